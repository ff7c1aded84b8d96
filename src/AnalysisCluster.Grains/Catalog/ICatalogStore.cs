using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;

namespace AnalysisCluster.Grains.Catalog;

/// <summary>Lists and counts. Reads only; a page may be a moment old but never torn.</summary>
/// <remarks>
/// Filters combine with "and". A page may hold fewer items than its limit, even none, and yet have a next one, where filters leave out much. Every list
/// throws <see cref="ArgumentException"/>, with a message for people, for a cursor that is not its own, a limit out of range and a filter that it does not
/// know. With an actor or topic, articles and claims come by day of publication, the latest first; an article, actor or topic matches an assertion through a
/// live claim.
/// </remarks>
public interface ICatalogStore
{
    /// <summary>The latest accepted first. Filters: actor, topic, state.</summary>
    Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query);

    /// <summary>Live claims, the latest recorded first; those of an article in text order. Filters: article, actor (by or about it), topic, stance.</summary>
    Task<Page<ClaimView>> ListClaimsAsync(ListQuery query);

    /// <summary>Without their claims; in a stable order, roughly the latest first. Filters: article, actor, topic, status.</summary>
    Task<Page<AssertionView>> ListAssertionsAsync(ListQuery query);

    /// <summary>Those in most articles first; one whose count changes between pages may be seen twice or not at all. No filters.</summary>
    Task<Page<ActorSummary>> ListActorsAsync(ListQuery query);

    /// <summary>As actors.</summary>
    Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query);

    /// <summary>Revisions in quarantine, the latest accepted first. Filters: article.</summary>
    Task<Page<QuarantinedRevision>> ListQuarantineAsync(ListQuery query);

    Task<ClaimView?> ReadClaimAsync(string claimId);

    Task<ClusterStatus> ReadStatusAsync();

    /// <summary>The canonical lines of everything held, in canonical order, as of one moment: what <c>analysis crossref</c> hashes.</summary>
    IAsyncEnumerable<string> ReadCanonicalAsync(CancellationToken cancellationToken = default);
}
