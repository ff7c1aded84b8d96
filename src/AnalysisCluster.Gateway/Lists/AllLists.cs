using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Gateway.Actors;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;
using AnalysisCluster.Gateway.Quarantine;
using AnalysisCluster.Gateway.Topics;

namespace AnalysisCluster.Gateway.Lists;

/// <summary>The lists and what each can be filtered by.</summary>
internal static class AllLists
{
    public static ListEndpoint<ArticleSummary, ArticleItem> Articles { get; } = new(
        ["actor", "topic", "state"],
        (catalog, query) => catalog.ListArticlesAsync(query),
        ArticleItem.Of,
        GatewayJson.Public.Articles,
        GatewayJson.Public.ArticleItem);

    public static ListEndpoint<ClaimView, PlacedClaim> Claims { get; } = new(
        ["article", "actor", "topic", "stance"],
        (catalog, query) => catalog.ListClaimsAsync(query),
        PlacedClaim.Item,
        GatewayJson.Public.Claims,
        GatewayJson.Public.PlacedClaim);

    public static ListEndpoint<AssertionView, AssertionForm> Assertions { get; } = new(
        ["status", "actor", "topic", "article"],
        (catalog, query) => catalog.ListAssertionsAsync(query),
        AssertionForm.Item,
        GatewayJson.Public.Assertions,
        GatewayJson.Public.AssertionForm);

    public static ListEndpoint<ActorSummary, ActorItem> Actors { get; } = new(
        [],
        (catalog, query) => catalog.ListActorsAsync(query),
        ActorItem.Of,
        GatewayJson.Public.Actors,
        GatewayJson.Public.ActorItem);

    public static ListEndpoint<TopicSummary, TopicItem> Topics { get; } = new(
        [],
        (catalog, query) => catalog.ListTopicsAsync(query),
        TopicItem.Of,
        GatewayJson.Public.Topics,
        GatewayJson.Public.TopicItem);

    public static ListEndpoint<QuarantinedRevision, QuarantineItem> Quarantine { get; } = new(
        ["article"],
        (catalog, query) => catalog.ListQuarantineAsync(query),
        QuarantineItem.Of,
        GatewayJson.Public.Quarantine,
        GatewayJson.Public.QuarantineItem);
}
