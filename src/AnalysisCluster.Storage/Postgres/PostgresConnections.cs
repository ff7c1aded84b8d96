using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Rows;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>The ways to the server: a pool for reads, and connections for writing.</summary>
internal sealed class PostgresConnections : IAsyncDisposable
{
    /// <summary>After it the server ends a writer that stopped in the middle of a transaction, and so lets the others go on.</summary>
    public static readonly TimeSpan IdleMax = TimeSpan.FromSeconds(4);

    private const int WriteTimeoutSeconds = 30;
    private const int ReadTimeoutSeconds = 30;

    private readonly SemaphoreSlim _free;
    private readonly NpgsqlDataSource _writers;
    private readonly NpgsqlDataSource _stream;

    public PostgresConnections(PostgresStoreOptions options)
    {
        _free = new SemaphoreSlim(options.Readers, options.Readers);
        Readers = NpgsqlDataSource.Create(Settings(options, builder =>
        {
            builder.MaxPoolSize = options.Readers + 2;
            builder.CommandTimeout = ReadTimeoutSeconds;
        }));
        _writers = NpgsqlDataSource.Create(Settings(options, builder =>
        {
            builder.Pooling = false;
            builder.CommandTimeout = WriteTimeoutSeconds;
            builder.Options = $"-c idle_in_transaction_session_timeout={IdleMax.TotalMilliseconds:0} -c lock_timeout={(WriteTimeoutSeconds - 5) * 1000} -c statement_timeout=0";
        }));
        _stream = NpgsqlDataSource.Create(Settings(options, builder =>
        {
            builder.Pooling = false;
            builder.CommandTimeout = 0;
        }));
        var named = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        Server = $"{named.Host}:{named.Port}/{named.Database}";
    }

    public NpgsqlDataSource Readers { get; }

    /// <summary>How messages name the server.</summary>
    public string Server { get; }

    /// <summary>Pipelined batches of prepared calls, on a connection that nobody else uses.</summary>
    public async Task<NpgsqlConnection> OpenWriterAsync() => await _writers.OpenConnectionAsync();

    /// <summary>Runs a read on the thread pool: never on the scheduler of a grain that waits for it.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read now; the call may be repeated.</exception>
    public async Task<T> ReadAsync<T>(Func<IRowStore, T> read)
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

    /// <summary>Runs one prepared statement by itself, and once more on another connection where the first was dead.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be used now; the call may be repeated.</exception>
    public async Task<List<T>> QueryAsync<T>(Func<PostgresCall> call, Func<NpgsqlDataReader, T> read)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            try
            {
                await using var connection = await Readers.OpenConnectionAsync();
                await using var batch = new NpgsqlBatch(connection);
                batch.BatchCommands.Add(call().Command);
                await using var rows = await batch.ExecuteReaderAsync();
                var found = new List<T>();
                while (await rows.ReadAsync())
                {
                    found.Add(read(rows));
                }

                return found;
            }
            catch (Exception exception) when (!isAgain && PostgresFailure.IsBroken(exception))
            {
                Readers.Clear();
            }
            catch (Exception exception) when (PostgresFailure.Translate(exception, Server) is var told && told != exception)
            {
                throw told;
            }
        }
    }

    /// <summary>A reader outside the pool, for reads that last.</summary>
    public PostgresReader OpenLong() => new(_stream);

    public async ValueTask DisposeAsync()
    {
        await Readers.DisposeAsync();
        await _writers.DisposeAsync();
        await _stream.DisposeAsync();
    }

    private T Read<T>(Func<IRowStore, T> read)
    {
        for (var isAgain = false; ; isAgain = true)
        {
            try
            {
                using var reader = new PostgresReader(Readers);
                return read(reader);
            }
            catch (Exception exception) when (!isAgain && PostgresFailure.IsBroken(exception))
            {
                Readers.Clear(); // the server was restarted perhaps: the pool's other connections are as dead as this one
            }
            catch (Exception exception) when (PostgresFailure.Translate(exception, Server) is var told && told != exception)
            {
                throw told;
            }
        }
    }

    private static string Settings(PostgresStoreOptions options, Action<NpgsqlConnectionStringBuilder> change)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            SearchPath = PostgresSchema.Name,
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            Timeout = 5,
            KeepAlive = 10,
            TcpKeepAlive = true,
            IncludeErrorDetail = false,
            ApplicationName = "analysis",
        };
        change(builder);
        return builder.ConnectionString;
    }
}
