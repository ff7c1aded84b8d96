using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Storage.Sqlite;
using AnalysisCluster.Storage.Tests.Contract;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class SqliteBackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-backup-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Write_StoreInUse_GivesAStoreThatHoldsTheSame()
    {
        var (data, restored) = (Path.Combine(_folder, "data"), Path.Combine(_folder, "restored"));
        await using var store = SqliteStore.Open(new() { Folder = data }, TimeProvider.System);
        for (var i = 0; i < 30; i++)
        {
            await TakeAsync(store, $"a{i}");
        }

        Directory.CreateDirectory(restored);
        var bytes = SqliteBackup.Write(data, Path.Combine(restored, "analysis.db"), Cancellation);
        await TakeAsync(store, "later");

        Assert.Equal(new FileInfo(Path.Combine(restored, "analysis.db")).Length, bytes);
        await using var copy = SqliteStore.Open(new() { Folder = restored }, TimeProvider.System);
        Assert.Equal(30, (await copy.ReadStatusAsync()).Accepted);
        Assert.NotNull(await copy.ReadViewAsync("a29"));
        Assert.Null(await copy.ReadViewAsync("later"));
    }

    [Fact]
    public async Task Write_NoStoreOrFileThere_SaysSoAndLeavesNothing()
    {
        var file = Path.Combine(_folder, "backup.db");
        Assert.Contains("no store", Assert.Throws<InvalidOperationException>(() => SqliteBackup.Write(_folder, file, Cancellation)).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));

        await using var store = SqliteStore.Open(new() { Folder = Path.Combine(_folder, "data") }, TimeProvider.System);
        await File.WriteAllTextAsync(file, "kept", Cancellation);

        Assert.Throws<InvalidOperationException>(() => SqliteBackup.Write(Path.Combine(_folder, "data"), file, Cancellation));
        Assert.Equal("kept", await File.ReadAllTextAsync(file, Cancellation));
    }

    private static async Task TakeAsync(SqliteStore store, string id)
    {
        var article = Sample.Article(id);
        Assert.True(await store.AcceptAsync(new(article, Revision.HashOf(article), 1, Sample.Published), 1_000));
        await store.RecordAsync(Sample.Recorded(article, $"claim of {id}"), static _ => []);
    }
}
