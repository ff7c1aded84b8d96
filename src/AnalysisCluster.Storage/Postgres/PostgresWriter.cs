using System.Threading.Channels;
using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Rows;
using AnalysisCluster.Storage.Telemetry;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>
/// A silo's one writer: takes all waiting writes, runs them in one transaction, and completes them when it is committed. The writers of all silos queue for
/// the row of counters, so that writes have one order, which is that of their commits: an event's number is never seen before those below it.
/// </summary>
/// <remarks>
/// A transaction is two exchanges with the server, however many writes it holds: their calls, then events, counters and the commit. A silo that stops
/// in between, frozen or cut off, is thrown out by the server after <see cref="PostgresConnections.IdleMax"/>, and the others go on.
/// </remarks>
internal sealed class PostgresWriter : IAsyncDisposable
{
    private const int Tries = 2;

    private readonly PostgresConnections _connections;
    private readonly PostgresState _state;
    private readonly TimeProvider _clock;
    private readonly StoreMetrics? _metrics;
    private readonly int _batchMax;
    private readonly Channel<PostgresWrite> _queue;
    private readonly Task _run;
    private NpgsqlConnection? _connection;

    public PostgresWriter(PostgresConnections connections, PostgresState state, PostgresStoreOptions options, TimeProvider clock, StoreMetrics? metrics)
    {
        (_connections, _state, _clock, _batchMax, _metrics) = (connections, state, clock, options.BatchMax, metrics);
        _queue = Channel.CreateBounded<PostgresWrite>(new BoundedChannelOptions(options.QueueMax) { SingleReader = true });
        _run = Task.Run(RunAsync);
    }

    /// <summary>Queues a write, waiting for room where the queue is full.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was acknowledged; the call may be repeated.</exception>
    public async Task<T> WriteAsync<T>(PostgresWrite<T> write)
    {
        _metrics?.Waiting(StoreMetrics.PostgreSql, 1);
        try
        {
            await _queue.Writer.WriteAsync(write);
        }
        catch (ChannelClosedException exception)
        {
            _metrics?.Waiting(StoreMetrics.PostgreSql, -1);
            throw new StoreUnavailableException("The store is closed; this node is shutting down.", exception);
        }

        return await write.Task;
    }

    /// <summary>Takes no more writes, finishes those that wait, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _run;
    }

    private async Task RunAsync()
    {
        var batch = new List<PostgresWrite>(_batchMax);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < _batchMax && _queue.Reader.TryRead(out var write))
            {
                batch.Add(write);
            }

            await CommitAsync(batch);
            _metrics?.Waiting(StoreMetrics.PostgreSql, -batch.Count);
            batch.Clear();
        }

        await CloseAsync();
    }

    /// <summary>One transaction. Where it fails for one of its writes each is tried alone; where the server is away they all fail.</summary>
    private async Task CommitAsync(List<PostgresWrite> batch)
    {
        if (await TryAsync(batch) is not { } failure)
        {
            batch.ForEach(write => write.Succeed());
        }
        else if (batch.Count > 1 && !PostgresFailure.IsBroken(failure))
        {
            foreach (var write in batch)
            {
                await CommitAsync([write]);
            }
        }
        else
        {
            batch.ForEach(write => write.Fail(PostgresFailure.Translate(failure, _connections.Server)));
        }
    }

    /// <returns>What made the transaction fail; null when it is committed.</returns>
    private async Task<Exception?> TryAsync(List<PostgresWrite> batch)
    {
        for (var attempt = 1; ; attempt++)
        {
            var began = _metrics?.Now() ?? 0;
            try
            {
                _connection ??= await _connections.OpenWriterAsync();
                _state.Publish(await WriteAsync(_connection, batch));
                _metrics?.Committed(StoreMetrics.PostgreSql, began, batch.Count);
                return null;
            }
            catch (Exception exception)
            {
                _metrics?.Failed(StoreMetrics.PostgreSql, began, (exception as PostgresException)?.SqlState ?? exception.GetType().FullName!);
                await RollbackAsync();

                // The server was restarted, or has thrown this connection out: a write may run again, whatever became of it, for all of them may.
                if (!PostgresFailure.IsBroken(exception) || attempt == Tries)
                {
                    return exception;
                }
            }
        }
    }

    private async Task<PostgresCounters> WriteAsync(NpgsqlConnection connection, List<PostgresWrite> batch)
    {
        PostgresSession session;
        var expected = _state.Counters;
        await using (var calls = new NpgsqlBatch(connection))
        {
            calls.BatchCommands.Add(new NpgsqlBatchCommand("BEGIN"));
            calls.BatchCommands.Add(new NpgsqlBatchCommand(PostgresCounters.Select + " FOR UPDATE"));
            batch.ForEach(write => calls.BatchCommands.Add(write.Call(ref expected)));
            await using var rows = await calls.ExecuteReaderAsync();
            await rows.ReadAsync();
            session = new PostgresSession(PostgresCounters.From(rows));
            foreach (var write in batch)
            {
                await rows.NextResultAsync();
                await write.ReadAsync(rows, session);
            }
        }

        await EndAsync(connection, session);
        return session.Counters;
    }

    private async Task EndAsync(NpgsqlConnection connection, PostgresSession session)
    {
        await using var end = new NpgsqlBatch(connection);
        if (session.Blocks.Count > 0)
        {
            end.BatchCommands.Add(PostgresCall.Of("extend_feed", 1).Add(session.Counters.FeedLast).Command);
        }

        var now = _clock.GetUtcNow().UtcTicks;
        foreach (var (last, events) in session.Blocks)
        {
            end.BatchCommands.Add(new PostgresCall("INSERT INTO feed (last, count, at, events) VALUES ($1, $2, $3, $4)")
                .Add(last).Add(events.Count).Add(now).Add(Packed.Pack([.. events], StoreJson.Types.FeedAppendArray)).Command);
        }

        session.Counters.Commits++;
        end.BatchCommands.Add(session.Counters.Save());
        end.BatchCommands.Add(new NpgsqlBatchCommand("COMMIT"));
        await end.ExecuteNonQueryAsync();
    }

    private async Task RollbackAsync()
    {
        try
        {
            await using var command = new NpgsqlCommand("ROLLBACK", _connection);
            await command.ExecuteNonQueryAsync();
        }
        catch (Exception exception) when (PostgresFailure.IsBroken(exception) || exception is PostgresException or InvalidOperationException)
        {
            await CloseAsync(); // with the connection its transaction ends
        }
    }

    private async Task CloseAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            await connection.DisposeAsync();
        }
    }
}
