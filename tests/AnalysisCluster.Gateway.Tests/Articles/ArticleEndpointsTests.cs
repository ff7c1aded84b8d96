using System.Net;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Articles;

public sealed class ArticleEndpointsTests
{
    [Fact]
    public async Task Get_Held_GivesSubmissionStateAndFindings()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Article("a-1").View = Sample.ArticleView("a-1");

        var article = await (await host.GetAsync("/v1/articles/a-1")).JsonAsync();

        Assert.Equal(("a-1", "finished", "r-a-1"), (article.Text("id"), article.Text("state"), article.Text("revision")));
        Assert.Equal("“The gate is stuck,” Mara Quill said.", article.GetProperty("article").Text("text"));
        Assert.Equal("2026-04-14T06:40:00+01:00", article.GetProperty("article").Text("published"));
        var claim = article.GetProperty("findings").GetProperty("claims")[0];
        Assert.Equal(("quote", "asserts"), (claim.Text("form"), claim.Text("stance")));
        Assert.Equal(1, claim.GetProperty("content")[0].GetProperty("start").GetInt32());
        Assert.Equal(0.8, article.GetProperty("copies")[0].GetProperty("containment").GetDouble());
    }

    [Fact]
    public async Task Get_Unknown_404NamingTheId()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync("/v1/articles/nobody");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("not-found", await response.ProblemAsync());
        Assert.Contains("'nobody'", (await response.JsonAsync()).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_Held_SubmitsAWithdrawalAfterAllThatIsHeld()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Article("a-1").View = Sample.ArticleView("a-1");
        Article? submitted = null;
        host.Cluster.OnSubmit = article =>
        {
            submitted = article;
            return Task.FromResult(new SubmitOutcome(SubmitStatus.Accepted, "r-9"));
        };

        var response = await host.SendAsync(HttpMethod.Delete, "/v1/articles/a-1", null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("r-9", (await response.JsonAsync()).Text("revision"));
        Assert.True(submitted!.IsCanceled);
        Assert.Equal(("a-1", "", Sample.Article("a-1").Url), (submitted.Id, submitted.Text, submitted.Url));
        Assert.Equal(host.Clock.GetUtcNow(), submitted.Modified);
    }

    [Fact]
    public async Task Withdraw_HeldIsDatedAhead_WithdrawalStillComesLater()
    {
        await using var host = await GatewayHost.StartAsync();
        var ahead = host.Clock.GetUtcNow().AddHours(20);
        var view = Sample.ArticleView("a-1");
        host.Cluster.Article("a-1").View = view with { Article = view.Article with { Modified = ahead } };
        Article? submitted = null;
        host.Cluster.OnSubmit = article =>
        {
            submitted = article;
            return Task.FromResult(new SubmitOutcome(SubmitStatus.Accepted, "r-9"));
        };

        await host.SendAsync(HttpMethod.Delete, "/v1/articles/a-1", null);

        Assert.True(Revision.Order(submitted!, []) > Revision.Order(view.Article with { Modified = ahead }, []));
    }

    [Fact]
    public async Task Withdraw_WithdrawnAlready_SubmitsNothing()
    {
        await using var host = await GatewayHost.StartAsync();
        var view = Sample.ArticleView("a-1", ArticleState.Withdrawn);
        host.Cluster.Article("a-1").View = view with { Article = view.Article with { IsCanceled = true, Text = "" } };
        host.Cluster.OnSubmit = _ => throw new InvalidOperationException("nothing to submit");

        var response = await host.SendAsync(HttpMethod.Delete, "/v1/articles/a-1", null);

        Assert.Equal("known", (await response.JsonAsync()).Text("outcome"));
    }

    [Fact]
    public async Task Withdraw_Unknown_404()
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal("not-found", await (await host.SendAsync(HttpMethod.Delete, "/v1/articles/a-1", null)).ProblemAsync());
    }
}
