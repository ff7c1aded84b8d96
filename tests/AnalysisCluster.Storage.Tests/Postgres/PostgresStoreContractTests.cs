using AnalysisCluster.Storage.Tests.Contract;

namespace AnalysisCluster.Storage.Tests.Postgres;

public sealed class PostgresStoreContractTests(PostgresFixture postgres) : StoreContract
{
    private PostgresDatabase? _database;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await (_database?.DisposeAsync() ?? default);
    }

    protected override async Task<Stores> OpenAsync()
    {
        _database ??= await postgres.CreateAsync();
        return Stores.Of(_database.Open(Clock));
    }

    protected override async Task ClearAsync()
    {
        await _database!.DisposeAsync();
        _database = null;
    }
}
