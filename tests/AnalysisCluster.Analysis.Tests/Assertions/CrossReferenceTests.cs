using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Tests.Relations;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Assertions;

public class CrossReferenceTests
{
    [Fact]
    public void Of_AnyOrderOfArrival_GivesTheSameGraph() =>
        SmallWorld.Revisions.SelectMany(world => Gen.Select(Gen.Const(world), Gen.Shuffle(world))).Sample((world, shuffled) =>
            Assert.Equal(Describe(Graph(world)), Describe(Graph(shuffled))));

    [Fact]
    public void Of_ArticlesSubmittedAgain_ChangesNothing() =>
        SmallWorld.Revisions.Sample(world => Assert.Equal(Describe(Graph(world)), Describe(Graph([.. world, .. world.Reverse(), world[0]]))));

    [Fact]
    public void Of_AnyArticles_GivesAClosedGraph() =>
        SmallWorld.Revisions.Sample(world =>
        {
            var graph = Graph(world);
            var live = graph.Assertions.SelectMany(assertion => assertion.Claims).Select(claim => claim.Claim).ToArray();
            Assert.Equal(live.Length, live.Distinct().Count());
            Assert.All(graph.Links.SelectMany(link => new[] { link.A.Claim, link.B.Claim }), claim => Assert.Contains(claim, live));
            Assert.All(graph.Assertions, assertion =>
                Assert.Equal(assertion.Claims.Count == 0, assertion.Verdict.Status == AssertionStatus.Withdrawn));
            Assert.Equal(world.Select(read => read.Article.Id).Distinct().Order(StringComparer.Ordinal), graph.Articles.Select(row => row.Id));
        });

    [Fact]
    public void Of_OutletForgotten_NeverRaisesACertainCount() =>
        SmallWorld.Revisions.Sample(world =>
        {
            var forgotten = world.Select(read => read.Article.Id != "article-1"
                ? read
                : SmallWorld.Of(read.Article with { Source = null }, read.Reading.Statements, read.Reading.Sketch));
            var before = Graph(world).Assertions.ToDictionary(assertion => assertion.Id, assertion => assertion.Verdict.Origins.Min);
            Assert.All(Graph([.. forgotten]).Assertions, assertion => Assert.True(assertion.Verdict.Origins.Min <= before[assertion.Id]));
        });

    [Fact]
    public void Of_EditThatDropsTheClaim_WithdrawsTheAssertion()
    {
        var first = Told("a", "Gazette", "the ferry Aldona sank off Merrow");
        var edit = SmallWorld.Of(first.Article with { Text = "Corrected at noon, at some length.", Modified = SmallWorld.Start.AddDays(1) }, []);
        var assertion = Assert.Single(Graph([edit, first]).Assertions);
        Assert.Equal(AssertionStatus.Withdrawn, assertion.Verdict.Status);
        Assert.Empty(assertion.Claims);
        Assert.NotEmpty(assertion.Text);
    }

    [Fact]
    public void Of_ClaimThatAnEditKeeps_StaysTheSameClaim()
    {
        var first = Told("a", "Gazette", "the ferry Aldona sank off Merrow");
        var edit = SmallWorld.Of(
            first.Article with { Text = "More was learned at noon, at some length.", Modified = SmallWorld.Start.AddDays(1) },
            [Statements.Of("Quillon copper exports rose in March"), .. first.Reading.Statements]);
        Assert.Equal(LiveClaims([first]), LiveClaims([first, edit]).Intersect(LiveClaims([first])));
        Assert.Equal(2, LiveClaims([first, edit]).Length);
    }

    [Fact]
    public void Of_WithdrawnArticle_TakesItsClaimsWithItButNotItsCopiesTie()
    {
        var sketch = new CopySketch([.. Enumerable.Range(0, 40).Select(i => (ulong)i)]);
        var source = Told("a", "Gazette", "the ferry Aldona sank off Merrow", sketch);
        var copy = Told("b", "Herald", "the ferry Aldona sank off Merrow", sketch);
        var canceled = SmallWorld.Of(source.Article with { Text = "", IsCanceled = true, Modified = SmallWorld.Start.AddDays(1) }, []);
        var graph = Graph([source, canceled, copy]);
        var assertion = Assert.Single(graph.Assertions);
        Assert.Equal(["b"], assertion.Claims.Select(claim => claim.Article));
        Assert.Equal("a", graph.Articles[1].CopyOf);
        Assert.True(graph.Articles[0].Canceled);
    }

