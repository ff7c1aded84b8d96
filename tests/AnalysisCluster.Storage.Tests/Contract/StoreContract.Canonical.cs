using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    /// <summary>
    /// The heart of the promise: whatever order revisions are recorded, links written and assertions judged in, what is held in the end is what one plain
    /// loop over the same revisions finds, to the byte.
    /// </summary>
    [Fact]
    public async Task ReadCanonical_AnyRevisionsInAnyOrder_EqualsTheCrossReference()
    {
        var kinds = new HashSet<RelationKind>();
        var copies = 0;
        await InventedNews.Any.Select(Gen.Int[1, 4], Gen.Int[2, 5]).SampleAsync(
            async (articles, batch, judgeEvery) =>
            {
                await StartAfreshAsync();
                var graph = CrossReference.Of(articles, ModelFiles.Default, AnalysisSettings.Default);
                kinds.UnionWith(graph.StatementLinks.Select(link => link.Kind));
                copies += graph.Copies.Count;
                for (var i = 0; i < articles.Length; i++)
                {
                    await AcceptAsync(articles[i].Article);
                    await Stores.Articles.RecordAsync(InventedNews.Recorded(articles[i]), _ => []);
                    await LinkEverythingAsync(articles[i], graph, batch);
                    if (i % judgeEvery == 0)
                    {
                        await JudgeAsync();
                    }
                }

                await JudgeAsync();

                Assert.Empty(await DirtyAsync());
                Assert.Equal(LinesOf(graph), await Stores.Catalog.ReadCanonicalAsync(Cancellation).ToListAsync(Cancellation));
                Assert.Equal(graph.Digest, GraphDigest.Compute(LinesOf(graph), SettingsRow.Of(ModelFiles.Default, AnalysisSettings.Default)));
            },
            iter: 60,
            threads: 1);

        // Else the test proves less than it says.
        Assert.Superset(new HashSet<RelationKind> { RelationKind.Same, RelationKind.Contradicts, RelationKind.Updates }, kinds);
        Assert.NotEqual(0, copies);
    }

    [Fact]
    public async Task ReadCanonical_NothingHeld_IsEmpty() =>
        Assert.Empty(await Stores.Catalog.ReadCanonicalAsync(Cancellation).ToListAsync(Cancellation));

    /// <summary>Closes the store and opens an empty one.</summary>
    protected abstract Task ClearAsync();

    private async Task StartAfreshAsync()
    {
        await Stores.Owner.DisposeAsync();
        await ClearAsync();
        Stores = await OpenAsync();
    }

    /// <summary>All links and copies there will be: those whose ends are not recorded yet are left out, and come again with the next article.</summary>
    private async Task LinkEverythingAsync(ReadArticle read, CrossReferenceGraph graph, int batch)
    {
        var revision = Revision.HashOf(read.Article);
        foreach (var links in graph.StatementLinks.Chunk(batch))
        {
            await Stores.Claims.LinkAsync(new LinkBatch(read.Article.Id, revision, links, [], []), _ => []);
        }

        await Stores.Claims.LinkAsync(
            new LinkBatch(read.Article.Id, revision, [], [.. graph.Copies.Select(copy => new CopyLink(copy.A, copy.B, copy.Containment))], []), _ => []);
    }

    private static List<string> LinesOf(CrossReferenceGraph graph) =>
    [
        .. graph.Articles.Select(row => row.CanonicalLine())
            .Concat(graph.Assertions.Select(assertion => new AssertionRow(
                assertion.Id, assertion.Verdict, assertion.Claims.Count, GraphDigest.OfClaims(assertion.Claims.Select(claim => claim.Claim))).CanonicalLine()))
            .Concat(graph.Copies.Select(row => row.CanonicalLine()))
            .Concat(graph.StatementLinks.Select(row => row.CanonicalLine()))
            .Order(StringComparer.Ordinal),
    ];
}
