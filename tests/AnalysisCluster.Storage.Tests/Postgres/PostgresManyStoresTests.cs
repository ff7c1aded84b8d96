using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Storage.Postgres;
using AnalysisCluster.Storage.Tests.Contract;
using Npgsql;

namespace AnalysisCluster.Storage.Tests.Postgres;

/// <summary>What holds when several silos use one database.</summary>
public sealed class PostgresManyStoresTests(PostgresFixture postgres)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A reader that follows the feed while others write must never see a number before those below it.</summary>
    [Fact]
    public async Task Feed_SeveralStoresWriteAtOnce_IsReadWithoutGapAsItGrows()
    {
        const int PerStore = 40;
        await using var database = await postgres.CreateAsync();
        var stores = Enumerable.Range(0, 3).Select(_ => database.Open(TimeProvider.System)).ToArray();
        await using var reading = database.Open(TimeProvider.System);
        var seen = FollowAsync(reading, stores.Length * PerStore * 2);

        await Task.WhenAll(stores.SelectMany((store, s) => Enumerable.Range(0, PerStore).Select(i => WriteAsync(store, $"{s}-{i}"))));

        var events = await seen;
        Assert.Equal(Enumerable.Range(1, events.Count).Select(number => (long)number), events.Select(one => one.Number));
        Assert.Equal(events.Count, events.Select(one => one.Data).Distinct().Count());
        var status = await reading.ReadStatusAsync();
        Assert.Equal((stores.Length * PerStore, 0), (status.Finished, (int)status.Pending));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Pending_AcceptedByAnotherStore_IsSeenSoon()
    {
        await using var database = await postgres.CreateAsync();
        await using var one = database.Open(TimeProvider.System);
        await using var other = database.Open(TimeProvider.System);
        var wait = other.WaitFeedAsync(0, Cancellation);

        await AcceptAsync(one, "a");
        await one.FinishAsync("a", Revision.HashOf(Sample.Article("a")), [Sample.Event("finished")]);

        await wait;
        Assert.Equal(1, other.FeedLast);
        Assert.Single(await other.ReadFeedAsync(0, 10));
    }

    /// <summary>A silo that is frozen in the middle of a transaction holds everybody up until the server throws it out, and no longer.</summary>
    [Fact]
    public async Task Write_AnotherWriterStoppedInItsTransaction_GoesOnWhenItIsThrownOut()
    {
        await using var database = await postgres.CreateAsync();
        await using var store = database.Open(TimeProvider.System);
        await using var frozen = new NpgsqlConnection(
            database.ConnectionString + ";Pooling=false;Search Path=analysis;Options=-c idle_in_transaction_session_timeout=300");
        await frozen.OpenAsync(Cancellation);
        await using (var command = new NpgsqlCommand("BEGIN; SELECT * FROM counters FOR UPDATE", frozen))
        {
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await AcceptAsync(store, "a");

        Assert.NotNull(await store.ReadHeadAsync("a"));
    }

    [Fact]
    public async Task ReadAndWrite_ConnectionsEndedByTheServer_AreMadeAnew()
    {
        await using var database = await postgres.CreateAsync();
        await using var store = database.Open(TimeProvider.System);
        await AcceptAsync(store, "a");
        Assert.NotNull(await store.ReadViewAsync("a"));

        await using (var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false"))
        {
            await connection.OpenAsync(Cancellation);
            await using var end = new NpgsqlCommand(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", connection);
            await end.ExecuteNonQueryAsync(Cancellation);
        }

        await AcceptAsync(store, "b");
        Assert.NotNull(await store.ReadViewAsync("b"));
    }

    private static async Task<List<FeedEvent>> FollowAsync(PostgresStore store, int count)
    {
        var events = new List<FeedEvent>();
        while (events.Count < count)
        {
            await store.WaitFeedAsync(events.Count, Cancellation);
            events.AddRange(await store.ReadFeedAsync(events.Count == 0 ? 0 : events[^1].Number, 50));
        }

        return events;
    }

    private static async Task WriteAsync(PostgresStore store, string id)
    {
        var article = await AcceptAsync(store, id);
        await store.RecordAsync(Sample.Recorded(article, $"claim of {id}"), outcome => [.. outcome.Live.Select(claim => Sample.Event($"live {claim}"))]);
        await store.FinishAsync(id, Revision.HashOf(article), [Sample.Event($"finished {id}")]);
    }

    private static async Task<Article> AcceptAsync(PostgresStore store, string id)
    {
        var article = Sample.Article(id);
        Assert.True(await store.AcceptAsync(new(article, Revision.HashOf(article), 1, Sample.Published), 1_000));
        return article;
    }
}
