using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;
using Orleans.Concurrency;

namespace AnalysisCluster.Grains.Catalog;

/// <summary>Answers lists and counts from the store. Owns nothing.</summary>
[StatelessWorker]
[GrainType("catalog")]
internal sealed class CatalogGrain(ICatalogStore store, AnalysisModels models, AnalysisSettings settings) : Grain, ICatalogGrain
{
    public Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query) => store.ListArticlesAsync(query);

    public Task<Page<ClaimView>> ListClaimsAsync(ListQuery query) => store.ListClaimsAsync(query);

    public Task<Page<Contracts.Assertions.AssertionView>> ListAssertionsAsync(ListQuery query) => store.ListAssertionsAsync(query);

    public Task<Page<ActorSummary>> ListActorsAsync(ListQuery query) => store.ListActorsAsync(query);

    public Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query) => store.ListTopicsAsync(query);

    public Task<Page<QuarantinedRevision>> ListQuarantineAsync(ListQuery query) => store.ListQuarantineAsync(query);

    public Task<ClaimView?> GetClaimAsync(string id) => store.ReadClaimAsync(id);

    public Task<ClusterStatus> GetStatusAsync() => store.ReadStatusAsync();

    public Task<string> GetDigestAsync() =>
        Task.Run(() => GraphDigest.Compute(store.ReadCanonicalAsync().ToBlockingEnumerable(), SettingsRow.Of(models, settings)));
}
