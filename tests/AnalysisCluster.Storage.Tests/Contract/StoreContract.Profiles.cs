using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    private const string Ada = "person:ada-berg";

    [Fact]
    public async Task Contribute_RepeatsAndOldRevisions_CountOnce()
    {
        await AcceptAsync(Sample.Article("a"));
        await AcceptAsync(Sample.Article("b"));
        ProfileContribution[] contributions =
        [
            Contribution("a", 1, "Ada Berg", claims: 2),
            Contribution("a", 1, "Ada Berg", claims: 2),
            Contribution("b", 5, "A. Berg", claims: 3),
            Contribution("b", 4, "Old Name", claims: 9),
            Contribution("a", 2, "Ada Berg", claims: 1),
        ];
        foreach (var contribution in contributions)
        {
            await Stores.Profiles.ContributeAsync(contribution);
        }

        var view = await Stores.Profiles.ReadActorAsync(Ada);

        Assert.Equal((Ada, "A. Berg", ActorType.Person, 2L, 4L), (view!.Summary.Id, view.Summary.Name, view.Summary.Type, view.Summary.Articles, view.Summary.Claims));
        Assert.Equal(["A. Berg", "Ada Berg"], view.Names);
        Assert.Equal([new ProfileOwner(ProfileKind.Actor, Ada, "Ada Berg", ActorType.Person)], await Stores.Profiles.ReadOwnersAsync("a"));
    }

    [Fact]
    public async Task Contribute_TakenBack_LeavesNothing()
    {
        await AcceptAsync(Sample.Article("a"));
        await Stores.Profiles.ContributeAsync(Contribution("a", 1, "Ada Berg", claims: 2));
        await Stores.Profiles.ContributeAsync(Contribution("a", 2, "Ada Berg", claims: 0, present: false));

        Assert.Null(await Stores.Profiles.ReadActorAsync(Ada));
        Assert.Empty(await Stores.Profiles.ReadOwnersAsync("a"));
        Assert.Empty((await Stores.Catalog.ListActorsAsync(new())).Items);
        await Stores.Profiles.ContributeAsync(Contribution("a", 3, "Ada", claims: 1));
        Assert.Equal(("Ada", 1L, 1L), (await Stores.Profiles.ReadActorAsync(Ada)) is { } view ? (view.Summary.Name, view.Summary.Articles, view.Summary.Claims) : default);
    }

    [Fact]
    public async Task ReadActor_ClaimsDisputesAndFigures_AreItsOwn()
    {
        var b = Sample.Article("b") with { Published = Sample.Published.AddDays(2) };
        await TakeAsync(Sample.Article("a"), new SampleClaim("the ferry sails", Ada), new("a ship of hers", "person:other", Actors: [Ada]), "nobody's words");
        await TakeAsync(b, new SampleClaim("the ferry does not sail", Ada));
        await Stores.Profiles.ContributeAsync(Contribution("a", 1, "Ada Berg", claims: 1));
        await Stores.Profiles.ContributeAsync(Contribution("b", 1, "Ada Berg", claims: 1));
        await LinkAsync(b, LinkRow.Of(
            new SampleClaim("the ferry sails", Ada).StatementId,
            new SampleClaim("the ferry does not sail", Ada).StatementId,
            new Relation(RelationKind.Contradicts, 0.9, ["negated"], false)));
        await JudgeAsync();

        var view = await Stores.Profiles.ReadActorAsync(Ada);

        Assert.Equal(["the ferry does not sail", "the ferry sails"], view!.Latest.Select(claim => claim.Words[0]));
        Assert.Equal(2, view.Disputed.Length);
        Assert.All(view.Disputed, assertion => Assert.Equal(AssertionStatus.Disputed, assertion.Status));
        Assert.Equal(["a ship of hers", "the ferry does not sail", "the ferry sails"], view.Figures.Select(figure => figure.Words).Order());
        Assert.Equal(view.Figures.Select(figure => figure.Published).Order(), view.Figures.Select(figure => figure.Published));
        Assert.All(view.Figures, figure => Assert.Equal((12.5m, "km"), (figure.Value, figure.Unit)));
    }

    [Fact]
    public async Task ReadTopic_Contributions_GiveClaimsOfItsArticles()
    {
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(Sample.Article("b"), "the pier is repaired");
        await Stores.Profiles.ContributeAsync(new(ProfileKind.Topic, "medtop:20000001", "ferries", default, "a", 1, true, 1));

        var view = await Stores.Profiles.ReadTopicAsync("medtop:20000001");

        Assert.Equal(("ferries", 1L, 1L), (view!.Summary.Label, view.Summary.Articles, view.Summary.Claims));
        Assert.Equal("the ferry sails", Assert.Single(view.Latest).Words[0]);
        Assert.Null(await Stores.Profiles.ReadTopicAsync("medtop:99999999"));
    }

    private static ProfileContribution Contribution(string article, long order, string name, int claims, bool present = true) =>
        new(ProfileKind.Actor, Ada, name, ActorType.Person, article, order, present, claims);
}
