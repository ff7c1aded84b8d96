using System.Text.Json;
using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Output;

/// <summary>What the events of the stream hold.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(CamelCaseEnum<ClaimForm>), typeof(CamelCaseEnum<Stance>), typeof(CamelCaseEnum<ActorType>)])]
[JsonSerializable(typeof(ArticleEvent))]
[JsonSerializable(typeof(ClaimEvent))]
[JsonSerializable(typeof(CopyEvent))]
[JsonSerializable(typeof(LinkEvent))]
[JsonSerializable(typeof(AssertionEvent))]
[JsonSerializable(typeof(FigureEvent))]
public sealed partial class EventData : JsonSerializerContext
{
    /// <returns>One of the records of <see cref="FeedEventKind"/>; null where a newer gateway tells of something that this command does not know.</returns>
    /// <exception cref="JsonException">The data is not what the event's kind says.</exception>
    public static object? Read(StreamEvent next) => next.Kind switch
    {
        "article" => JsonSerializer.Deserialize(next.Data, Default.ArticleEvent),
        "claim" => JsonSerializer.Deserialize(next.Data, Default.ClaimEvent),
        "copy" => JsonSerializer.Deserialize(next.Data, Default.CopyEvent),
        "link" => JsonSerializer.Deserialize(next.Data, Default.LinkEvent),
        "assertion" => JsonSerializer.Deserialize(next.Data, Default.AssertionEvent),
        "figure" => JsonSerializer.Deserialize(next.Data, Default.FigureEvent),
        _ => null,
    };
}
