using AnalysisCluster.Storage.Sqlite;
using AnalysisCluster.Storage.Tests.Contract;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class SqliteStoreContractTests : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-store-").FullName;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override Task<Stores> OpenAsync() => Task.FromResult(Stores.Of(SqliteStore.Open(new() { Folder = _folder }, Clock)));

    protected override Task ClearAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
