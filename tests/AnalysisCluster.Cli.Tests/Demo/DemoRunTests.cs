using System.Net;
using AnalysisCluster.Cli.Demo;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Tests.Demo;

public sealed class DemoRunTests
{
    [Fact]
    public async Task Run_AllSamples_AreSentInOrderAndEverythingIsTold()
    {
        var sent = new List<string>();
        using var gateway = new FakeGateway(async (request, _) => request.RequestUri!.AbsolutePath switch
        {
            "/v1/articles" => await Take(request, sent),
            "/v1/status" => FakeGateway.Json("""{"accepted":56,"read":56,"finished":56,"failed":0,"pending":0,"oldestPendingSeconds":0,"claims":1,"links":{},"feedLast":2}"""),
            _ => new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StreamContent(new OpenStream(
                    "id: 1\nevent: article\ndata: {\"id\":\"a1\",\"revision\":\"r\",\"state\":\"finished\",\"outlet\":\"Ellery Post\",\"origins\":[],\"claims\":7}\n\n"
                    + "id: 2\nevent: copy\ndata: {\"a\":\"a1\",\"b\":\"a2\",\"containment\":0.5}\n\n")),
            },
        });
        using var client = gateway.Client();
        using var text = new StringWriter();

        var ledger = await new DemoRun(client, Screen.Create(text, redirected: true), new ImmediateClock(), TimeSpan.FromSeconds(1)).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal("calder-newsroom-dams-01", sent[0]);
        Assert.True(sent.Count > 30);
        Assert.Single(ledger.Copies);
        Assert.Contains("COPIED       a2 and Ellery Post (a1)", text.ToString());
    }

    private static async Task<HttpResponseMessage> Take(HttpRequestMessage request, List<string> sent)
    {
        var id = Assert.Single(await FakeGateway.Ids(request));
        sent.Add(id);
        return FakeGateway.Lines([$$"""{"line":1,"id":"{{id}}","status":202,"outcome":"accepted"}"""]);
    }
}
