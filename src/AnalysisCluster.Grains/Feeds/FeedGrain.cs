using System.Runtime.CompilerServices;
using AnalysisCluster.Contracts.Feeds;
using Orleans.Concurrency;

namespace AnalysisCluster.Grains.Feeds;

/// <summary>Tails the durable feed for any number of readers. Owns no state: a reader's place is the number it asks from.</summary>
[Reentrant]
[GrainType("feed")]
internal sealed class FeedGrain(IFeedStore store) : Grain, IFeedGrain
{
    private const int PageSize = 1_000;

    public async IAsyncEnumerable<FeedEvent> Tail(long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var page = await store.ReadFeedAsync(after, PageSize);
            foreach (var one in page)
            {
                yield return one;
                after = one.Number;
            }

            if (page.Count == 0)
            {
                await store.WaitFeedAsync(after, cancellationToken);
            }
        }
    }

    public Task<long> LastAsync() => Task.FromResult(store.FeedLast);
}
