using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Topics;

namespace AnalysisCluster.Contracts.Operations;

/// <summary>Lists and counts over all that the cluster holds. Stateless: any key, many at once. Every list is paged and bounded.</summary>
[Alias("analysis.ICatalogGrain")]
[GrainInterfaceType("analysis.cataloggrain")]
public interface ICatalogGrain : IGrainWithIntegerKey
{
    [Alias("ListArticles")]
    Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query);

    [Alias("ListClaims")]
    Task<Page<ClaimView>> ListClaimsAsync(ListQuery query);

    [Alias("ListAssertions")]
    Task<Page<AssertionView>> ListAssertionsAsync(ListQuery query);

    [Alias("ListActors")]
    Task<Page<ActorSummary>> ListActorsAsync(ListQuery query);

    [Alias("ListTopics")]
    Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query);

    [Alias("ListQuarantine")]
    Task<Page<QuarantinedRevision>> ListQuarantineAsync(ListQuery query);

    /// <summary>Null when unknown.</summary>
    [Alias("GetClaim")]
    Task<ClaimView?> GetClaimAsync(string id);

    [Alias("GetStatus")]
    Task<ClusterStatus> GetStatusAsync();

    /// <summary>SHA-256 over the canonical form of everything held, as lower-case hexadecimal; reads it all, so minutes on a large store.</summary>
    [Alias("GetDigest")]
    [ResponseTimeout("01:00:00")]
    Task<string> GetDigestAsync();
}

/// <summary>A filtered page; filters that do not apply to a list are ignored by no one: the gateway refuses them.</summary>
/// <param name="Cursor">Where the last page ended, as the page said; null for the first.</param>
/// <param name="Limit">1 to 1,000.</param>
[GenerateSerializer, Immutable, Alias("analysis.ListQuery")]
public sealed record ListQuery(
    [property: Id(0)] string? Cursor = null,
    [property: Id(1)] int Limit = 100,
    [property: Id(2)] string? Article = null,
    [property: Id(3)] string? Actor = null,
    [property: Id(4)] string? Topic = null,
    [property: Id(5)] AssertionStatus? Status = null,
    [property: Id(6)] Stance? Stance = null,
    [property: Id(7)] ArticleState? State = null);

/// <param name="Next">Cursor of the next page; null when this is the last.</param>
[GenerateSerializer, Immutable, Alias("analysis.Page`1")]
public sealed record Page<T>([property: Id(0)] T[] Items, [property: Id(1)] string? Next);

/// <summary>Counts since the store began.</summary>
/// <param name="Accepted">Revisions acknowledged.</param>
/// <param name="Read">Revisions read and recorded.</param>
/// <param name="Finished">Revisions cross-referenced.</param>
/// <param name="Failed">Revisions in quarantine now.</param>
/// <param name="Pending">Revisions acknowledged and not yet finished or failed, and assertions whose counts are not yet up to date.</param>
/// <param name="Links">By relation, lower case.</param>
/// <param name="FeedLast">Number of the last event.</param>
[GenerateSerializer, Immutable, Alias("analysis.ClusterStatus")]
public sealed record ClusterStatus(
    [property: Id(0)] long Accepted,
    [property: Id(1)] long Read,
    [property: Id(2)] long Finished,
    [property: Id(3)] long Failed,
    [property: Id(4)] long Pending,
    [property: Id(5)] TimeSpan OldestPending,
    [property: Id(6)] long Claims,
    [property: Id(7)] Dictionary<string, long> Links,
    [property: Id(8)] long FeedLast);
