using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Grains.Delivery;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Quarantine_List_TellsWhatWhyAndWhen()
    {
        var article = await SetAsideAsync(Sample.Article("a"), "the reason");

        Assert.Equal(
            new QuarantinedRevision("a", Revision.HashOf(article), article.Title, article.Url, 1, "the reason", Clock.GetUtcNow()),
            Assert.Single((await Stores.Catalog.ListQuarantineAsync(new ListQuery())).Items));
    }

    [Fact]
    public async Task Quarantine_List_PagesLatestFirstAndFiltersByArticle()
    {
        for (var i = 0; i < 5; i++)
        {
            await SetAsideAsync(Sample.Article($"article-{i}"), $"error {i}");
            await AcceptAsync(Sample.Article($"good-{i}"));
        }

        await SetAsideAsync(Sample.Article("article-2", edit: 1), "again");
        var first = await Stores.Catalog.ListQuarantineAsync(new ListQuery(Limit: 4));
        var rest = await Stores.Catalog.ListQuarantineAsync(new ListQuery(Cursor: first.Next, Limit: 4));

        Assert.Equal(
            ["article-2", "article-4", "article-3", "article-2", "article-1", "article-0"],
            first.Items.Concat(rest.Items).Select(item => item.ArticleId));
        Assert.Null(rest.Next);
        Assert.Equal(["again", "error 2"], await ErrorsAsync("article-2"));
        Assert.Empty(await ErrorsAsync("good-1"));
        Assert.Empty(await ErrorsAsync("nobody's"));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListQuarantineAsync(new ListQuery(Actor: "place:norway")));
        await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListQuarantineAsync(new ListQuery(Cursor: "abc")));
    }

    [Fact]
    public async Task Retry_AllOfTheArticle_ArePendingAsIfNeverTried()
    {
        var first = await SetAsideAsync(Sample.Article("a"), "error");
        var second = await SetAsideAsync(Sample.Article("a", edit: 1), "error");
        await SetAsideAsync(Sample.Article("b"), "error");
        Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(2, await Stores.Work.RetryAsync("a"));

        var pending = await Stores.Work.ReadPendingAsync(0, 1, 0, 10);
        Assert.Equal([Revision.HashOf(first), Revision.HashOf(second)], pending.Select(row => row.Revision));
        Assert.All(pending, row => Assert.Equal((0, Clock.GetUtcNow()), (row.Attempts, row.AcceptedAt)));
        Assert.Equal(ArticleState.Pending, (await Stores.Articles.ReadViewAsync("a"))!.Summary.State);
        Assert.Equal(["b"], (await Stores.Catalog.ListQuarantineAsync(new ListQuery())).Items.Select(item => item.ArticleId));
        var status = await Stores.Catalog.ReadStatusAsync();
        Assert.Equal((1, 2), (status.Failed, status.Pending));
        Assert.Equal(0, await Stores.Work.RetryAsync("a"));
        Assert.Equal(0, await Stores.Work.RetryAsync("nobody's"));
    }

    [Fact]
    public async Task Retry_OfWhatWasRead_GoesOnFromThere()
    {
        var article = Sample.Article("a");
        await TakeAsync(article, "the ferry sails");
        await Stores.Work.FailAsync("a", Revision.HashOf(article), "error", 1, []);

        await Stores.Work.RetryAsync("a");

        Assert.Equal(WorkStage.Recorded, Assert.Single(await Stores.Work.ReadPendingAsync(0, 1, 0, 10)).Stage);
        await Stores.Work.FinishAsync("a", Revision.HashOf(article), []);
        Assert.Equal(ArticleState.Finished, (await Stores.Articles.ReadViewAsync("a"))!.Summary.State);
    }

    [Fact]
    public async Task Drop_NeverRead_IsAsIfNeverSubmitted()
    {
        var article = await SetAsideAsync(Sample.Article("a"), "error");

        Assert.Equal(1, await Stores.Work.DropAsync("a", revision => Sample.Event($"dropped {revision}")));

        Assert.Null(await Stores.Articles.ReadHeadAsync("a"));
        Assert.Null(await Stores.Articles.ReadViewAsync("a"));
        Assert.Equal($"dropped {Revision.HashOf(article)}", Assert.Single(await FeedAsync()).Data);
        Assert.Equal(0, (await Stores.Catalog.ReadStatusAsync()).Failed);
        Assert.Equal(0, await Stores.Work.DropAsync("a", revision => Sample.Event("again")));
        await AcceptAsync(article);
        Assert.Single(await Stores.Work.ReadPendingAsync(0, 1, 0, 10));
    }

    [Fact]
    public async Task Drop_LaterRevisionNeverRead_LeavesTheEarlierAsCurrent()
    {
        var first = Sample.Article("a");
        await TakeAsync(first, "the ferry sails");
        await Stores.Work.FinishAsync("a", Revision.HashOf(first), []);
        await SetAsideAsync(Sample.Article("a", edit: 1), "error");

        await Stores.Work.DropAsync("a", Sample.Event);

        var view = (await Stores.Articles.ReadViewAsync("a"))!;
        Assert.Equal((ArticleState.Finished, Revision.HashOf(first), 1), (view.Summary.State, view.Summary.Revision, view.Revisions));
        Assert.Equal([Revision.HashOf(first)], (await Stores.Articles.ReadHeadAsync("a"))!.Orders.Keys);
    }

    [Fact]
    public async Task Drop_OfWhatWasRead_LeavesWhatIsRecorded()
    {
        var article = Sample.Article("a");
        await TakeAsync(article, "the ferry sails");
        await Stores.Work.FailAsync("a", Revision.HashOf(article), "error", 1, []);

        Assert.Equal(1, await Stores.Work.DropAsync("a", Sample.Event));

        var view = (await Stores.Articles.ReadViewAsync("a"))!;
        Assert.Equal((ArticleState.Finished, 1), (view.Summary.State, view.Findings!.Claims.Count));
    }

    private async Task<Article> SetAsideAsync(Article article, string error)
    {
        await AcceptAsync(article);
        await Stores.Work.FailAsync(article.Id, Revision.HashOf(article), error, 1, []);
        return article;
    }

    private async Task<IEnumerable<string>> ErrorsAsync(string article) =>
        (await Stores.Catalog.ListQuarantineAsync(new ListQuery(Article: article))).Items.Select(item => item.Error);
}
