using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Telemetry;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Grains.Articles;

/// <summary>
/// Owns one article: which revisions are held and in which order. A revision is acknowledged once it is durable, then walked along the path by
/// <see cref="ArticlePath"/>, one revision of the article at a time; any step of the walk may run twice and counts once.
/// </summary>
[GrainType("article")]
internal sealed class ArticleGrain(
    IArticleStore store, IWorkStore work, ArticlePath path, IOptions<IntakeOptions> options, ProcessMemory memory, TimeProvider clock)
    : Grain, IArticleGrain, IArticleWork
{
    private ArticleHead _head = ArticleHead.Nothing;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _head = await store.ReadHeadAsync(this.GetPrimaryKeyString()) ?? ArticleHead.Nothing;

    public async Task<SubmitOutcome> SubmitAsync(Article article)
    {
        var limits = options.Value;
        var revision = Revision.HashOf(article);
        if (_head.Refuses(article, revision, limits.RevisionsMax) is { } refusal)
        {
            return refusal;
        }

        if (memory.Share >= limits.MemoryMaxPercent / 100.0)
        {
            return new SubmitOutcome(SubmitStatus.Full, "", limits.RetryAfter, "Memory is short: send the article again later.");
        }

        var accepted = new AcceptedRevision(article, revision, Revision.Order(article, _head.Orders.Values), clock.GetUtcNow(), PathTracing.Current);
        if (!await store.AcceptAsync(accepted, limits.PendingMax))
        {
            return new SubmitOutcome(SubmitStatus.Full, "", limits.RetryAfter, "The intake is full: send the article again later.");
        }

        _head = _head.With(accepted);
        await GrainFactory.GetGrain<IDeliveryGrain>(DeliveryPartition.Of(article.Id, limits.Partitions)).PokeAsync();
        return new SubmitOutcome(SubmitStatus.Accepted, revision);
    }

    public Task<ArticleView?> GetAsync() => store.ReadViewAsync(this.GetPrimaryKeyString());

    public async Task<int> RetryAsync()
    {
        var id = this.GetPrimaryKeyString();
        var count = await work.RetryAsync(id);
        if (count > 0)
        {
            await GrainFactory.GetGrain<IDeliveryGrain>(DeliveryPartition.Of(id, options.Value.Partitions)).RewindAsync();
        }

        return count;
    }

    public async Task<int> DropAsync()
    {
        var id = this.GetPrimaryKeyString();
        var count = await work.DropAsync(id, revision => ArticleEvents.Dropped(id, revision));
        _head = await store.ReadHeadAsync(id) ?? ArticleHead.Nothing; // what is forgotten may be submitted anew
        return count;
    }

    public async Task ProcessAsync(string revision)
    {
        if (_head.Orders.TryGetValue(revision, out var order) && await store.ReadRevisionAsync(this.GetPrimaryKeyString(), revision) is { } article)
        {
            await path.WalkAsync(article, revision, order);
        }
    }
}
