using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Lists_PagedByOne_GiveEachItemOnceInTheSameOrder()
    {
        await FillAsync();
        foreach (var filter in new ListQuery[] { new(), new(Actor: Ada), new(Topic: "medtop:20000001") })
        {
            await AssertPagesAsync(filter, Stores.Catalog.ListArticlesAsync, article => article.Id);
            await AssertPagesAsync(filter, Stores.Catalog.ListClaimsAsync, claim => claim.Id);
            await AssertPagesAsync(filter, Stores.Catalog.ListAssertionsAsync, assertion => assertion.Id);
        }

        await AssertPagesAsync(new(Article: "a3"), Stores.Catalog.ListClaimsAsync, claim => claim.Id);
        await AssertPagesAsync(new(Article: "a3"), Stores.Catalog.ListAssertionsAsync, assertion => assertion.Id);
        await AssertPagesAsync(new(), Stores.Catalog.ListActorsAsync, actor => actor.Id);
        await AssertPagesAsync(new(), Stores.Catalog.ListTopicsAsync, topic => topic.Id);
        foreach (var status in Enum.GetValues<AssertionStatus>())
        {
            await AssertPagesAsync(new(Status: status), Stores.Catalog.ListAssertionsAsync, assertion => assertion.Id);
        }
    }

    [Fact]
    public async Task ListArticles_Filters_Combine()
    {
        await FillAsync();

        Assert.Equal(["a5", "a4", "a3", "a2", "a1", "a0"], await ArticleIdsAsync(new()));
        Assert.Equal(["a4", "a2", "a0"], await ArticleIdsAsync(new(Actor: Ada)));
        Assert.Equal(["a3", "a2", "a1", "a0"], await ArticleIdsAsync(new(Topic: "medtop:20000001")));
        Assert.Equal(["a2", "a0"], await ArticleIdsAsync(new(Actor: Ada, Topic: "medtop:20000001")));
        Assert.Equal(["a0"], await ArticleIdsAsync(new(State: ArticleState.Finished)));
        Assert.Equal(["a2"], await ArticleIdsAsync(new(State: ArticleState.Pending, Topic: "medtop:20000001", Actor: Ada)));
        Assert.Empty(await ArticleIdsAsync(new(Actor: "person:unheard-of")));
    }

    [Fact]
    public async Task ListClaims_Filters_CombineAndShowLiveClaimsOnly()
    {
        await FillAsync();

        Assert.Equal(["own words 3", "the ferry sails"], (await ClaimsAsync(new(Article: "a3"))).Select(claim => claim.Words[0]));
        Assert.All(await ClaimsAsync(new(Actor: Ada)), claim => Assert.Equal("the ferry sails", claim.Words[0]));
        Assert.Equal(["a4", "a2", "a0"], (await ClaimsAsync(new(Actor: Ada))).Select(claim => claim.Article));
        Assert.Equal(["a2", "a0"], (await ClaimsAsync(new(Actor: Ada, Topic: "medtop:20000001"))).Select(claim => claim.Article));
        Assert.Equal(["own words 1"], (await ClaimsAsync(new(Stance: Stance.Denies))).Select(claim => claim.Words[0]));
        Assert.Equal(10, (await ClaimsAsync(new())).Length);
        Assert.All(await ClaimsAsync(new()), claim => Assert.True(claim.Live));
    }

    [Fact]
    public async Task ListAssertions_Filters_Combine()
    {
        await FillAsync();
        var ferry = new SampleClaim("the ferry sails", Ada).StatementId;

        Assert.Equal([ferry], await AssertionIdsAsync(new(Actor: Ada)));
        Assert.Equal(Sorted(ferry, Sample.Statement("own words 3")), Sorted(await AssertionIdsAsync(new(Article: "a3"))));
        Assert.Equal([ferry], await AssertionIdsAsync(new(Article: "a2", Actor: Ada)));
        Assert.Equal(4, (await AssertionIdsAsync(new(Topic: "medtop:20000001"))).Length);
        Assert.Equal(Sorted(ferry, Sample.Statement("own words 1")), Sorted(await AssertionIdsAsync(new(Status: AssertionStatus.Disputed))));
        Assert.Equal([ferry], await AssertionIdsAsync(new(Status: AssertionStatus.Disputed, Actor: Ada)));
        Assert.Equal([Sample.Statement("own words 2")], await AssertionIdsAsync(new(Status: AssertionStatus.Withdrawn)));
        Assert.Equal(4, (await AssertionIdsAsync(new(Status: AssertionStatus.Single))).Length);
        Assert.Equal(7, (await AssertionIdsAsync(new())).Length);
        Assert.All((await Stores.Catalog.ListAssertionsAsync(new())).Items, assertion => Assert.Empty(assertion.Claims));
    }

    [Fact]
    public async Task ListActors_MostNamedFirst()
    {
        await FillAsync();

        var actors = (await Stores.Catalog.ListActorsAsync(new())).Items;
        Assert.Equal([("place:lund-island", 6L), (Ada, 3L)], actors.Select(actor => (actor.Id, actor.Articles)));
        Assert.Equal([("medtop:20000001", "ferries", 4L)], (await Stores.Catalog.ListTopicsAsync(new())).Items.Select(topic => (topic.Id, topic.Label, topic.Articles)));
    }

    [Fact]
    public async Task Lists_BadCursorLimitOrFilter_SayWhatIsWrong()
    {
        await FillAsync();
        var cursor = (await Stores.Catalog.ListArticlesAsync(new(Limit: 1))).Next;

        Assert.Contains("cursor", (await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListArticlesAsync(new("!!")))).Message);
        Assert.Contains("cursor", (await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListClaimsAsync(new(cursor)))).Message);
        Assert.Contains("limit", (await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListClaimsAsync(new(Limit: 0)))).Message);
        Assert.Contains("limit", (await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListClaimsAsync(new(Limit: 1001)))).Message);
        Assert.Contains("stance", (await Assert.ThrowsAsync<ArgumentException>(() => Stores.Catalog.ListArticlesAsync(new(Stance: Stance.Asks)))).Message);
    }

    [Fact]
    public async Task ReadClaim_Linked_ShowsTheOtherSide()
    {
        await FillAsync();

        var claim = await Stores.Catalog.ReadClaimAsync(Sample.Claim("a1", "own words 1"));

        var link = Assert.Single(claim!.Links);
        Assert.Equal((RelationKind.Contradicts, new SampleClaim("the ferry sails", Ada).StatementId), (link.Relation, link.OtherStatement));
        Assert.Equal(["negated"], link.Reasons);
        Assert.Equal(["the ferry sails"], link.OtherWords);
        Assert.Equal(("a1", claim.Statement, "harbour-post"), (claim.Article, claim.Assertion, claim.Origin));
        Assert.Null(await Stores.Catalog.ReadClaimAsync("no id at all"));
        Assert.Null(await Stores.Catalog.ReadClaimAsync(Sample.Claim("a1", "unheard of")));
    }

    /// <summary>Six articles that share a claim of Ada's, known to profiles for half of them, except a1, which denies it; a2's own claim is dropped; a0 is finished.</summary>
    private async Task FillAsync()
    {
        for (var i = 0; i < 6; i++)
        {
            var own = new SampleClaim($"own words {i}", Stance: i == 1 ? Stance.Denies : Stance.Asserts);
            await TakeAsync(Sample.Article($"a{i}"), i == 1 ? [own] : [own, new("the ferry sails", Ada)]);
            await ContributeAsync(i, ProfileKind.Actor, "place:lund-island", "Lund Island");
            if (i % 2 == 0)
            {
                await ContributeAsync(i, ProfileKind.Actor, Ada, "Ada Berg");
            }

            if (i < 4)
            {
                await ContributeAsync(i, ProfileKind.Topic, "medtop:20000001", "ferries");
            }
        }

        await TakeAsync(Sample.Article("a2", 1), new SampleClaim("the ferry sails", Ada));
        await LinkAsync(Sample.Article("a1"), LinkRow.Of(
            Sample.Statement("own words 1"), new SampleClaim("the ferry sails", Ada).StatementId, new Relation(RelationKind.Contradicts, 0.9, ["negated"], false)));
        await Stores.Work.FinishAsync("a0", Revision.HashOf(Sample.Article("a0")), []);
        await JudgeAsync();
    }

    private Task ContributeAsync(int article, ProfileKind kind, string owner, string name) => Stores.Profiles.ContributeAsync(
        new(kind, owner, name, owner == Ada ? ActorType.Person : ActorType.Place, $"a{article}", 1, true, 1));

    private async Task<string[]> ArticleIdsAsync(ListQuery query) => [.. (await Stores.Catalog.ListArticlesAsync(query)).Items.Select(article => article.Id)];

    private async Task<string[]> AssertionIdsAsync(ListQuery query) => [.. (await Stores.Catalog.ListAssertionsAsync(query)).Items.Select(assertion => assertion.Id)];

    private async Task<Contracts.Claims.ClaimView[]> ClaimsAsync(ListQuery query) => (await Stores.Catalog.ListClaimsAsync(query)).Items;

    private static async Task AssertPagesAsync<T>(ListQuery query, Func<ListQuery, Task<Page<T>>> list, Func<T, string> id)
    {
        var whole = await list(query);
        var pages = new List<string>();
        string? cursor = null;
        do
        {
            var page = await list(query with { Cursor = cursor, Limit = 1 });
            pages.AddRange(page.Items.Select(id));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Null(whole.Next);
        Assert.Equal(whole.Items.Select(id), pages);
        Assert.Equal(pages.Distinct(), pages);
    }
}
