using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Delivery;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task ReadPending_Partitions_ShareTheWorkAsTheDeliveryDoes()
    {
        var ids = Enumerable.Range(0, 40).Select(i => $"article-{i}").ToArray();
        foreach (var id in ids)
        {
            await AcceptAsync(Sample.Article(id));
        }

        for (var partition = 0; partition < 3; partition++)
        {
            var rows = await Stores.Work.ReadPendingAsync(partition, 3, 0, 100);
            Assert.Equal(ids.Where(id => DeliveryPartition.Of(id, 3) == partition), rows.Select(row => row.ArticleId));
            Assert.Equal(rows.OrderBy(row => row.Sequence), rows);
            Assert.Equal(rows.Skip(2).Take(3), await Stores.Work.ReadPendingAsync(partition, 3, rows[1].Sequence, 3));
        }
    }

    [Fact]
    public async Task ReadPending_Row_SaysHowFarTheRevisionIs()
    {
        var article = await AcceptAsync(Sample.Article("a"));

        Assert.Equal(
            new PendingWork(0, "a", Revision.HashOf(article), WorkStage.Accepted, 0, Clock.GetUtcNow()),
            Assert.Single(await Stores.Work.ReadPendingAsync(0, 1, 0, 10)) with { Sequence = 0 });
    }

    [Fact]
    public async Task ReadPending_RowOfATracedSubmission_KeepsItsTrace()
    {
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var article = Sample.Article("a");
        await Stores.Articles.AcceptAsync(new(article, Revision.HashOf(article), 1, Clock.GetUtcNow(), trace), 10);

        Assert.Equal(trace, Assert.Single(await Stores.Work.ReadPendingAsync(0, 1, 0, 10)).Trace);
    }

    [Fact]
    public async Task Finish_Twice_TellsOnce()
    {
        var article = await AcceptAsync(Sample.Article("a"));

        await Stores.Work.FinishAsync("a", Revision.HashOf(article), [Sample.Event("finished")]);
        await Stores.Work.FinishAsync("a", Revision.HashOf(article), [Sample.Event("finished")]);

        Assert.Single(await FeedAsync());
        Assert.Equal(0, Stores.Work.Pending);
        Assert.Empty(await Stores.Work.ReadPendingAsync(0, 1, 0, 10));
        Assert.Equal(1, (await Stores.Catalog.ReadStatusAsync()).Finished);
    }

    [Fact]
    public async Task Fail_UpToTheLimit_ParksTheRevisionAndTellsOnce()
    {
        var article = await AcceptAsync(Sample.Article("a"));
        var attempts = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            attempts.Add(await Stores.Work.FailAsync("a", Revision.HashOf(article), $"error {i}", 3, [Sample.Event("failed")]));
        }

        Assert.Equal([1, 2, 3, 3], attempts);
        Assert.Single(await FeedAsync());
        Assert.Equal(0, Stores.Work.Pending);
        Assert.Empty(await Stores.Work.ReadPendingAsync(0, 1, 0, 10));
        var view = await Stores.Articles.ReadViewAsync("a");
        Assert.Equal((ArticleState.Failed, "error 2"), (view!.Summary.State, view.Error));
        var status = await Stores.Catalog.ReadStatusAsync();
        Assert.Equal((1, 0), (status.Failed, status.Pending));
    }

    [Fact]
    public async Task Finish_AfterAnotherAttemptWasParked_TakesItOutOfTheFailures()
    {
        var article = await AcceptAsync(Sample.Article("a"));
        await Stores.Work.FailAsync("a", Revision.HashOf(article), "error", 1, []);

        await Stores.Work.FinishAsync("a", Revision.HashOf(article), []);

        var status = await Stores.Catalog.ReadStatusAsync();
        Assert.Equal((0, 1), (status.Failed, status.Finished));
        Assert.Equal(ArticleState.Finished, (await Stores.Articles.ReadViewAsync("a"))!.Summary.State);
        Assert.Equal(0, await Stores.Work.FailAsync("a", Revision.HashOf(article), "late", 1, [Sample.Event("late")]));
        Assert.Empty(await FeedAsync());
    }

    [Fact]
    public async Task Status_OldestPending_IsTheAgeOfTheFirst()
    {
        await AcceptAsync(Sample.Article("a"));
        Clock.Advance(TimeSpan.FromMinutes(5));
        await AcceptAsync(Sample.Article("b"));

        Assert.Equal(TimeSpan.FromMinutes(5), (await Stores.Catalog.ReadStatusAsync()).OldestPending);
    }
}
