using AnalysisCluster.Storage.Postgres;
using AnalysisCluster.Storage.Tests.Postgres;
using AnalysisCluster.Tests;

[assembly: AssemblyFixture(typeof(PostgresFixture))]

namespace AnalysisCluster.Storage.Tests.Postgres;

/// <summary>One server for all tests, started by the first that needs it, with a migrated database to copy.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    private readonly Lazy<Task<(PostgresServer Server, string Template)>> _server = new(StartAsync);

    /// <summary>A database of the test's own, which holds the tables.</summary>
    public async Task<PostgresDatabase> CreateAsync()
    {
        var (server, template) = await ServerAsync();
        return new PostgresDatabase(server, await server.CreateDatabaseAsync(template));
    }

    public async Task<PostgresDatabase> CreateEmptyAsync()
    {
        var (server, _) = await ServerAsync();
        return new PostgresDatabase(server, await server.CreateDatabaseAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).Server.DisposeAsync();
        }
    }

    private Task<(PostgresServer Server, string Template)> ServerAsync()
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        return _server.Value;
    }

    private static async Task<(PostgresServer Server, string Template)> StartAsync()
    {
        var server = await PostgresServer.StartAsync(isDurable: false);
        var template = await server.CreateDatabaseAsync();
        await PostgresSchema.MigrateAsync(server.ConnectionString(template));
        return (server, template);
    }
}

public sealed record PostgresDatabase(PostgresServer Server, string Name) : IAsyncDisposable
{
    public string ConnectionString => Server.ConnectionString(Name);

    public PostgresStore Open(TimeProvider clock) => PostgresStore.Open(new() { ConnectionString = ConnectionString, Readers = 4 }, clock);

    public async ValueTask DisposeAsync() => await Server.DropDatabaseAsync(Name);
}
