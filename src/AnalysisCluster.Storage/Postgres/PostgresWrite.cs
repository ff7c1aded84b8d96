using AnalysisCluster.Grains.Feeds;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>What the writes of one transaction leave behind them: counters and events. A transaction that fails is begun again with a new one.</summary>
internal sealed class PostgresSession(PostgresCounters counters)
{
    /// <summary>As of the transaction; change it in place.</summary>
    public PostgresCounters Counters = counters;

    private readonly List<(long Last, IReadOnlyList<FeedAppend> Events)> _blocks = [];

    /// <summary>Blocks of events, each with the number of its last.</summary>
    public IReadOnlyList<(long Last, IReadOnlyList<FeedAppend> Events)> Blocks => _blocks;

    public void Append(IReadOnlyList<FeedAppend> events)
    {
        if (events.Count > 0)
        {
            Counters.FeedLast += events.Count;
            _blocks.Add((Counters.FeedLast, events));
        }
    }
}

/// <summary>A write on its way through the writer: one call, and what is made of its rows. It may be run again, and is completed once, after the commit.</summary>
internal abstract class PostgresWrite
{
    /// <param name="expected">Counters as far as they are known before the transaction, with what the writes before this one will add.</param>
    public abstract NpgsqlBatchCommand Call(ref PostgresCounters expected);

    /// <summary>Reads the call's rows.</summary>
    public abstract Task ReadAsync(NpgsqlDataReader rows, PostgresSession session);

    /// <summary>The write is durable.</summary>
    public abstract void Succeed();

    /// <summary>The write failed and left nothing.</summary>
    public abstract void Fail(Exception exception);
}

/// <inheritdoc />
/// <param name="call">Made anew for each try.</param>
/// <param name="read">Pure but for the session: the last run counts.</param>
internal sealed class PostgresWrite<T>(PostgresWrite<T>.Caller call, Func<NpgsqlDataReader, PostgresSession, Task<T>> read) : PostgresWrite
{
    // Callers go on elsewhere: the writer is for writing.
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public delegate NpgsqlBatchCommand Caller(ref PostgresCounters expected);

    public Task<T> Task => _completion.Task;

    public override NpgsqlBatchCommand Call(ref PostgresCounters expected) => call(ref expected);

    public override async Task ReadAsync(NpgsqlDataReader rows, PostgresSession session) => _result = await read(rows, session);

    public override void Succeed() => _completion.TrySetResult(_result!);

    public override void Fail(Exception exception) => _completion.TrySetException(exception);
}
