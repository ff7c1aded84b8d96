using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    private static readonly AssertionVerdict Verdict = new(2, new(1, 2), 1, AssertionStatus.Corroborated, ["harbour-post", "person:ada-berg"]);

    [Fact]
    public async Task Find_NotHeld_IsNull()
    {
        Assert.Null(await Stores.Assertions.FindAsync(Sample.Statement("unheard of")));
        Assert.Null(await Stores.Assertions.FindAsync("no id at all"));
        Assert.Null(await Stores.Assertions.ReadViewAsync("no id at all", 10));
        Assert.Null(await Stores.Assertions.ReadFactsAsync("no id at all", 10));
    }

    [Fact]
    public async Task ReadFacts_SharedStatement_GivesAllThatAVerdictDependsOn()
    {
        var claim = new SampleClaim("the ferry | sails", "person:ada-berg", "organization:ferry-line");
        var unnamed = new SampleClaim("the ferry | sails", "?a skipper");
        await TakeAsync(Sample.Article("a"), claim);
        await TakeAsync(Sample.Article("b", outlet: null) with { Published = Sample.Published.AddHours(-1) }, claim);
        await TakeAsync(Sample.Article("c"), unnamed);
        await TakeAsync(Sample.Article("b", 1, canceled: true));

        var facts = await Stores.Assertions.ReadFactsAsync(claim.StatementId, 10);
        var other = await Stores.Assertions.ReadFactsAsync(unnamed.StatementId, 10);

        Assert.Equal(
            [
                new("", "a", claim.StatementId, "harbour-post", true, "person:ada-berg", "organization:ferry-line", false, true),
                new("", "b", claim.StatementId, "?b", false, "person:ada-berg", "organization:ferry-line", false, false),
            ],
            facts!.Members.Select(member => member with { ClaimId = "" }).OrderBy(member => member.ArticleId));
        Assert.True(facts.DirtyVersion > 0);
        Assert.False(facts.Disputed);
        Assert.Null(facts.Told);
        var live = Assert.Single(facts.Claims);
        Assert.Equal(("a", "Harbour Post", "harbour-post", Sample.Published), (live.ArticleId, live.Outlet, live.Origin, live.Published));
        Assert.Equal(["the ferry ", " sails"], live.Words);
        Assert.Equal(["medtop:20000001"], live.Topics);
        Assert.Equal(live.ClaimId, live.Claim.Id);
        Assert.True(other!.Members.Single().SpeakerUnnamed);
        Assert.Equal(0, other.DirtyVersion);
    }

    [Fact]
    public async Task ReadFacts_MoreMembersThanAsked_PrefersTheLiveOfTheLeastIds()
    {
        foreach (var id in Enumerable.Range(0, 30))
        {
            await TakeAsync(Sample.Article($"a{id}") with { Published = Sample.Published.AddMinutes(-id) }, "the ferry sails");
        }

        var all = Enumerable.Range(0, 30).Select(id => Sample.Claim($"a{id}", "the ferry sails")).Order(StringComparer.Ordinal).ToArray();
        var first = Enumerable.Range(0, 30).First(id => Sample.Claim($"a{id}", "the ferry sails") == all[0]);
        await TakeAsync(Sample.Article($"a{first}", 1) with { Modified = Sample.Published.AddDays(1) });

        var facts = await Stores.Assertions.ReadFactsAsync(Sample.Statement("the ferry sails"), 5);

        Assert.Equal(all[1..6], facts!.Members.Select(member => member.ClaimId));
        Assert.Equal(16, facts.Claims.Count);
        Assert.Equal(facts.Claims.OrderBy(claim => claim.Published).Select(claim => claim.ClaimId), facts.Claims.Select(claim => claim.ClaimId));
    }

    [Fact]
    public async Task WriteVerdict_FirstTime_IsToldAndClearsTheMark()
    {
        var id = await SharedAsync();
        var facts = await Stores.Assertions.ReadFactsAsync(id, 10);

        await Stores.Assertions.WriteVerdictAsync(id, facts!.DirtyVersion, Verdict, "digest", [Sample.Event("told")]);

        Assert.Empty(await DirtyAsync());
        Assert.Equal("told", (await FeedAsync())[^1].Data);
        var after = await Stores.Assertions.ReadFactsAsync(id, 10);
        Assert.Equal(0, after!.DirtyVersion);
        Assert.Equivalent(Verdict, after.Told);
        var view = await Stores.Assertions.ReadViewAsync(id, 10);
        Assert.Equal((2, 2, 1, 2, 1, AssertionStatus.Corroborated), (view!.ClaimCount, view.Witnesses, view.OriginsMin, view.OriginsMax, view.Relays, view.Status));
        Assert.Equal(Verdict.FragileOn, view.FragileOn);
        Assert.Equal(["a", "b"], view.Claims.Select(claim => claim.Article).Order());
        Assert.Equal("the ferry sails", view.Text);
    }

    [Fact]
    public async Task WriteVerdict_MarkedAgainMeanwhile_StaysDirty()
    {
        var id = await SharedAsync();
        var facts = await Stores.Assertions.ReadFactsAsync(id, 10);
        await TakeAsync(Sample.Article("c"), "the ferry sails");

        await Stores.Assertions.WriteVerdictAsync(id, facts!.DirtyVersion, Verdict, "digest", []);

        Assert.Equal([id], await DirtyAsync());
        Assert.True((await Stores.Assertions.ReadFactsAsync(id, 10))!.DirtyVersion > facts.DirtyVersion);
    }

    [Fact]
    public async Task WriteVerdict_SameVerdictOverTheSameClaims_IsNotToldAgain()
    {
        var id = await SharedAsync();
        await Stores.Assertions.WriteVerdictAsync(id, 0, Verdict, "digest", [Sample.Event("first")]);
        await Stores.Assertions.WriteVerdictAsync(id, 0, Verdict with { FragileOn = [.. Verdict.FragileOn] }, "digest", [Sample.Event("same")]);
        await Stores.Assertions.WriteVerdictAsync(id, 1, Verdict, "other digest", [Sample.Event("other claims")]);
        await Stores.Assertions.WriteVerdictAsync(id, 1, Verdict with { Relays = 0 }, "other digest", [Sample.Event("other verdict")]);

        Assert.Equal(["first", "other claims", "other verdict"], (await FeedAsync()).Select(one => one.Data).Where(data => !data.StartsWith("live", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WriteVerdict_JudgedBeforeOneThatIsHeld_IsIgnored()
    {
        var id = await SharedAsync();
        var old = await Stores.Assertions.ReadFactsAsync(id, 10);
        await TakeAsync(Sample.Article("c"), "the ferry sails");
        await JudgeAsync();
        var told = (await Stores.Assertions.ReadFactsAsync(id, 10))!.Told;

        await Stores.Assertions.WriteVerdictAsync(id, old!.DirtyVersion, Verdict with { Witnesses = 77 }, "digest", [Sample.Event("stale")]);
        await Stores.Assertions.WriteVerdictAsync(id, 0, Verdict with { Witnesses = 77 }, "digest", [Sample.Event("stale")]);

        Assert.Equivalent(told, (await Stores.Assertions.ReadFactsAsync(id, 10))!.Told);
        Assert.DoesNotContain(await FeedAsync(), one => one.Data == "stale");
    }

    [Fact]
    public async Task Forget_AnAssertionThatStands_KeepsItsMark()
    {
        var id = await SharedAsync();

        await Stores.Assertions.ForgetAsync(id);
        await Stores.Assertions.ForgetAsync("no id at all");

        Assert.Equal([id], await DirtyAsync());
    }

    [Fact]
    public async Task ReadDirty_ByAge_OldestFirst()
    {
        string[] words = ["one", "two", "three"];
        await TakeAsync(Sample.Article("a"), "one", "two", "three");
        foreach (var word in words)
        {
            await TakeAsync(Sample.Article($"b-{word}"), word);
            Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await TakeAsync(Sample.Article("c"), "one");

        var old = await Stores.Assertions.ReadDirtyAsync(TimeSpan.FromSeconds(90), 10);
        Assert.Equal([Sample.Statement("one"), Sample.Statement("two")], old);
        Assert.Equal([Sample.Statement("one")], await Stores.Assertions.ReadDirtyAsync(TimeSpan.Zero, 1));
        Assert.Equal(TimeSpan.FromMinutes(3), (await Stores.Catalog.ReadStatusAsync()).OldestPending);
    }

    [Fact]
    public async Task ReadView_NeverJudged_IsJudgedAsItIsRead()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails");

        var view = await Stores.Assertions.ReadViewAsync(Sample.Statement("the ferry sails"), 10);
        await TakeAsync(Sample.Article("a", 1));
        await TakeAsync(Sample.Article("b", 1));
        await TakeAsync(Sample.Article("b", 0), "a claim that was gone before it came");
        var gone = await Stores.Assertions.ReadViewAsync(Sample.Statement("a claim that was gone before it came"), 10);

        Assert.Equal((1, 1, 1, AssertionStatus.Single), (view!.ClaimCount, view.Witnesses, view.OriginsMin, view.Status));
        Assert.Equal((0, AssertionStatus.Withdrawn, "a claim that was gone before it came"), (gone!.ClaimCount, gone.Status, gone.Text));
        Assert.Empty(gone.Claims);
    }

    [Fact]
    public async Task ReadView_IdOfAUnitedStatement_GivesTheAssertion()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(b, "the boat goes");
        await LinkAsync(b, Sample.Link("the ferry sails", "the boat goes", RelationKind.Same, joins: true));
        var (least, other) = Least("the ferry sails", "the boat goes");

        Assert.Equal(least, (await Stores.Assertions.ReadViewAsync(other, 1))!.Id);
        Assert.Single((await Stores.Assertions.ReadViewAsync(least, 1))!.Claims);
    }

    /// <summary>An assertion that two articles carry; dirty.</summary>
    private async Task<string> SharedAsync()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(Sample.Article("b"), "the ferry sails");
        return Sample.Statement("the ferry sails");
    }
}
