using System.Threading.Channels;
using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Telemetry;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>
/// The one writer: a thread with a connection of its own that takes all waiting writes, runs them in one transaction, and completes them when the
/// transaction is on the disk. So a flush is paid once for many writes, and a write that fails leaves the others alone.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly Database _database;
    private readonly WriteSession _session;
    private readonly Action<Counters> _committed;
    private readonly StoreMetrics? _metrics;
    private readonly string _folder;
    private readonly int _batchMax;
    private readonly Channel<WriteOperation> _queue;
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <param name="database">A connection that nobody else uses; the writer closes it.</param>
    /// <param name="committed">Called on the writer's thread after each commit, before the writes complete.</param>
    /// <param name="metrics">Told of every transaction; absent where nobody measures.</param>
    public SqliteWriter(
        Database database, string folder, SqliteStoreOptions options, TimeProvider clock, Action<Counters> committed, StoreMetrics? metrics = null)
    {
        (_database, _folder, _batchMax, _committed, _metrics) = (database, folder, options.BatchMax, committed, metrics);
        _session = new WriteSession(database, clock);
        _queue = Channel.CreateBounded<WriteOperation>(new BoundedChannelOptions(options.QueueMax) { SingleReader = true });
        _committed(_session.Counters);
        new Thread(Run) { Name = "analysis store writer", IsBackground = true }.Start();
    }

    /// <summary>Queues a write, waiting for room where the queue is full.</summary>
    /// <param name="write">May be run more than once; only the last run counts.</param>
    /// <exception cref="StoreUnavailableException">Nothing was written; the call may be repeated.</exception>
    public async Task<T> WriteAsync<T>(Func<WriteSession, T> write)
    {
        var operation = new WriteOperation<T>(write);
        _metrics?.Waiting(StoreMetrics.Sqlite, 1);
        try
        {
            await _queue.Writer.WriteAsync(operation);
        }
        catch (ChannelClosedException exception)
        {
            _metrics?.Waiting(StoreMetrics.Sqlite, -1);
            throw new StoreUnavailableException($"The store in '{_folder}' is closed; this node is shutting down.", exception);
        }

        return await operation.Task;
    }

    /// <summary>Takes no more writes, finishes those that wait, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _stopped.Task;
    }

    private void Run()
    {
        var batch = new List<WriteOperation>(_batchMax);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < _batchMax && _queue.Reader.TryRead(out var operation))
            {
                batch.Add(operation);
            }

            Commit(batch);
            _metrics?.Waiting(StoreMetrics.Sqlite, -batch.Count);
            batch.Clear();
        }

        _database.Dispose();
        _stopped.SetResult();
    }

    /// <summary>
    /// One transaction. Savepoints cost a copy of every page that a write touches, and failures are rare: so the writes are run without at first and, if one
    /// fails, once more with. Where the transaction fails as a whole each write is tried alone, so that one too large for a nearly full disk does not stop
    /// the small.
    /// </summary>
    private void Commit(List<WriteOperation> batch)
    {
        if (Try(batch, operation => operation.Run(_session)) is null)
        {
            return;
        }

        if (Try(batch, RunInSavepoint) is { } failure)
        {
            if (batch.Count > 1)
            {
                batch.ForEach(operation => Commit([operation]));
            }
            else
            {
                batch.ForEach(operation => operation.Fail(Translate(failure)));
            }
        }
    }

    /// <returns>What made the transaction fail; null when it is on the disk and its writes are completed.</returns>
    private Exception? Try(List<WriteOperation> batch, Action<WriteOperation> run)
    {
        var before = _session.Counters;
        var began = _metrics?.Now() ?? 0;
        try
        {
            _database.Execute("BEGIN IMMEDIATE");
            batch.ForEach(run);
            if (_session.Counters != before)
            {
                _session.Counters.Save(_database);
            }

            _database.Execute("COMMIT");
        }
        catch (Exception exception)
        {
            Rollback(before);
            _metrics?.Failed(StoreMetrics.Sqlite, began, exception is SqliteFailure failure ? failure.Symbol : exception.GetType().FullName!);
            return exception;
        }

        _metrics?.Committed(StoreMetrics.Sqlite, began, batch.Count);
        _committed(_session.Counters);
        batch.ForEach(operation => operation.Complete());
        return null;
    }

    private void RunInSavepoint(WriteOperation operation)
    {
        var before = _session.Counters;
        _database.Execute("SAVEPOINT write");
        try
        {
            operation.Run(_session);
            _database.Execute("RELEASE write");
        }
        catch (Exception exception) when (_database.InTransaction)
        {
            _database.ResetAll();
            _database.Execute("ROLLBACK TO write; RELEASE write");
            Restore(before);
            operation.Fault(Translate(exception));
        }
    }

    private void Rollback(Counters before)
    {
        _database.ResetAll();
        if (_database.InTransaction)
        {
            _database.Execute("ROLLBACK");
        }

        Restore(before);
    }

    private void Restore(Counters before)
    {
        _session.Counters = before;
        _session.ForgetKeys();
    }

    private Exception Translate(Exception exception) => exception is SqliteFailure failure ? failure.Translate(_folder) : exception;
}
