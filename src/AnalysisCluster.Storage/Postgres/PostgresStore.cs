using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Telemetry;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>
/// The cluster's store: every store in one PostgreSQL database that many silos use at once. A write that has completed is as durable as the server makes
/// its commits. Writes of all silos are one queue, see <see cref="PostgresWriter"/>; reads go beside it.
/// </summary>
public sealed partial class PostgresStore
    : IArticleStore, IClaimStore, IAssertionStore, IProfileStore, IWorkStore, IFeedStore, ICatalogStore, IAsyncDisposable, IDisposable
{
    private readonly PostgresConnections _connections;
    private readonly PostgresState _state;
    private readonly PostgresWriter _writer;
    private readonly PostgresOwners _owners;
    private readonly TimeProvider _clock;

    private PostgresStore(PostgresConnections connections, PostgresCounters counters, PostgresStoreOptions options, TimeProvider clock, StoreMetrics? metrics)
    {
        (_connections, _clock) = (connections, clock);
        _state = new PostgresState(connections, counters);
        _writer = new PostgresWriter(connections, _state, options, clock, metrics);
        _owners = new PostgresOwners(connections);
    }

    /// <summary>Connects to a database that holds the tables of this version.</summary>
    /// <param name="options">Validated.</param>
    /// <param name="metrics">Told of every transaction; absent where nobody measures.</param>
    /// <exception cref="InvalidOperationException">The tables are missing, older or newer; the message names the fix.</exception>
    /// <exception cref="Contracts.StoreUnavailableException">The server does not answer, or refuses.</exception>
    public static PostgresStore Open(PostgresStoreOptions options, TimeProvider clock, StoreMetrics? metrics = null)
    {
        var connections = new PostgresConnections(options);
        try
        {
            return new PostgresStore(connections, ReadCounters(connections), options, clock, metrics);
        }
        catch (Exception exception)
        {
            connections.DisposeAsync().AsTask().GetAwaiter().GetResult();
            if (PostgresFailure.Translate(exception, connections.Server) is var told && told != exception)
            {
                throw told;
            }

            throw;
        }
    }

    /// <summary>The first process of a cluster says what the others must agree with.</summary>
    /// <exception cref="InvalidOperationException">It was said otherwise before; the message names setting, both values and the fix.</exception>
    public async Task AgreeAsync(string setting, string value)
    {
        var held = (await _connections.QueryAsync(
            () => new PostgresCall(
                    """
                    WITH said AS (INSERT INTO agreements (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING value)
                    SELECT value FROM said UNION ALL SELECT value FROM agreements WHERE name = $1
                    """)
                .Add(setting).Add(value),
            static row => row.GetString(0))).FirstOrDefault(value);
        if (held != value)
        {
            throw new InvalidOperationException(
                $"{setting} is '{value}' here, but the database {_connections.Server} belongs to '{held}'. Set it to '{held}', or use another database.");
        }
    }

    /// <summary>Finishes the writes that wait, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _state.DisposeAsync();
        await _connections.DisposeAsync();
    }

    /// <summary>As <see cref="DisposeAsync"/>, for hosts that cannot wait otherwise.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static PostgresCounters ReadCounters(PostgresConnections connections)
    {
        using var connection = connections.Readers.OpenConnection();
        PostgresSchema.CheckAsync(connection, default).GetAwaiter().GetResult();
        using var command = new Npgsql.NpgsqlCommand(PostgresCounters.Select, connection);
        using var rows = command.ExecuteReader();
        rows.Read();
        return PostgresCounters.From(rows);
    }

    private Task<T> WriteAsync<T>(Func<PostgresCall> call, Func<Npgsql.NpgsqlDataReader, PostgresSession, T> read) => WriteAsync(
        (ref _) => call().Command,
        async (rows, session) =>
        {
            await rows.ReadAsync();
            return read(rows, session);
        });

    private Task<T> WriteAsync<T>(PostgresWrite<T>.Caller call, Func<Npgsql.NpgsqlDataReader, PostgresSession, Task<T>> read) =>
        _writer.WriteAsync(new PostgresWrite<T>(call, read));

    private long Now => _clock.GetUtcNow().UtcTicks;
}
