using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Postgres;
using Npgsql;

namespace AnalysisCluster.Storage.Tests.Postgres;

public sealed class PostgresSchemaTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_TwiceAndByManyAtOnce_InstallsOnce()
    {
        await using var database = await postgres.CreateEmptyAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostgresSchema.MigrateAsync(database.ConnectionString, Cancellation)));

        Assert.Single(all, went => went.From == 0);
        Assert.All(all, went => Assert.Equal(PostgresSchema.Newest, went.To));
        Assert.Equal((PostgresSchema.Newest, PostgresSchema.Newest), await PostgresSchema.MigrateAsync(database.ConnectionString, Cancellation));
        await PostgresSchema.CheckAsync(database.ConnectionString, Cancellation);
    }

    [Fact]
    public async Task Open_NoTables_SaysToMigrate()
    {
        await using var database = await postgres.CreateEmptyAsync();

        var refused = Assert.Throws<InvalidOperationException>(() => database.Open(TimeProvider.System));

        Assert.Contains("analysis migrate", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAndMigrate_NewerSchema_RefuseWithBothVersions()
    {
        await using var database = await postgres.CreateAsync();
        await ExecuteAsync(database, $"INSERT INTO analysis.schema_versions (version) VALUES ({PostgresSchema.Newest + 1})");

        var refused = Assert.Throws<InvalidOperationException>(() => database.Open(TimeProvider.System));
        await Assert.ThrowsAsync<InvalidOperationException>(() => PostgresSchema.MigrateAsync(database.ConnectionString, Cancellation));

        Assert.Contains($"version {PostgresSchema.Newest + 1}", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"knows {PostgresSchema.Newest}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ServerAway_SaysWhichAndThatItIs()
    {
        var options = new PostgresStoreOptions { ConnectionString = "Host=127.0.0.1;Port=1;Database=analysis;Username=analysis" };

        var away = Assert.Throws<StoreUnavailableException>(() => PostgresStore.Open(options, TimeProvider.System));

        Assert.Contains("127.0.0.1:1/analysis", away.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => PostgresSchema.CheckAsync(options.ConnectionString, Cancellation));
    }

    [Fact]
    public async Task Agree_AnotherValueThanTheFirst_IsRefused()
    {
        await using var database = await postgres.CreateAsync();
        await using var store = database.Open(TimeProvider.System);

        await store.AgreeAsync("Cluster:ServiceId", "news");
        await store.AgreeAsync("Cluster:ServiceId", "news");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.AgreeAsync("Cluster:ServiceId", "other"));
        Assert.Contains("'news'", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>As the manual has it: one user owns the tables, another one works with them.</summary>
    [Fact]
    public async Task Write_UserThatOwnsNothing_MayWriteAndExtendTheFeed()
    {
        await using var database = await postgres.CreateEmptyAsync();
        await ExecuteAsync(
            database,
            """
            CREATE ROLE worker LOGIN;
            ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON TABLES TO worker;
            ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO worker;
            """);
        await PostgresSchema.MigrateAsync(database.ConnectionString, Cancellation);
        await ExecuteAsync(database, "UPDATE analysis.counters SET feed_last = 9999999");
        var worker = database.ConnectionString.Replace("Username=postgres", "Username=worker", StringComparison.Ordinal);
        await using var store = PostgresStore.Open(new() { ConnectionString = worker, Readers = 2 }, TimeProvider.System);
        var article = Contract.Sample.Article("a");

        Assert.True(await store.AcceptAsync(new(article, Analysis.Articles.Revision.HashOf(article), 1, DateTimeOffset.UnixEpoch), 10));
        await store.FinishAsync("a", Analysis.Articles.Revision.HashOf(article), [Contract.Sample.Event("one"), Contract.Sample.Event("two")]);

        Assert.Equal([10_000_000, 10_000_001], (await store.ReadFeedAsync(9_999_999, 10)).Select(one => one.Number));
    }

    private static async Task ExecuteAsync(PostgresDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
