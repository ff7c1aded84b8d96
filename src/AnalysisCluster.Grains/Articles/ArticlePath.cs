using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Topics;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Telemetry;

namespace AnalysisCluster.Grains.Articles;

/// <summary>
/// The path of one revision after it was acknowledged: read, record, contribute, compare, link, judge, finish. Each step is durable or repeatable, so a
/// walk that breaks anywhere is walked again from the start and changes nothing twice.
/// </summary>
internal sealed class ArticlePath(
    IGrainFactory grains, IArticleStore articles, IClaimStore claims, IProfileStore profiles, IWorkStore work, ShardMap shards, GrainsMetrics metrics)
{
    private const int ComparisonsMax = 3;

    public async Task WalkAsync(Article article, string revision, long order)
    {
        var reading = await metrics.StageAsync(PathStages.Read, () => grains.GetGrain<IReaderGrain>(0).ReadAsync(article));
        var recorded = Recording.Of(article, revision, order, reading, shards.Settings);
        var outcome = await metrics.StageAsync(
            PathStages.Record, () => articles.RecordAsync(recorded, outcome => ArticleEvents.Recorded(article, recorded, outcome)));
        if (outcome.IsLatest)
        {
            await metrics.StageAsync(PathStages.Contribute, () => ContributeAsync(recorded));
        }

        var linked = await LinkAsync(article, revision, reading);
        await metrics.StageAsync(PathStages.Judge, () => JudgeAsync(outcome.Dirty.Union(linked.Dirty, StringComparer.Ordinal)));
        await metrics.StageAsync(PathStages.Finish, () => work.FinishAsync(article.Id, revision, [ArticleEvents.Finished(article, recorded)]));
    }

    private async Task ContributeAsync(RecordedRevision recorded)
    {
        var held = await profiles.ReadOwnersAsync(recorded.ArticleId);
        await Task.WhenAll(Contributions.Of(recorded, held).Select(contribution => contribution.Kind == ProfileKind.Actor
            ? grains.GetGrain<IActorWork>(contribution.Owner).ContributeAsync(contribution)
            : grains.GetGrain<ITopicWork>(contribution.Owner).ContributeAsync(contribution)));
    }

    /// <summary>Compares again where a shard was opened anew meanwhile, as all of a lost silo are.</summary>
    private async Task<LinkOutcome> LinkAsync(Article article, string revision, Reading reading)
    {
        for (var attempt = 0; attempt < ComparisonsMax; attempt++)
        {
            var batch = await metrics.StageAsync(PathStages.Compare, () => CompareAsync(article, revision, reading));
            if (await metrics.StageAsync(PathStages.Link, () => claims.LinkAsync(batch, ClaimEvents.Linked)) is { } linked)
            {
                return linked;
            }
        }

        throw new TimeoutException("The shards that compare the article's claims are moving between silos.");
    }

    /// <summary>Taken in everywhere first, so that of two articles under way at once at least one finds all of the other; see <see cref="ShardMap"/>.</summary>
    private async Task<LinkBatch> CompareAsync(Article article, string revision, Reading reading)
    {
        var requests = shards.Requests(article, revision, reading);
        var replies = new List<CompareReply>();
        var shardsAsked = new List<ShardEpoch>();
        foreach (var step in requests.GroupBy(request => request.Batch.Insert).OrderByDescending(step => step.Key))
        {
            var answers = await Task.WhenAll(step.Select(request => grains.GetGrain<IClaimShardGrain>(request.Shard).CompareAsync(request.Batch)));
            replies.AddRange(answers);
            shardsAsked.AddRange(step.Zip(answers, (request, answer) => new ShardEpoch(request.Shard, answer.Epoch)));
        }

        return ShardMap.Combine(article.Id, revision, reading.Sketch, replies, shardsAsked);
    }

    /// <summary>After the links are written: what the reading changed is judged once, with all that it is linked to.</summary>
    private Task JudgeAsync(IEnumerable<string> assertions) =>
        Task.WhenAll(assertions.Select(id => grains.GetGrain<IAssertionWork>(id).JudgeAsync()));
}
