using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Models;

namespace AnalysisCluster.Grains.Tests.Invariants;

/// <summary>What the cluster hands out can be checked against the submitted text, and every link again from its two statements.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task Claims_AsHeld_AreExactStretchesOfTheirRevision()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        await cluster.CrossReferenceAsync(SampleArticles.All);
        var texts = SampleArticles.All.ToDictionary(article => (article.Id, Revision.HashOf(article)), article => article.Text);

        var claims = await AllAsync(cluster);

        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.Equal(
            claim.Claim.Content.Select(span => span.In(texts[(claim.Article, claim.Revision)])), claim.Words));
    }

    [Fact]
    public async Task Links_DecidedAgainFromTheStatements_GiveTheSameRelationAndReasons()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        await cluster.CrossReferenceAsync(SampleArticles.All);
        var analyzer = new Analysis.ArticleAnalyzer(ModelFiles.Default);
        var statements = SampleArticles.All.SelectMany(article => analyzer.Read(article).Statements)
            .DistinctBy(statement => statement.Id)
            .ToDictionary(statement => statement.Id, statement => PreparedStatement.Of(statement, ModelFiles.Default.Stems));
        var catalog = cluster.Client.GetGrain<ICatalogGrain>(0);

        var checkedLinks = 0;
        foreach (var listed in await AllAsync(cluster))
        {
            foreach (var link in (await catalog.GetClaimAsync(listed.Id))!.Links)
            {
                var again = ClaimRelation.Decide(statements[link.OtherStatement], statements[listed.Statement]);
                Assert.Equal((link.Relation, link.Score), (again.Kind, again.Score));
                Assert.Equal(link.Reasons, again.Reasons);
                Assert.NotEmpty(link.Reasons);
                checkedLinks++;
            }
        }

        Assert.NotEqual(0, checkedLinks);
    }

    [Fact]
    public async Task Withdrawal_OfASampleArticle_LeavesNoLiveClaim()
    {
        await using var cluster = await AnalysisTestCluster.StartAsync();
        await cluster.CrossReferenceAsync(SampleArticles.All);
        var withdrawn = SampleArticles.All.Single(article => article.IsCanceled).Id;

        var view = await cluster.Client.GetGrain<IArticleGrain>(withdrawn).GetAsync();

        Assert.Equal(ArticleState.Withdrawn, view!.Summary.State);
        Assert.All(await AllAsync(cluster, withdrawn), claim => Assert.False(claim.Live));
    }

    private static async Task<IReadOnlyList<ClaimView>> AllAsync(AnalysisTestCluster cluster, string? article = null)
    {
        var catalog = cluster.Client.GetGrain<ICatalogGrain>(0);
        var claims = new List<ClaimView>();
        string? cursor = null;
        do
        {
            var page = await catalog.ListClaimsAsync(new ListQuery(cursor, 200, Article: article));
            claims.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        return claims;
    }
}
