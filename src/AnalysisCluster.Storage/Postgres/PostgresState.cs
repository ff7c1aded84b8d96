using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>The counters as of the latest commit known here, and who waits for the feed to grow. Commits of other silos are seen by looking often.</summary>
internal sealed class PostgresState : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly PostgresConnections _connections;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _look;
    private PostgresCounters _counters;
    private TaskCompletionSource _grown = NewSignal();

    public PostgresState(PostgresConnections connections, PostgresCounters counters)
    {
        (_connections, _counters) = (connections, counters);
        _look = Task.Run(LookAsync);
    }

    public PostgresCounters Counters
    {
        get
        {
            lock (_gate)
            {
                return _counters;
            }
        }
    }

    /// <summary>Takes over what a commit left, unless a later one is known.</summary>
    public void Publish(PostgresCounters counters)
    {
        TaskCompletionSource? grown = null;
        lock (_gate)
        {
            if (counters.Commits <= _counters.Commits)
            {
                return;
            }

            if (counters.FeedLast > _counters.FeedLast)
            {
                (grown, _grown) = (_grown, NewSignal());
            }

            _counters = counters;
        }

        grown?.SetResult();
    }

    /// <summary>Completes when the feed goes beyond a number.</summary>
    public async Task WaitFeedAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                if (_counters.FeedLast > after)
                {
                    return;
                }

                grown = _grown.Task;
            }

            await grown.WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _look;
        _stop.Dispose();
    }

    private async Task LookAsync()
    {
        var pause = LookEvery;
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(pause, _stop.Token);
                Publish(await ReadAsync(_stop.Token));
                pause = LookEvery;
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is PostgresException || PostgresFailure.IsBroken(exception))
            {
                pause = LookAgain; // those who write and read meet the same failure, and say so
            }
        }
    }

    private async Task<PostgresCounters> ReadAsync(CancellationToken cancellation)
    {
        await using var command = _connections.Readers.CreateCommand(PostgresCounters.Select);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await rows.ReadAsync(cancellation);
        return PostgresCounters.From(rows);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
