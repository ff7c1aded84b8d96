using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Sqlite;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class SqliteWriterTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-writer-").FullName;
    private readonly List<Counters> _commits = [];
    private SqliteWriter _writer = null!;

    public ValueTask InitializeAsync()
    {
        var database = Database.Open(Path.Combine(_folder, "analysis.db"), readOnly: false);
        database.Execute("PRAGMA journal_mode = WAL");
        Schema.Upgrade(database, _folder);
        database.Execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, text BLOB NOT NULL)");
        _writer = new SqliteWriter(database, _folder, new() { Folder = _folder, QueueMax = 8, BatchMax = 4 }, TimeProvider.System, _commits.Add);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Write_MoreThanTheQueueHolds_AllArriveInOrder()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => NoteAsync(10)));

        Assert.Equal(Enumerable.Range(1, 100).Select(key => (long)key), keys);
        Assert.Equal(100, await CountAsync());
    }

    [Fact]
    public async Task Write_OneFails_TheOthersOfItsTransactionStand()
    {
        var held = new TaskCompletionSource();
        var gate = _writer.WriteAsync(_ => { held.Task.Wait(); return 0; });
        var good = NoteAsync(10);
        var bad = _writer.WriteAsync<int>(session =>
        {
            Note(session, 10);
            session.Counters.FeedLast += 5;
            throw new InvalidTimeZoneException();
        });
        var broken = _writer.WriteAsync(session => session.Prepare("INSERT INTO notes (id, text) VALUES (1, NULL)").Run());
        var alsoGood = NoteAsync(10);
        held.SetResult();

        await Task.WhenAll(gate, good, alsoGood);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => bad);
        await Assert.ThrowsAsync<SqliteFailure>(() => broken);
        Assert.Equal(2, await CountAsync());
        Assert.Equal(0, _commits[^1].FeedLast);
    }

    [Fact]
    public async Task Write_RowsLeftUnread_DoNotDisturbTheNext()
    {
        await NoteAsync(10);
        await NoteAsync(10);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => _writer.WriteAsync<int>(session =>
        {
            using var rows = session.Prepare("SELECT id FROM notes");
            rows.Step();
            Note(session, 10);
            throw new InvalidTimeZoneException();
        }));

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Write_DiskFull_FailsWithTheFixAndGoesOnWhenThereIsRoom()
    {
        await _writer.WriteAsync(session => Set(session, "PRAGMA max_page_count = 80"));

        var refusals = new List<Exception?>();
        for (var i = 0; i < 40; i++)
        {
            refusals.Add(await Record.ExceptionAsync(() => NoteAsync(20_000)));
        }

        var refusal = Assert.IsType<StoreUnavailableException>(refusals[^1]);
        Assert.Contains(_folder, refusal.Message);
        Assert.Contains("Free some space", refusal.Message);
        Assert.Equal(refusals.Count(one => one is null), await CountAsync());

        await _writer.WriteAsync(session => Set(session, "PRAGMA max_page_count = 100000"));
        await NoteAsync(20_000);
    }

    [Fact]
    public async Task Write_DiskFullForOneOfABatch_TheSmallOnesStand()
    {
        await _writer.WriteAsync(session => Set(session, "PRAGMA max_page_count = 80"));
        var held = new TaskCompletionSource();
        var gate = _writer.WriteAsync(_ => { held.Task.Wait(); return 0; });
        var small = NoteAsync(10);
        var large = NoteAsync(1_000_000);
        var alsoSmall = NoteAsync(10);
        held.SetResult();

        await Task.WhenAll(gate, small, alsoSmall);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => large);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Dispose_WritesWaiting_AreFinishedAndLaterOnesRefused()
    {
        var held = new TaskCompletionSource();
        var gate = _writer.WriteAsync(_ => { held.Task.Wait(); return 0; });
        var waiting = NoteAsync(10);
        var stopped = _writer.DisposeAsync();
        held.SetResult();

        await Task.WhenAll(gate, waiting);
        await stopped;
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => NoteAsync(10));
        Assert.Contains("closed", refusal.Message);
        using var database = Database.Open(Path.Combine(_folder, "analysis.db"), readOnly: true);
        Assert.Equal(1, Database.Key(database.Prepare("SELECT count(*) FROM notes")));
    }

    [Fact]
    public async Task Write_Completed_GoesOnOffTheWritersThread()
    {
        var writer = await _writer.WriteAsync(_ => Environment.CurrentManagedThreadId);

        Assert.NotEqual(writer, Environment.CurrentManagedThreadId);
    }

    private Task<long> NoteAsync(int bytes) => _writer.WriteAsync(session => Note(session, bytes));

    private static long Note(WriteSession session, int bytes)
    {
        session.Prepare("INSERT INTO notes (text) VALUES (?)").Bind(new byte[bytes]).Run();
        return session.Database.LastKey;
    }

    private Task<long?> CountAsync() => _writer.WriteAsync(session => Database.Key(session.Prepare("SELECT count(*) FROM notes")));

    private static int Set(WriteSession session, string pragma)
    {
        using var row = session.Prepare(pragma);
        row.Step();
        return 0;
    }
}
