using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Cli.Output;

/// <summary>A line of <c>analysis relate</c>.</summary>
public sealed record RelateLine(string Id, RelationKind Relation, double Score, IReadOnlyList<string> Reasons);

/// <summary>A line of <c>analysis crossref</c>; the <c>type</c> property says which.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ArticleLine), "article")]
[JsonDerivedType(typeof(CopyLine), "copy")]
[JsonDerivedType(typeof(LinkLine), "link")]
[JsonDerivedType(typeof(AssertionLine), "assertion")]
[JsonDerivedType(typeof(DigestLine), "digest")]
public abstract record CrossrefLine;

/// <param name="Origin">The newsroom behind the article; null where it is not known for certain.</param>
/// <param name="Withdrawn">Left out unless true.</param>
public sealed record ArticleLine(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Origin,
    string? CopyOf,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Withdrawn) : CrossrefLine;

public sealed record CopyLine(string A, string B, double Containment) : CrossrefLine;

public sealed record ClaimEnd(string Article, string Claim, IReadOnlyList<Span> Content);

public sealed record LinkLine(ClaimEnd A, ClaimEnd B, RelationKind Relation, double Score, IReadOnlyList<string> Reasons) : CrossrefLine;

public sealed record AssertionLine(
    string Id,
    string Text,
    IReadOnlyList<ClaimEnd> Claims,
    int Witnesses,
    OriginInterval Origins,
    int Relays,
    AssertionStatus Status,
    IReadOnlyList<string> FragileOn) : CrossrefLine;

public sealed record DigestLine(string Sha256) : CrossrefLine;

/// <summary>What <c>analysis submit --json</c> ends with.</summary>
public sealed record SubmitLine(long Accepted, long Known, int Refused, long Failed, double Seconds);

/// <summary>What <c>analysis key new --json</c> writes.</summary>
/// <param name="Key">Nowhere else: what the configuration holds is the hash.</param>
public sealed record KeyLine(string Key, string Name, string Role, string Hash, DateTimeOffset? Expires);

/// <summary>A line of <c>analysis watch --json</c>.</summary>
public sealed record EventForm(string Cursor, string Event, JsonElement Data);

/// <summary>The JSON forms of what the command writes.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnum<RelationKind>), typeof(CamelCaseEnum<AssertionStatus>)])]
[JsonSerializable(typeof(RelateLine))]
[JsonSerializable(typeof(CrossrefLine))]
[JsonSerializable(typeof(SubmitLine))]
[JsonSerializable(typeof(EventForm))]
[JsonSerializable(typeof(KeyLine))]
public sealed partial class PublicJson : JsonSerializerContext
{
    /// <summary>Letters of every script are written as they are.</summary>
    public static PublicJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
