using System.Collections.Concurrent;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Contracts.Topics;

namespace AnalysisCluster.Gateway.Tests.Cluster;

/// <summary>Lists that page through what the test put in, and remember what was asked.</summary>
internal sealed class FakeCatalog : ICatalogGrain
{
    public List<ArticleSummary> Articles { get; } = [];

    public List<ClaimView> Claims { get; } = [];

    public List<AssertionView> Assertions { get; } = [];

    public List<ActorSummary> Actors { get; } = [];

    public List<TopicSummary> Topics { get; } = [];

    public List<QuarantinedRevision> Quarantine { get; } = [];

    public ConcurrentQueue<ListQuery> Queries { get; } = new();

    /// <summary>Called with each query; may throw.</summary>
    public Action<ListQuery> OnQuery { get; set; } = _ => { };

    public Func<Task<ClusterStatus>> OnStatus { get; set; } = () => Task.FromResult(Sample.Status);

    public Task<Page<ArticleSummary>> ListArticlesAsync(ListQuery query) => PageOf(Articles, query);

    public Task<Page<ClaimView>> ListClaimsAsync(ListQuery query) => PageOf(Claims, query);

    public Task<Page<AssertionView>> ListAssertionsAsync(ListQuery query) => PageOf(Assertions, query);

    public Task<Page<ActorSummary>> ListActorsAsync(ListQuery query) => PageOf(Actors, query);

    public Task<Page<TopicSummary>> ListTopicsAsync(ListQuery query) => PageOf(Topics, query);

    public Task<Page<QuarantinedRevision>> ListQuarantineAsync(ListQuery query) =>
        PageOf(Quarantine.FindAll(one => query.Article is null || one.ArticleId == query.Article), query);

    public Task<ClaimView?> GetClaimAsync(string id) => Task.FromResult(Claims.Find(claim => claim.Id == id));

    public Task<ClusterStatus> GetStatusAsync() => OnStatus();

    public Task<string> GetDigestAsync() => Task.FromResult(Sample.Digest);

    private Task<Page<T>> PageOf<T>(List<T> all, ListQuery query)
    {
        Queries.Enqueue(query);
        OnQuery(query);
        var start = query.Cursor is { } cursor ? int.Parse(cursor) : 0;
        var end = Math.Min(all.Count, start + query.Limit);
        return Task.FromResult(new Page<T>([.. all[start..end]], end < all.Count ? end.ToString() : null));
    }
}
