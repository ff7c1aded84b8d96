using System.IO.Pipelines;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Gateway.Feeds;

/// <summary>
/// Sends one client the events it wants. What a slow client has not taken stays in the feed: nothing more is pulled while its connection is
/// full, and it is cut off when it takes nothing for too long.
/// </summary>
internal sealed class EventStream(PipeWriter output, FeedFilter filter, OpenStream place, GatewayOptions options, TimeProvider clock)
{
    /// <summary>After so many unwanted events the client is told the cursor, so that coming back does not read them all again.</summary>
    private const int UnwantedMax = 10_000;

    private const int RetryMilliseconds = 2_000;
    private const int FlushBytes = 64 << 10;

    private readonly EventWriter _writer = new(output);
    private Task<bool> _next = Task.FromResult(true);
    private long _told;

    /// <param name="feed">Ends by cancellation only.</param>
    /// <returns>False when the client took nothing for too long; true when it left, or the process is stopping.</returns>
    public async Task<bool> SendAsync(Func<CancellationToken, IAsyncEnumerable<FeedEvent>> feed, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var heart = new PeriodicTimer(options.StreamHeartbeat, clock);
        var events = feed(stop.Token).GetAsyncEnumerator(stop.Token);
        _writer.Retry(RetryMilliseconds);
        Tell(place.Cursor);
        try
        {
            return await PumpAsync(events, heart, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return true; // a tail ends and a client's leaving is told in no other way
        }
        finally
        {
            await stop.CancelAsync();
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await events.DisposeAsync();
        }
    }

    private async Task<bool> PumpAsync(IAsyncEnumerator<FeedEvent> events, PeriodicTimer heart, CancellationToken stop)
    {
        var beat = heart.WaitForNextTickAsync(stop).AsTask();
        while (true)
        {
            _next = events.MoveNextAsync().AsTask();
            while (!_next.IsCompleted || beat.IsCompleted)
            {
                if (beat.IsCompleted)
                {
                    Beat();
                    beat = heart.WaitForNextTickAsync(stop).AsTask();
                }

                if (!await FlushAsync(stop))
                {
                    return false;
                }

                await Task.WhenAny(_next, beat);
            }

            if (!await _next)
            {
                return true;
            }

            Take(events.Current);
            if (output.UnflushedBytes >= FlushBytes && !await FlushAsync(stop))
            {
                return false;
            }
        }
    }

    private void Take(FeedEvent one)
    {
        place.Cursor = one.Number;
        if (filter.Matches(one))
        {
            _writer.Event(one);
            _told = one.Number;
        }
        else if (one.Number - _told >= UnwantedMax)
        {
            Tell(one.Number);
        }
    }

    private void Beat()
    {
        _writer.Heartbeat();
        if (place.Cursor > _told)
        {
            Tell(place.Cursor);
        }
    }

    private void Tell(long number)
    {
        _writer.Cursor(number);
        _told = number;
    }

    /// <returns>False when the client took nothing for too long.</returns>
    private async ValueTask<bool> FlushAsync(CancellationToken stop)
    {
        var flush = output.FlushAsync(stop);
        try
        {
            var result = flush.IsCompleted ? await flush : await flush.AsTask().WaitAsync(options.StreamStallMax, clock, stop);
            return result.IsCompleted ? throw new OperationCanceledException("The client has left.") : true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
