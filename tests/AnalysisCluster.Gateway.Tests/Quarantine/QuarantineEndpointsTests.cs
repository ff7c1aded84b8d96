using System.Net;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Quarantine;

public sealed class QuarantineEndpointsTests
{
    [Fact]
    public async Task List_TellsWhatAndWhy_ByArticleToo()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Catalog.Quarantine.Add(new("a/1", "rev", "A title", "https://a.example", 5, "FormatException: bad", Sample.Day));
        host.Cluster.Catalog.Quarantine.Add(new("b", "rev", null, null, 5, "bad", Sample.Day));

        var items = (await (await host.GetAsync("/v1/quarantine?article=a%2F1")).JsonAsync()).GetProperty("items");

        Assert.Equal(
            $$"""[{"article":"a/1","revision":"rev","title":"A title","url":"https://a.example","attempts":5,"error":"FormatException: bad","at":"{{Sample.Day:yyyy-MM-ddTHH:mm:sszzz}}"}]""",
            items.GetRawText());
        Assert.Equal(2, (await (await host.GetAsync("/v1/quarantine")).JsonAsync()).GetProperty("items").GetArrayLength());
        Assert.Equal("unknown-parameter", await (await host.GetAsync("/v1/quarantine?actor=x")).ProblemAsync());
    }

    [Theory]
    [InlineData("POST", "retried", HttpStatusCode.Accepted)]
    [InlineData("DELETE", "dropped", HttpStatusCode.OK)]
    public async Task Act_ByIdWithSlashes_SaysHowMany(string method, string outcome, HttpStatusCode status)
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Article("a/1").Quarantined = 2;

        var done = await host.SendAsync(HttpMethod.Parse(method), "/v1/quarantine/a%2F1", null);
        var nothing = await host.SendAsync(HttpMethod.Parse(method), "/v1/quarantine/other", null);

        Assert.Equal(status, done.StatusCode);
        Assert.Equal($$"""{"id":"a/1","outcome":"{{outcome}}","revisions":2}""", await done.TextAsync());
        Assert.Equal("not-found", await nothing.ProblemAsync());
    }
}
