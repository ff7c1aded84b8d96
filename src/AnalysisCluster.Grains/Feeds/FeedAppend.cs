using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Grains.Feeds;

/// <summary>An event on its way into the feed: numbered by the transaction that it is part of.</summary>
public sealed record FeedAppend(
    FeedEventKind Kind, string[] Actors, string[] Topics, string? Relation, string? Status, string Data);
