using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Delivery;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Record_FirstReading_MakesItsClaimsLive()
    {
        var article = await AcceptAsync(Sample.Article("a"));

        var outcome = await RecordAsync(article, "the ferry sails", "the pier is repaired", "the ferry sails");

        Assert.True(outcome.IsLatest);
        Assert.Equal([Sample.Claim("a", "the ferry sails"), Sample.Claim("a", "the pier is repaired"), Sample.Claim("a", "the ferry sails", 1)], outcome.Live);
        Assert.Empty(outcome.Dropped);
        Assert.Equal(outcome.Live.Select(id => $"live {id}"), (await FeedAsync()).Select(one => one.Data));
        Assert.Equal(WorkStage.Recorded, Assert.Single(await Stores.Work.ReadPendingAsync(0, 1, 0, 10)).Stage);
        Assert.Empty(await DirtyAsync());
    }

    [Fact]
    public async Task Record_Twice_ChangesNothingAndTellsNothing()
    {
        var article = await AcceptAsync(Sample.Article("a"));
        await RecordAsync(article, "the ferry sails");

        var again = await RecordAsync(article, "the ferry sails");

        Assert.True(again.IsLatest);
        Assert.Empty(again.Live);
        Assert.Empty(again.Dropped);
        Assert.Empty(again.Dirty);
        Assert.Single(await FeedAsync());
    }

    [Fact]
    public async Task Record_NeverAccepted_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RecordAsync(Sample.Article("a"), "the ferry sails"));

    [Fact]
    public async Task Record_TellThrows_LeavesNothing()
    {
        var article = await AcceptAsync(Sample.Article("a"));

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() =>
            Stores.Articles.RecordAsync(Sample.Recorded(article, "the ferry sails"), _ => throw new InvalidTimeZoneException()));

        Assert.Empty(await FeedAsync());
        Assert.Equal(0, (await Stores.Catalog.ReadStatusAsync()).Claims);
        Assert.Single((await RecordAsync(article, "the ferry sails")).Live);
    }

    [Fact]
    public async Task Record_Edit_KeepsDropsAndAdds()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails", new("the pier | is repaired", "person:ada-berg"));

        var outcome = await TakeAsync(Sample.Article("a", 1), "the bridge opens", "the ferry sails");

        Assert.Equal([Sample.Claim("a", "the bridge opens")], outcome.Live);
        var dropped = Assert.Single(outcome.Dropped);
        Assert.Equal(["the pier ", " is repaired"], dropped.Words);
        Assert.Equal("person:ada-berg", dropped.SpeakerId);
        Assert.Equal(new SampleClaim("the pier | is repaired", "person:ada-berg").StatementId, dropped.StatementId);
        Assert.Equal([dropped.StatementId], await DirtyAsync());
        Assert.False((await Stores.Catalog.ReadClaimAsync(dropped.ClaimId))!.Live);
        var kept = await Stores.Catalog.ReadClaimAsync(Sample.Claim("a", "the ferry sails"));
        Assert.Equal((true, Revision.HashOf(Sample.Article("a", 1))), (kept!.Live, kept.Revision));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public async Task Record_RevisionsInAnyOrder_SameClaimsLive(params int[] order)
    {
        SampleClaim[][] claims = [["first", "always", "first and last"], ["second", "always"], ["third", "always", "first and last"]];
        Article[] revisions = [Sample.Article("a", 0), Sample.Article("a", 1), Sample.Article("a", 2)];
        var latest = -1;
        foreach (var i in order)
        {
            await AcceptAsync(revisions[i]);
            var outcome = await RecordAsync(revisions[i], claims[i]);
            Assert.Equal(i > latest, outcome.IsLatest);
            latest = Math.Max(latest, i);
        }

        foreach (var (words, live, revision) in new[] { ("first", false, 0), ("second", false, 1), ("third", true, 2), ("always", true, 2), ("first and last", true, 2) })
        {
            var claim = await Stores.Catalog.ReadClaimAsync(Sample.Claim("a", words));
            Assert.Equal((words, live, Revision.HashOf(revisions[revision])), (words, claim!.Live, claim.Revision));
        }
    }

    [Fact]
    public async Task Record_LateEarlierRevision_BecomesNotLiveAndTellsNothing()
    {
        await TakeAsync(Sample.Article("a", 1), "the ferry sails");

        var outcome = await TakeAsync(Sample.Article("a", 0), "the ferry sails", "the pier is repaired");

        Assert.False(outcome.IsLatest);
        Assert.Empty(outcome.Live);
        Assert.Empty(outcome.Dropped);
        Assert.False((await Stores.Catalog.ReadClaimAsync(Sample.Claim("a", "the pier is repaired")))!.Live);
    }

    [Fact]
    public async Task Record_Withdrawal_DropsEveryClaimAndKeepsTheOrigin()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails");

        var outcome = await TakeAsync(Sample.Article("a", 1, outlet: "Somebody Else", canceled: true), "a claim that a withdrawal cannot make");

        Assert.Empty(outcome.Live);
        Assert.Single(outcome.Dropped);
        Assert.Equal([Sample.Statement("the ferry sails")], await DirtyAsync());
        Assert.Equal("harbour-post", (await Stores.Articles.ReadViewAsync("a"))!.Summary.Origin);
        Assert.Null(await Stores.Assertions.FindAsync(Sample.Statement("a claim that a withdrawal cannot make")));
    }

    [Fact]
    public async Task Record_ClaimComesBack_IsLiveAgainAndDirty()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(Sample.Article("a", 1));
        await JudgeAsync();

        var outcome = await TakeAsync(Sample.Article("a", 2), "the ferry sails");

        Assert.Equal([Sample.Claim("a", "the ferry sails")], outcome.Live);
        Assert.Equal([Sample.Statement("the ferry sails")], await DirtyAsync());
    }

    [Fact]
    public async Task Record_StatementOfAnotherArticle_IsDirty()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails", "the pier is repaired");

        await TakeAsync(Sample.Article("b"), "the ferry sails", "the bridge opens");

        Assert.Equal([Sample.Statement("the ferry sails")], await DirtyAsync());
    }

    [Fact]
    public async Task Record_SpeakerSpeaksForSomebodyElse_IsDirty()
    {
        await TakeAsync(Sample.Article("a"), new SampleClaim("the ferry sails", "person:ada-berg", "organization:ferry-line"));

        var outcome = await TakeAsync(Sample.Article("a", 1), new SampleClaim("the ferry sails", "person:ada-berg", "organization:port"));

        Assert.Empty(outcome.Live);
        Assert.Equal([new SampleClaim("the ferry sails", "person:ada-berg").StatementId], await DirtyAsync());
    }

    [Fact]
    public async Task Record_DroppedClaimThatContradicted_MarksTheOtherSide()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(b, "the ferry does not sail");
        await LinkAsync(b, Sample.Link("the ferry sails", "the ferry does not sail", RelationKind.Contradicts));
        await JudgeAsync();

        var outcome = await TakeAsync(Sample.Article("a", 1));

        Assert.Equal(Sorted(Sample.Statement("the ferry sails"), Sample.Statement("the ferry does not sail")), await DirtyAsync());
        Assert.Equal(await DirtyAsync(), Sorted(outcome.Dirty));
    }

    [Fact]
    public async Task Record_OriginChanges_MarksTheClaimsOfTheWholeComponent()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(b, "the pier is repaired");
        await LinkAsync(b, [], [new CopyLink("a", "b", 0.9)]);
        await JudgeAsync();

        var outcome = await TakeAsync(Sample.Article("a", 1, outlet: "Northern Wire"), "the ferry sails");

        Assert.Equal(Sorted(Sample.Statement("the ferry sails"), Sample.Statement("the pier is repaired")), await DirtyAsync());
        Assert.Equal(await DirtyAsync(), Sorted(outcome.Dirty));
        Assert.Equal("northern-wire", (await Stores.Articles.ReadViewAsync("b"))!.Summary.Origin);
    }

    [Fact]
    public async Task ReadStatements_ReadSketches_GiveEachOnceByBucket()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails", "the pier is repaired");
        await TakeAsync(Sample.Article("b"), "the ferry sails", "the bridge opens");
        await TakeAsync(Sample.Article("c") with { Published = null, Modified = null }, "the undated sail");
        await TakeAsync(Sample.Article("d", canceled: true));
        var bucket = Sample.Recorded(Sample.Article("a")).Bucket;

        var statements = await Stores.Claims.ReadStatementsAsync(bucket, Cancellation).ToListAsync(Cancellation);
        var undated = await Stores.Claims.ReadStatementsAsync(Blocking.Undated, Cancellation).ToListAsync(Cancellation);
        var sketches = await Stores.Claims.ReadSketchesAsync(bucket, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["the bridge opens", "the ferry sails", "the pier is repaired"], statements.Select(statement => statement.Text).Order());
        Assert.All(statements, statement => Assert.Equal([7UL, ulong.MaxValue], statement.Keys));
        Assert.Equal("the undated sail", Assert.Single(undated).Text);
        Assert.Equal(["a", "b"], sketches.Select(sketch => sketch.ArticleId).Order());
        Assert.Equal(Sample.Recorded(Sample.Article("a")).Sketch, sketches.Single(sketch => sketch.ArticleId == "a").Hashes);
        Assert.Equal(Sample.Article("a").Day, sketches[0].Day);
    }
}
