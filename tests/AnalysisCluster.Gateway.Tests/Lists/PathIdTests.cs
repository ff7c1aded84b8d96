using System.Net;
using AnalysisCluster.Gateway.Tests.Cluster;
using CsCheck;

namespace AnalysisCluster.Gateway.Tests.Lists;

public sealed class PathIdTests
{
    [Theory]
    [InlineData("medtop:20000587")]
    [InlineData("https://gazette.example/2026/04/dam?page=2#top")]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("50% more")]
    [InlineData("naïve “quote” 日本 🙂")]
    [InlineData("a\\b\"c'd<e>")]
    [InlineData("tab\there\nline")]
    [InlineData("+1 2")]
    [InlineData("../up")]
    public async Task Get_AnyIdentifier_ReachesItsArticle(string id)
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Article(id).View = Sample.ArticleView(id);

        var response = await host.GetAsync("/v1/articles/" + Uri.EscapeDataString(id));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(id, (await response.JsonAsync()).Text("id"));
    }

    [Fact]
    public async Task Get_GeneratedIdentifiers_EachReachesItsArticle()
    {
        await using var host = await GatewayHost.StartAsync();
        var ids = Gen.String[Gen.Char["ab/%:.?&+ #ü2F"], 1, 12].Where(id => id.Trim('.', '/').Length > 0 && !id.Split('/').Any(part => part is "." or ".."));

        await ids.SampleAsync(
            async id =>
            {
                host.Cluster.Article(id).View = Sample.ArticleView(id);
                var response = await host.GetAsync("/v1/articles/" + Uri.EscapeDataString(id));
                Assert.Equal(id, (await response.JsonAsync()).Text("id"));
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public async Task Get_ColonNotEncoded_IsTheSameIdentifier()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Topics["medtop:1"] = Sample.TopicView("medtop:1");

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/topics/medtop:1?")).StatusCode);
    }
}
