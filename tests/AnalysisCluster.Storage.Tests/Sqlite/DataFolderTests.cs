using AnalysisCluster.Storage.Sqlite;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-folder-").FullName;

    public void Dispose()
    {
        Allow();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Open_FolderInUse_NamesTheFolderAndTheProcess()
    {
        await using var first = SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System);

        var refusal = Assert.Throws<InvalidOperationException>(() => SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System));

        Assert.Contains(_folder, refusal.Message);
        Assert.Contains($"process {Environment.ProcessId}", refusal.Message);
    }

    [Fact]
    public async Task Open_AfterTheHolderClosed_Succeeds()
    {
        await using (SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System))
        {
        }

        await using var second = SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System);
        Assert.Equal(0, second.FeedLast);
    }

    [Fact]
    public void Open_PathIsAFile_SaysWhatToDo()
    {
        var file = Path.Combine(_folder, "a-file");
        File.WriteAllText(file, "");

        var refusal = Assert.Throws<InvalidOperationException>(() => SqliteStore.Open(new() { Folder = file }, TimeProvider.System));

        Assert.Contains("name another folder", refusal.Message);
    }

    [Fact]
    public void Open_LockCannotBeMade_IsNotTakenForAFolderInUse()
    {
        File.WriteAllText(Path.Combine(_folder, "analysis.pid"), "4242");
        File.CreateSymbolicLink(Path.Combine(_folder, "analysis.lock"), Path.Combine(_folder, "no-such-folder", "lock"));

        var refusal = Assert.Throws<InvalidOperationException>(() => SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System));

        Assert.Contains("write access", refusal.Message);
        Assert.DoesNotContain("4242", refusal.Message);
    }

    [Fact]
    public void Open_FolderWithoutWriteAccess_SaysWhatToDo()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "An administrator may write everywhere.");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs Unix permissions.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var refusal = Assert.Throws<InvalidOperationException>(() => SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System));

        Assert.Contains("write access", refusal.Message);
    }

    [Fact]
    public async Task Open_NewerSchema_IsRefusedAndLetsGoOfTheFolder()
    {
        await using (SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System))
        {
        }

        using (var database = Database.Open(Path.Combine(_folder, "analysis.db"), readOnly: false))
        {
            database.Execute("PRAGMA user_version = 99");
        }

        for (var i = 0; i < 2; i++)
        {
            var refusal = Assert.Throws<InvalidOperationException>(() => SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System));
            Assert.Contains("schema 99", refusal.Message);
        }
    }

    [Fact]
    public void Open_NotAStore_SaysThatItIsDamaged()
    {
        File.WriteAllText(Path.Combine(_folder, "analysis.db"), string.Concat(Enumerable.Repeat("not a store at all. ", 500)));

        var refusal = Assert.Throws<AnalysisCluster.Contracts.StoreUnavailableException>(
            () => SqliteStore.Open(new() { Folder = _folder }, TimeProvider.System));

        Assert.Contains("damaged", refusal.Message);
        Assert.Contains(_folder, refusal.Message);
    }

    private void Allow()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