    [Fact]
    public void Of_WireCopiesAtTwoOutlets_AreOneOrigin()
    {
        var sketch = new CopySketch([.. Enumerable.Range(0, 40).Select(i => (ulong)i)]);
        const string words = "the ferry Aldona sank off Merrow";
        var apart = Assert.Single(Graph([Told("a", "Gazette", words), Told("b", "Herald", words)]).Assertions);
        var copied = Assert.Single(Graph([Told("a", "Gazette", words, sketch), Told("b", "Herald", words, sketch)]).Assertions);
        Assert.Equal((AssertionStatus.Corroborated, 0), (apart.Verdict.Status, apart.Verdict.Relays));
        Assert.Equal((AssertionStatus.Single, 1), (copied.Verdict.Status, copied.Verdict.Relays));
    }

    [Fact]
    public void Of_ContradictingLiveClaims_AreDisputedUntilOneIsDropped()
    {
        var told = Told("a", "Gazette", "the ferry Aldona sank off Merrow");
        var opposed = Told("b", "Herald", "the ferry Aldona did not sink off Merrow");
        Assert.All(Graph([told, opposed]).Assertions, assertion => Assert.Equal(AssertionStatus.Disputed, assertion.Verdict.Status));
        var dropped = SmallWorld.Of(opposed.Article with { Text = "Taken back, at some length.", Modified = SmallWorld.Start.AddDays(1) }, []);
        Assert.Equal(
            [AssertionStatus.Single, AssertionStatus.Withdrawn],
            Graph([told, opposed, dropped]).Assertions.Select(assertion => assertion.Verdict.Status).Order());
    }

    [Fact]
    public void Of_TextsReadFromWords_DoNotDependOnOrder()
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        var read = Texts().Select(article => new ReadArticle(article, analyzer.Read(article))).ToArray();
        var expected = Describe(Graph(read));
        Gen.Shuffle(read).Sample(shuffled => Assert.Equal(expected, Describe(Graph([.. shuffled, shuffled[0]]))), iter: 20);
    }

    private static IEnumerable<Article> Texts()
    {
        string[] texts =
        [
            "TARN — The ferry Aldona sank off Merrow on Tuesday with 40 people aboard, the coast guard said. “We did all we could,” said Ada Veldt, its chief.",
            "The ferry Aldona did not sink, the shipping line said on Wednesday. Tom Morrow, its director, denied that 40 people were aboard.",
            "“We did all we could,” Ada Veldt told reporters. She said 52 people had been aboard the Aldona when it sank off Merrow.",
            "The council of Tarn approved the harbour budget of 3.5 million crowns. According to Tom Morrow, the ferry Aldona sank off Merrow.",
        ];
        string[] outlets = ["Gazette", "Herald", "Mercury", "Gazette"];
        return texts.Select((text, i) => new Article { Id = $"t{i}", Text = text, Source = outlets[i], Published = SmallWorld.Start.AddDays(i) });
    }

    private static ReadArticle Told(string id, string outlet, string words, CopySketch? sketch = null) => SmallWorld.Of(
        new Article { Id = id, Text = $"What {outlet} prints, at some length.", Source = outlet, Published = SmallWorld.Start },
        [Statements.Of(words)],
        sketch);

    private static string[] LiveClaims(ReadArticle[] world) =>
        [.. Graph(world).Assertions.SelectMany(assertion => assertion.Claims).Select(claim => claim.Claim).Order(StringComparer.Ordinal)];

    private static CrossReferenceGraph Graph(ReadArticle[] world) => CrossReference.Of(world, ModelFiles.Default, AnalysisSettings.Default);

    private static string Describe(CrossReferenceGraph graph) => string.Join('\n', [
        graph.Digest,
        .. graph.Links.Select(link => $"{link.A.Claim} {link.B.Claim} {link.Relation.Kind} {link.Relation.Score} {string.Join(',', link.Relation.Reasons)}"),
        .. graph.Assertions.Select(assertion => $"{assertion.Id} {assertion.Text} {string.Join(',', assertion.Claims.Select(claim => claim.Claim))}"),
    ]);
}
