using System.Runtime.CompilerServices;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Gateway.Problems;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Feeds;

/// <summary>
/// Follows the feed as if the cluster never failed: after any failure it tails again from the last number seen, so every event comes once,
/// in order.
/// </summary>
internal sealed partial class ResumingTail(IGrainFactory grains, TimeProvider clock, ILogger<ResumingTail> log)
{
    /// <summary>Fetched at once; also the most that is held for a reader that is slower than the feed.</summary>
    private const int EventsPerCall = 1_000;

    private static readonly TimeSpan PauseLeast = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PauseMost = TimeSpan.FromSeconds(5);

    public IFeedGrain Feed => grains.GetGrain<IFeedGrain>(0);

    /// <summary>Every event after a number, then those to come; ends by cancellation only.</summary>
    public async IAsyncEnumerable<FeedEvent> FollowAsync(long after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var pause = PauseLeast;
        while (true)
        {
            var events = Feed.Tail(after, cancellation).WithBatchSize(EventsPerCall).GetAsyncEnumerator(cancellation);
            try
            {
                while (await MoveAsync(events, after, cancellation))
                {
                    if (events.Current.Number > after)
                    {
                        yield return events.Current;
                        after = events.Current.Number;
                        pause = PauseLeast;
                    }
                }
            }
            finally
            {
                await CloseAsync(events);
            }

            await Task.Delay(pause, clock, cancellation);
            pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, PauseMost.Ticks));
        }
    }

    /// <returns>False where the tail broke off and is to be taken up again.</returns>
    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<FeedEvent> events, long after, CancellationToken cancellation)
    {
        try
        {
            return await events.MoveNextAsync();
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested && (Failures.IsPassing(error) || error is OperationCanceledException))
        {
            LogBroken(log, error, after);
            return false;
        }
    }

    private async ValueTask CloseAsync(IAsyncEnumerator<FeedEvent> events)
    {
        try
        {
            await events.DisposeAsync();
        }
        catch (Exception error) when (Failures.IsPassing(error) || error is OperationCanceledException)
        {
            LogNotClosed(log, error); // the grain forgets it by itself
        }
    }

    [LoggerMessage(1301, LogLevel.Information, "The feed's tail broke off after event {After}; it is taken up again there")]
    private static partial void LogBroken(ILogger log, Exception error, long after);

    [LoggerMessage(1302, LogLevel.Debug, "The feed's tail could not be closed")]
    private static partial void LogNotClosed(ILogger log, Exception error);
}
