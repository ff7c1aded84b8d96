using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Grains.Feeds;

/// <summary>Writes events in their public form.</summary>
internal static class FeedJson
{
    public static FeedAppend Append(
        FeedEventKind kind, string[] actors, string[] topics, object data, string? relation = null, string? status = null) =>
        new(kind, actors, topics, relation, status, JsonSerializer.Serialize(data, FeedJsonContext.Public.GetTypeInfo(data.GetType())!));

    /// <summary>Speaker and actors named in the content, distinct.</summary>
    public static string[] ActorsOf(Claim claim) =>
        claim.Speaker?.Id is { } speaker ? [.. claim.Actors.Prepend(speaker).Distinct(StringComparer.Ordinal)] : [.. claim.Actors];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CamelCaseEnum<ClaimForm>), typeof(CamelCaseEnum<Stance>)])]
[JsonSerializable(typeof(ArticleEvent))]
[JsonSerializable(typeof(ClaimEvent))]
[JsonSerializable(typeof(CopyEvent))]
[JsonSerializable(typeof(LinkEvent))]
[JsonSerializable(typeof(FigureEvent))]
[JsonSerializable(typeof(AssertionEvent))]
internal sealed partial class FeedJsonContext : JsonSerializerContext
{
    /// <summary>Letters of every script are written as they are, as in the findings' public form.</summary>
    public static FeedJsonContext Public => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
