using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;

namespace AnalysisCluster.Grains.Catalog;

/// <summary>Lists and counts. Reads only; a page may be a moment old but never torn.</summary>
public interface ICatalogStore
{
    Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query);

    Task<Page<ClaimView>> ListClaimsAsync(ListQuery query);

    Task<Page<AssertionView>> ListAssertionsAsync(ListQuery query);

    Task<Page<ActorSummary>> ListActorsAsync(ListQuery query);

    Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query);

    Task<ClaimView?> ReadClaimAsync(string claimId);

    Task<ClusterStatus> ReadStatusAsync();

    /// <summary>The canonical lines of everything held, in canonical order, as of one moment: what <c>analysis crossref</c> hashes.</summary>
    IAsyncEnumerable<string> ReadCanonicalAsync(CancellationToken cancellationToken = default);
}
