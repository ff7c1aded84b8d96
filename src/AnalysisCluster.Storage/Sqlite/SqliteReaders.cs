using System.Collections.Concurrent;
using AnalysisCluster.Contracts;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>A few connections that only read. Each read sees one moment of the store, and everything that was acknowledged before it began.</summary>
internal sealed class SqliteReaders : IDisposable
{
    private readonly ConcurrentBag<Database> _idle = [];
    private readonly SemaphoreSlim _free;
    private readonly Func<Database> _open;
    private readonly string _folder;
    private volatile bool _closed;

    /// <param name="open">Opens a connection for reading.</param>
    public SqliteReaders(Func<Database> open, string folder, int count)
    {
        (_open, _folder) = (open, folder);
        _free = new SemaphoreSlim(count, count);
    }

    /// <summary>Runs a read on the thread pool: never on the scheduler of a grain that waits for it.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now; the call may be repeated.</exception>
    public async Task<T> ReadAsync<T>(Func<Database, T> read)
    {
        await _free.WaitAsync();
        try
        {
            return await Task.Factory.StartNew(() => Read(read), CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var database))
        {
            database.Dispose();
        }
    }

    private T Read<T>(Func<Database, T> read)
    {
        if (_closed)
        {
            throw new StoreUnavailableException($"The store in '{_folder}' is closed; this node is shutting down.");
        }

        var database = _idle.TryTake(out var idle) ? idle : null;
        try
        {
            database ??= _open();
            database.Execute("BEGIN");
            var result = read(database);
            database.Execute("COMMIT");
            return result;
        }
        catch (SqliteFailure failure)
        {
            throw failure.Translate(_folder);
        }
        finally
        {
            Return(database);
        }
    }

    private void Return(Database? database)
    {
        if (database is null)
        {
            return;
        }

        database.ResetAll();
        if (_closed || database.InTransaction)
        {
            // A read that broke: a new connection costs less than doubt about this one.
            database.Dispose();
        }
        else
        {
            _idle.Add(database);
        }
    }
}
