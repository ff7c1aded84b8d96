using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Grains.Feeds;

/// <summary>Writes events in their public form.</summary>
internal static class FeedJson
{
    public static FeedAppend Append(
        FeedEventKind kind, string[] actors, string[] topics, object data, string? relation = null, string? status = null) =>
        new(kind, actors, topics, relation, status, JsonSerializer.Serialize(data, FeedJsonContext.Default.GetTypeInfo(data.GetType())!));

    /// <summary>Speaker and actors named in the content, distinct.</summary>
    public static string[] ActorsOf(Claim claim) =>
        claim.Speaker?.Id is { } speaker ? [.. claim.Actors.Prepend(speaker).Distinct(StringComparer.Ordinal)] : [.. claim.Actors];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ArticleEvent))]
[JsonSerializable(typeof(ClaimEvent))]
[JsonSerializable(typeof(CopyEvent))]
[JsonSerializable(typeof(LinkEvent))]
[JsonSerializable(typeof(FigureEvent))]
[JsonSerializable(typeof(AssertionEvent))]
internal sealed partial class FeedJsonContext : JsonSerializerContext;
