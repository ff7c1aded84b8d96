using System.Net;

namespace AnalysisCluster.Gateway.Tests.Articles;

public sealed class SubmitEndpointTests
{
    [Fact]
    public async Task Submit_OneArticle_AcceptedWithAddress()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.PostAsync(Cluster.Sample.Json("news:1/a b"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/v1/articles/news%3A1%2Fa%20b", response.Headers.Location!.OriginalString);
        Assert.Equal("""{"id":"news:1/a b","revision":"r-news:1/a b","outcome":"accepted","warnings":[]}""", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
