namespace AnalysisCluster.Storage.Sqlite;

/// <summary>The counters as of the last commit, and who waits for the feed to grow.</summary>
internal sealed class CommittedState
{
    private readonly Lock _gate = new();
    private Counters _counters;
    private TaskCompletionSource _grown = NewSignal();

    public Counters Counters
    {
        get
        {
            lock (_gate)
            {
                return _counters;
            }
        }
    }

    /// <summary>Called by the writer after each commit.</summary>
    public void Publish(Counters counters)
    {
        TaskCompletionSource? grown = null;
        lock (_gate)
        {
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

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
