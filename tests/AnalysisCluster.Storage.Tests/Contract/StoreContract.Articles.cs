using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Articles;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task ReadHead_NothingHeld_IsNull()
    {
        Assert.Null(await Stores.Articles.ReadHeadAsync("unheard"));
        Assert.Null(await Stores.Articles.ReadViewAsync("unheard"));
        Assert.Null(await Stores.Articles.ReadRevisionAsync("unheard", "not a hash"));
    }

    [Fact]
    public async Task Accept_Revision_ReadsBackAsSubmitted()
    {
        var article = await AcceptAsync(Sample.Article("a") with { Modified = null, Title = "‘Ferry’ \0 <b>", Text = "x\0y \ud83d\udea2 \u202e z" });

        var read = await Stores.Articles.ReadRevisionAsync("a", Revision.HashOf(article));

        Assert.Equal(article with { Authors = [] }, read! with { Authors = [] });
        Assert.Equal(article.Authors, read.Authors);
        Assert.Equal(article.Published!.Value.Offset, read.Published!.Value.Offset);
    }

    [Fact]
    public async Task Accept_LoneSurrogate_KeepsOffsetsAndHash()
    {
        var article = await AcceptAsync(Sample.Article("a") with { Text = "a \ud800 b" });

        var read = await Stores.Articles.ReadRevisionAsync("a", Revision.HashOf(article));

        Assert.Equal(article.Text.Length, read!.Text.Length);
        Assert.Equal(Revision.HashOf(article), Revision.HashOf(read));
    }

    [Fact]
    public async Task Accept_SameRevisionTwice_WritesOnce()
    {
        await AcceptAsync(Sample.Article("a"));
        await AcceptAsync(Sample.Article("a"));

        Assert.Equal(1, Stores.Work.Pending);
        Assert.Equal(1, (await Stores.Catalog.ReadStatusAsync()).Accepted);
    }

    [Fact]
    public async Task Accept_IntakeFull_TakesNothingNewAndKnowsTheOld()
    {
        var first = await AcceptAsync(Sample.Article("a"), pendingMax: 1);
        var second = Sample.Article("b");

        Assert.False(await Stores.Articles.AcceptAsync(new(second, Revision.HashOf(second), 1, Clock.GetUtcNow()), pendingMax: 1));
        Assert.True(await Stores.Articles.AcceptAsync(new(first, Revision.HashOf(first), 1, Clock.GetUtcNow()), pendingMax: 1));
        Assert.Null(await Stores.Articles.ReadHeadAsync("b"));
        Assert.Equal(1, Stores.Work.Pending);
    }

    [Fact]
    public async Task ReadHead_TwoRevisions_GivesOrdersAndTheFirstUrl()
    {
        var bare = await AcceptAsync(Sample.Article("a") with { Url = null });
        var edited = await AcceptAsync(Sample.Article("a", 1));

        var head = await Stores.Articles.ReadHeadAsync("a");

        Assert.Equal(edited.Url, head!.Url);
        Assert.Equal(2, head.Orders.Count);
        Assert.Equal(bare.Modified!.Value.UtcTicks, head.Orders[Revision.HashOf(bare)]);
        Assert.Equal(edited.Modified!.Value.UtcTicks, head.Orders[Revision.HashOf(edited)]);
    }

    [Fact]
    public async Task Accept_OrderAlreadyTaken_ComesAfter()
    {
        foreach (var text in new[] { "one", "two", "three" })
        {
            var article = Sample.Article("a") with { Text = text };
            await Stores.Articles.AcceptAsync(new(article, Revision.HashOf(article), 5, Clock.GetUtcNow()), 100);
        }

        var head = await Stores.Articles.ReadHeadAsync("a");
        Assert.Equal([5, 6, 7], head!.Orders.Values.Order());
    }

    [Fact]
    public async Task ReadView_AlongThePath_ShowsStateAndFindings()
    {
        var article = await AcceptAsync(Sample.Article("a"));
        var accepted = await Stores.Articles.ReadViewAsync("a");
        await RecordAsync(article, "the ferry sails", "the pier | is repaired");
        await LinkAsync(article);
        await Stores.Work.FinishAsync("a", Revision.HashOf(article), []);
        var finished = await Stores.Articles.ReadViewAsync("a");

        Assert.Equal(ArticleState.Pending, accepted!.Summary.State);
        Assert.Null(accepted.Findings);
        Assert.Equal(ArticleState.Finished, finished!.Summary.State);
        Assert.Equal(("harbour-post", "Harbour Post", "Ferry 0"), (finished.Summary.Origin, finished.Summary.Outlet, finished.Summary.Title));
        Assert.Equal(article.Text, finished.Article.Text);
        Assert.Equal([Sample.Claim("a", "the ferry sails"), Sample.Claim("a", "the pier | is repaired")], finished.Findings!.Claims.Select(claim => claim.Id));
        Assert.Equal(Sample.Recorded(article).Findings.Actors[0].Mentions, finished.Findings.Actors[0].Mentions);
    }

    [Fact]
    public async Task ReadView_Withdrawn_HasNoFindings()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        var canceled = Sample.Article("a", 1, canceled: true);
        await TakeAsync(canceled);
        await Stores.Work.FinishAsync("a", Revision.HashOf(Sample.Article("a")), []);
        await Stores.Work.FinishAsync("a", Revision.HashOf(canceled), []);

        var view = await Stores.Articles.ReadViewAsync("a");

        Assert.Equal(ArticleState.Withdrawn, view!.Summary.State);
        Assert.Null(view.Findings);
        Assert.Equal(2, view.Revisions);
    }

    [Fact]
    public async Task Store_Reopened_HoldsWhatWasAcknowledged()
    {
        var article = await AcceptAsync(Sample.Article("a"));
        await RecordAsync(article, "the ferry sails");
        await AcceptAsync(Sample.Article("b"));
        var before = await Stores.Catalog.ReadStatusAsync();

        await ReopenAsync();

        var after = await Stores.Catalog.ReadStatusAsync();
        Assert.Equivalent(before with { OldestPending = default }, after with { OldestPending = default });
        Assert.Equal(2, Stores.Work.Pending);
        Assert.Single(await FeedAsync());
        Assert.Equal(ArticleHead.Nothing.Orders.Count + 1, (await Stores.Articles.ReadHeadAsync("b"))!.Orders.Count);
        Assert.Equal("the ferry sails", Assert.Single((await Stores.Catalog.ListClaimsAsync(new())).Items).Words[0]);
    }
}
