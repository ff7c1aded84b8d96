using System.Runtime.CompilerServices;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Gateway.Tests.Cluster;

/// <summary>A feed in memory whose tail can be made to break.</summary>
internal sealed class FakeFeed : IFeedGrain
{
    private readonly Lock _gate = new();
    private readonly List<FeedEvent> _events = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _pulled;
    private int _tails;

    /// <summary>Called before each event is handed out, with its number and the count of tails so far; may throw.</summary>
    public Action<long, int> BeforeEvent { get; set; } = (_, _) => { };

    /// <summary>Events handed out so far, by all tails.</summary>
    public long Pulled => Interlocked.Read(ref _pulled);

    public int Tails => Volatile.Read(ref _tails);

    public Func<Task<long>>? OnLast { get; set; }

    public void Append(params ReadOnlySpan<FeedEvent> events)
    {
        lock (_gate)
        {
            foreach (var one in events)
            {
                _events.Add(one with { Number = _events.Count + 1 });
            }

            var woken = _more;
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
            woken.SetResult();
        }
    }

    public async IAsyncEnumerable<FeedEvent> Tail(long after, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var tail = Interlocked.Increment(ref _tails);
        while (true)
        {
            FeedEvent? next;
            Task more;
            lock (_gate)
            {
                next = after < _events.Count ? _events[(int)after] : null;
                more = _more.Task;
            }

            if (next is null)
            {
                await more.WaitAsync(cancellationToken);
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            BeforeEvent(next.Number, tail);
            Interlocked.Increment(ref _pulled);
            after = next.Number;
            yield return next;
        }
    }

    public Task<long> LastAsync()
    {
        if (OnLast is { } asked)
        {
            return asked();
        }

        lock (_gate)
        {
            return Task.FromResult((long)_events.Count);
        }
    }
}
