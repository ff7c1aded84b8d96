using System.Net;
using AnalysisCluster.Cli.Gateway;

namespace AnalysisCluster.Cli.Tests.Gateway;

public sealed class GatewayClientQuarantineTests
{
    private const string Item = """{"article":"ID","revision":"r","attempts":5,"error":"FormatException: bad","at":"2031-05-04T08:30:00+00:00"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quarantine_SeveralPages_AllInOrder()
    {
        var asked = new List<string>();
        var fake = new FakeGateway((request, _) =>
        {
            asked.Add(request.RequestUri!.PathAndQuery);
            var next = asked.Count == 1 ? "\"a b\"" : "null";
            return Task.FromResult(FakeGateway.Json($$"""{"items":[{{Item.Replace("ID", "article-" + asked.Count, StringComparison.Ordinal)}}],"next":{{next}}}"""));
        });
        using var client = fake.Client();

        var items = await client.QuarantineAsync("x/1", Stop).ToListAsync(Stop);

        Assert.Equal(["article-1", "article-2"], items.Select(item => item.Article));
        Assert.Equal(["/v1/quarantine?limit=1000&article=x%2F1", "/v1/quarantine?limit=1000&article=x%2F1&cursor=a%20b"], asked);
    }

    [Fact]
    public async Task RetryAndDrop_OneArticle_SayHowManyRevisions()
    {
        var asked = new List<string>();
        var fake = new FakeGateway((request, _) =>
        {
            asked.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
            return Task.FromResult(FakeGateway.Json("""{"id":"x/1","outcome":"done","revisions":2}"""));
        });
        using var client = fake.Client();

        Assert.Equal((2, 2), (await client.RetryAsync("x/1", Stop), await client.DropAsync("x/1", Stop)));
        Assert.Equal(["POST /v1/quarantine/x%2F1", "DELETE /v1/quarantine/x%2F1"], asked);
    }

    [Fact]
    public async Task Retry_NothingThere_IsRefusedWith404()
    {
        var fake = new FakeGateway((_, _) => Task.FromResult(FakeGateway.Json(
            """{"type":"urn:analysis:problem:not-found","title":"Not found","status":404,"detail":"Nothing of it."}""", HttpStatusCode.NotFound)));
        using var client = fake.Client();

        Assert.Equal(404, (await Assert.ThrowsAsync<GatewayException>(() => client.RetryAsync("x", Stop))).Status);
    }
}
