using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Telemetry;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>
/// The embedded store: every store of the cluster in one SQLite file, written by one thread and read by a few connections beside it. A write that has
/// completed is on the disk: it survives a crash of the process, of the system, and a loss of power.
/// </summary>
public sealed partial class SqliteStore
    : IArticleStore, IClaimStore, IAssertionStore, IProfileStore, IWorkStore, IFeedStore, ICatalogStore, IAsyncDisposable, IDisposable
{
    private readonly DataFolder _folder;
    private readonly SqliteWriter _writer;
    private readonly SqliteReaders _readers;
    private readonly SqliteStoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly CommittedState _committed = new();

    private SqliteStore(DataFolder folder, SqliteStoreOptions options, TimeProvider clock, StoreMetrics? metrics)
    {
        (_folder, _options, _clock) = (folder, options, clock);
        var database = Database.Open(folder.StorePath, readOnly: false);
        try
        {
            database.Execute(WriterSettings(options));
            Schema.Upgrade(database, folder.Path);
            _readers = new SqliteReaders(OpenReader, folder.Path, options.Readers);
            _writer = new SqliteWriter(database, folder.Path, options, clock, _committed.Publish, metrics);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Opens the store of a folder, making both where they are missing.</summary>
    /// <param name="options">Validated.</param>
    /// <param name="metrics">Told of every transaction; absent where nobody measures.</param>
    /// <exception cref="InvalidOperationException">The folder is in use, cannot be written, or was written by a newer version.</exception>
    /// <exception cref="Contracts.StoreUnavailableException">The disk is full or fails, or the file is damaged.</exception>
    public static SqliteStore Open(SqliteStoreOptions options, TimeProvider clock, StoreMetrics? metrics = null)
    {
        var folder = DataFolder.Open(options.Folder);
        try
        {
            return new SqliteStore(folder, options, clock, metrics);
        }
        catch (Exception exception)
        {
            folder.Dispose();
            if (exception is SqliteFailure failure)
            {
                throw failure.Translate(folder.Path);
            }

            throw;
        }
    }

    /// <summary>Finishes the writes that wait, then closes the file and lets go of the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        // The writer's connection last: only it may write the log back into the file, so that a stopped store is one file.
        _readers.Dispose();
        await _writer.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>As <see cref="DisposeAsync"/>, for hosts that cannot wait otherwise.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private Database OpenReader()
    {
        var database = Database.Open(_folder.StorePath, readOnly: true);
        database.Execute(FormattableString.Invariant(
            $"PRAGMA query_only = 1; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -{_options.CacheMegabytes * 128}"));
        return database;
    }

    // synchronous = FULL: in WAL mode each commit is flushed, so that what was acknowledged outlives a loss of power; many writes share a flush.
    // The log is written back into the file every 32 MB, not every 4 MB: pages that many writes touch are written back once.
    private static string WriterSettings(SqliteStoreOptions options) => FormattableString.Invariant(
        $"""
        PRAGMA page_size = 4096;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA wal_autocheckpoint = 8192;
        PRAGMA journal_size_limit = 67108864;
        PRAGMA busy_timeout = 5000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -{options.CacheMegabytes * 1024};
        """);
}
