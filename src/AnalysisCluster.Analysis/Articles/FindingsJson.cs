using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>The public JSON form of findings: camelCase names and values, absent values left out, but <c>speaker</c> and <c>cue</c> always there.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnum<Unread>), typeof(CamelCaseEnum<ActorType>), typeof(CamelCaseEnum<EvidenceKind>), typeof(CamelCaseEnum<ClaimForm>), typeof(CamelCaseEnum<Stance>)])]
[JsonSerializable(typeof(Findings))]
[JsonSerializable(typeof(Claim))]
public sealed partial class FindingsJson : JsonSerializerContext
{
    /// <summary>Letters of every script are written as they are: the form is for files, pipes and JSON responses, never for inlining in HTML.</summary>
    public static FindingsJson Public => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Writes an enum's members as their names with a small first letter.</summary>
public sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
