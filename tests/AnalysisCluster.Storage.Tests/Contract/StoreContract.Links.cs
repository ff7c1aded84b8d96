using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Delivery;
using CsCheck;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Link_NewLink_TellsBothEndsOnce()
    {
        var b = Sample.Article("b", outlet: "Island Times");
        await TakeAsync(Sample.Article("a"), new SampleClaim("the ferry sails", "person:ada-berg"));
        await TakeAsync(b, "the boat goes");
        var link = LinkRow.Of(
            new SampleClaim("the ferry sails", "person:ada-berg").StatementId,
            Sample.Statement("the boat goes"),
            new Relation(RelationKind.Updates, 0.5, ["figure 1 / 2"], false));

        var first = await LinkAsync(b, link);
        var second = await LinkAsync(b, link);

        var told = Assert.Single(first.NewLinks);
        Assert.Equal(link, told.Link);
        var ends = new[] { told.A, told.B }.ToDictionary(end => end.ArticleId);
        Assert.Equal(["a", "b"], ends.Keys.Order());
        Assert.Equal(("Harbour Post", Sample.Published, "person:ada-berg"), (ends["a"].Outlet, ends["a"].Published, ends["a"].Claim.Speaker!.Id));
        Assert.Equal(["medtop:20000001"], ends["b"].Topics);
        Assert.Equal(["the boat goes"], ends["b"].Words);
        Assert.Equal(ends["b"].Claim.Id, ends["b"].ClaimId);
        Assert.Empty(second.NewLinks);
        Assert.Single(await FeedAsync(), one => one.Data.StartsWith("link", StringComparison.Ordinal));
        Assert.Equal(1, (await Stores.Catalog.ReadStatusAsync()).Links["updates"]);
        Assert.Equal(WorkStage.Linked, (await Stores.Work.ReadPendingAsync(0, 1, 0, 10)).Single(row => row.ArticleId == "b").Stage);
    }

    [Fact]
    public async Task Link_StatementOfManyClaims_NamesTheLeast()
    {
        foreach (var id in new[] { "a", "b", "c", "d" })
        {
            await TakeAsync(Sample.Article(id), "the ferry sails");
        }

        var e = Sample.Article("e");
        await TakeAsync(e, "the boat goes");
        var outcome = await LinkAsync(e, Sample.Link("the ferry sails", "the boat goes", RelationKind.Same));

        var least = new[] { "a", "b", "c", "d" }.Select(id => Sample.Claim(id, "the ferry sails")).Min(StringComparer.Ordinal);
        var told = Assert.Single(outcome.NewLinks);
        Assert.Contains(least, new[] { told.A.ClaimId, told.B.ClaimId });
    }

    [Fact]
    public async Task Link_Joining_UnitesUnderTheLeastIdAndMarksIt()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(b, "the boat goes");
        var (least, other) = Least("the ferry sails", "the boat goes");

        var outcome = await LinkAsync(b, Sample.Link("the ferry sails", "the boat goes", RelationKind.Same, joins: true));

        Assert.Equal([least], outcome.Dirty);
        Assert.Empty(outcome.Merged);
        Assert.Equal(least, await Stores.Assertions.FindAsync(other));
        Assert.Equal(least, await Stores.Assertions.FindAsync(least));
        Assert.Null(await Stores.Assertions.ReadFactsAsync(other, 10));
        Assert.Equal(2, (await Stores.Assertions.ReadFactsAsync(least, 10))!.Members.Count);
        Assert.Equal([least], await DirtyAsync());
    }

    [Fact]
    public async Task Link_ToldAssertionUnited_IsMergedAndItsMarkIsGone()
    {
        var c = Sample.Article("c");
        await TakeAsync(Sample.Article("a"), "the ferry sails", "the boat goes");
        await TakeAsync(Sample.Article("b"), "the ferry sails", "the boat goes");
        await JudgeAsync();
        await TakeAsync(c, "the ferry sails", "the boat goes");
        var (least, other) = Least("the ferry sails", "the boat goes");

        var outcome = await LinkAsync(c, Sample.Link("the ferry sails", "the boat goes", RelationKind.Same, joins: true));
        var again = await LinkAsync(c, Sample.Link("the ferry sails", "the boat goes", RelationKind.Same, joins: true));

        Assert.Equal([(other, least)], outcome.Merged);
        Assert.Empty(again.Merged);
        Assert.Equal([least], again.Dirty);
        await Stores.Assertions.ForgetAsync(other);
        Assert.Equal([least], await DirtyAsync());
        await Stores.Assertions.WriteVerdictAsync(other, 99, new(1, new(1, 1), 0, AssertionStatus.Single, []), "", [Sample.Event("late")]);
        Assert.DoesNotContain(await FeedAsync(), one => one.Data == "late");
    }

    [Fact]
    public async Task Link_Contradiction_MarksBothSides()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"), "the ferry sails");
        await TakeAsync(b, "the ferry does not sail");

        var outcome = await LinkAsync(b, Sample.Link("the ferry sails", "the ferry does not sail", RelationKind.Contradicts));

        string[] both = [Sample.Statement("the ferry sails"), Sample.Statement("the ferry does not sail")];
        Assert.Equal(Sorted(both), Sorted(outcome.Dirty));
        Assert.All(both, id => Assert.True(Stores.Assertions.ReadFactsAsync(id, 10).Result!.Disputed));
        await JudgeAsync();
        await TakeAsync(Sample.Article("a", 1));
        Assert.All(both, id => Assert.False(Stores.Assertions.ReadFactsAsync(id, 10).Result!.Disputed));
    }

    [Fact]
    public async Task Link_StatementOrArticleNotHeld_IsLeftOut()
    {
        var a = Sample.Article("a");
        await TakeAsync(a, "the ferry sails");

        var outcome = await LinkAsync(
            a, [Sample.Link("the ferry sails", "unheard of", RelationKind.Same, joins: true)], [new CopyLink("a", "unheard", 0.7)]);

        Assert.Empty(outcome.NewLinks);
        Assert.Empty(outcome.NewCopies);
        Assert.Empty(outcome.Dirty);
    }

    [Fact]
    public async Task Link_OwnStatementMarkedByRecording_IsNamedDirty()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"), "the ferry sails", "the pier is repaired");
        await TakeAsync(b, "the ferry sails");
        await TakeAsync(Sample.Article("c"), "the pier is repaired");

        var outcome = await LinkAsync(b);

        Assert.Equal([Sample.Statement("the ferry sails")], outcome.Dirty);
    }

    [Fact]
    public async Task Link_Copy_GivesTheOriginOfTheLeastRank()
    {
        var late = Sample.Article("a", outlet: "Island Times") with { Published = Sample.Published.AddHours(3) };
        await TakeAsync(late, "the ferry sails");
        await TakeAsync(Sample.Article("b", outlet: "Northern Wire"), "the pier is repaired");

        var outcome = await LinkAsync(late, [], [new CopyLink("a", "b", 0.75)]);

        Assert.Equal([new CopyLink("a", "b", 0.75)], outcome.NewCopies);
        Assert.Equal([Sample.Statement("the ferry sails")], outcome.Dirty);
        var view = await Stores.Articles.ReadViewAsync("a");
        Assert.Equal(("northern-wire", "b"), (view!.Summary.Origin, view.Summary.CopyOf));
        Assert.Equal(0.75, Assert.Single(view.Copies).Containment);
        Assert.Null((await Stores.Articles.ReadViewAsync("b"))!.Summary.CopyOf);
        Assert.Equal("northern-wire", (await Stores.Assertions.ReadFactsAsync(Sample.Statement("the ferry sails"), 9))!.Members[0].OriginKey);
    }

    [Fact]
    public async Task Link_CopyAgain_IsNewOnlyWhereItGrew()
    {
        var b = Sample.Article("b");
        await TakeAsync(Sample.Article("a"));
        await TakeAsync(b);
        await LinkAsync(b, [], [new CopyLink("a", "b", 0.75)]);

        Assert.Empty((await LinkAsync(b, [], [new CopyLink("a", "b", 0.75)])).NewCopies);
        Assert.Empty((await LinkAsync(b, [], [new CopyLink("a", "b", 0.5)])).NewCopies);
        Assert.Single((await LinkAsync(b, [], [new CopyLink("a", "b", 0.875)])).NewCopies);
        Assert.Equal(0.875, Assert.Single((await Stores.Articles.ReadViewAsync("a"))!.Copies).Containment);
    }

    [Fact]
    public async Task Link_AnyLinksInAnyOrder_UniteAsPlainSetsDo()
    {
        const int Statements = 24;
        var a = Sample.Article("a");
        var words = Enumerable.Range(0, Statements).Select(i => $"statement {i}").ToArray();
        var run = 0;
        await Gen.Int[0, Statements - 1].Select(Gen.Int[0, Statements - 1]).List[0, 40].SampleAsync(
            async pairs =>
            {
                var prefix = $"{Interlocked.Increment(ref run)} ";
                var article = a with { Id = prefix };
                await TakeAsync(article, [.. words.Select(word => new SampleClaim(prefix + word))]);
                var plain = new DisjointSets();
                foreach (var batch in pairs.Where(pair => pair.Item1 != pair.Item2).Chunk(7))
                {
                    await LinkAsync(
                        article, [.. batch.Select(pair => Sample.Link(prefix + words[pair.Item1], prefix + words[pair.Item2], RelationKind.Same, joins: true))]);
                    foreach (var (left, right) in batch)
                    {
                        plain.Union(Sample.Statement(prefix + words[left]), Sample.Statement(prefix + words[right]));
                    }
                }

                foreach (var id in words.Select(word => Sample.Statement(prefix + word)))
                {
                    Assert.Equal(plain.Find(id), await Stores.Assertions.FindAsync(id));
                }
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public async Task Link_AnyCopiesInAnyOrder_GiveTheOriginsOfPlainFamilies()
    {
        const int Articles = 12;
        var run = 0;
        await Gen.Int[0, Articles - 1].Select(Gen.Int[0, Articles - 1]).List[0, 14].Select(Gen.Int[0, 3].Array[Articles]).SampleAsync(
            async (pairs, outlets) =>
            {
                var prefix = $"{Interlocked.Increment(ref run)}-";
                var articles = outlets.Select((outlet, i) =>
                    Sample.Article($"{prefix}{i:D2}", outlet: outlet == 0 ? null : $"outlet {outlet}") with { Published = Sample.Published.AddHours(i * 7 % 5) }).ToArray();
                var copies = pairs.Where(pair => pair.Item1 != pair.Item2)
                    .Select(pair => new CopyLink(articles[Math.Min(pair.Item1, pair.Item2)].Id, articles[Math.Max(pair.Item1, pair.Item2)].Id, 0.5))
                    .Distinct().ToArray();
                foreach (var article in articles)
                {
                    await TakeAsync(article, $"claim of {article.Id}");
                }

                foreach (var batch in copies.Chunk(3))
                {
                    await LinkAsync(articles[0], [], batch);
                }

                var expected = CopyFamilies.Resolve(
                    [.. articles.Select(article => Sample.Recorded(article).Origin)], copies.Select(copy => new CopyRow(copy.A, copy.B, copy.Containment)));
                foreach (var article in articles)
                {
                    var member = Assert.Single((await Stores.Assertions.ReadFactsAsync(Sample.Statement($"claim of {article.Id}"), 9))!.Members);
                    Assert.Equal((expected[article.Id].Key, expected[article.Id].Certain), (member.OriginKey, member.OriginCertain));
                    Assert.Equal(expected[article.Id].CopyOf, (await Stores.Articles.ReadViewAsync(article.Id))!.Summary.CopyOf);
                }
            },
            iter: 20,
            threads: 1);
    }

    private static (string Least, string Other) Least(string wordsA, string wordsB)
    {
        var ids = Sorted(Sample.Statement(wordsA), Sample.Statement(wordsB));
        return (ids[0], ids[1]);
    }

    [Fact]
    public async Task Link_ShardOpenedAgainSince_WritesNothing()
    {
        var (a, b) = (await AcceptAsync(Sample.Article("a")), await AcceptAsync(Sample.Article("b")));
        await RecordAsync(a, "the ferry sails");
        await RecordAsync(b, "the boat goes");
        LinkRow[] links = [Sample.Link("the ferry sails", "the boat goes", RelationKind.Same)];
        var (old, other) = (await Stores.Claims.OpenShardAsync("5/0/4"), await Stores.Claims.OpenShardAsync("5/1/4"));
        var current = await Stores.Claims.OpenShardAsync("5/0/4");
        Assert.True(current > old);

        Assert.Null(await TryLinkAsync(b, links, [], new("5/0/4", old), new("5/1/4", other)));
        Assert.Equal(0, (await Stores.Catalog.ReadStatusAsync()).Links["same"]);

        Assert.Single((await LinkAsync(b, links, [], new("5/0/4", current), new("5/1/4", other))).NewLinks);
    }
}
