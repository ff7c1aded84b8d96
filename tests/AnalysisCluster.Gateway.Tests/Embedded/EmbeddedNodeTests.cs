using System.Net;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace AnalysisCluster.Gateway.Tests.Embedded;

/// <summary>The interface before a real cluster: what goes in comes out again, read and cross-referenced.</summary>
public sealed class EmbeddedNodeTests(EmbeddedNode node) : IClassFixture<EmbeddedNode>
{
    private const string First = """
        {"id":"wire/1","url":"https://wire.example/1","source":"Northline Wire","published":"2026-03-02T08:00:00Z","text":"Harbour minister Ada Brandt said on Monday that the ferry port of Lundby would close for two weeks.\n\n“We have found cracks in three piers,” Brandt told reporters."}
        """;

    private const string Second = """
        {"id":"post/1","url":"https://post.example/1","source":"Lundby Post","published":"2026-03-02T11:00:00Z","text":"The ferry port of Lundby will close for two weeks, harbour minister Ada Brandt said on Monday.\n\nThe shipping line Vestline denied that its ferries had damaged the piers."}
        """;

    [Fact]
    public async Task Node_ArticlesGoIn_StreamAndReadsTellOfThem()
    {
        var answers = await (await PostAsync(First.Trim() + "\n" + Second.Trim(), "application/x-ndjson")).LinesAsync();
        Assert.Equal([202, 202], answers.Select(answer => answer.GetProperty("status").GetInt32()));

        var (kinds, last) = await UntilFinishedAsync("wire/1", "post/1");
        Assert.Contains("claim", kinds);
        var status = await GetAsync("/v1/status");
        Assert.True(status.GetProperty("finished").GetInt32() >= 2);
        Assert.True(status.GetProperty("feedLast").GetInt64() >= last);

        var article = await GetAsync("/v1/articles/wire%2F1");
        Assert.Equal("finished", article.Text("state"));
        var text = article.GetProperty("article").Text("text")!;
        foreach (var claim in (await GetAsync("/v1/claims?article=wire%2F1")).GetProperty("items").EnumerateArray())
        {
            var spans = claim.GetProperty("finding").GetProperty("content").EnumerateArray().Select(span => text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
            Assert.Equal(claim.GetProperty("words").EnumerateArray().Select(words => words.GetString()), spans);
            Assert.Equal(claim.Text("id"), (await GetAsync("/v1/claims/" + claim.Text("id"))).Text("id"));
            Assert.Equal(HttpStatusCode.OK, (await node.Client.GetAsync("/v1/assertions/" + Uri.EscapeDataString(claim.Text("assertion")!), TestContext.Current.CancellationToken)).StatusCode);
        }

        var known = await (await PostAsync(First.Trim(), "application/json")).JsonAsync();
        Assert.Equal("known", known.Text("outcome"));
        Assert.Equal(64, (await GetAsync("/v1/digest")).Text("sha256")!.Length);
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("claims")]
    [InlineData("assertions")]
    [InlineData("actors")]
    [InlineData("topics")]
    public async Task Node_CursorOfNoList_Refused(string kind)
    {
        var response = await node.Client.GetAsync($"/v1/{kind}?cursor=abc", TestContext.Current.CancellationToken);

        Assert.Equal("bad-cursor", await response.ProblemAsync());
    }

    [Fact]
    public async Task Node_OtherUrlUnderTheSameId_409()
    {
        await PostAsync("""{"id":"clash","url":"https://a.example/1","text":"A text."}""", "application/json");

        var response = await PostAsync("""{"id":"clash","url":"https://b.example/1","text":"A text."}""", "application/json");

        Assert.Equal("url-conflict", await response.ProblemAsync());
    }

    [Theory]
    [InlineData("/dashboard/")]
    [InlineData("/dashboard/version")]
    [InlineData("/metrics")]
    [InlineData("/health/startup")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Node_OperatorsPaths_AreServed(string path)
    {
        var response = await node.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Node_Metrics_HoldTheClustersOwn() =>
        Assert.Contains("orleans_", await node.Client.GetStringAsync("/metrics", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    private async Task<HttpResponseMessage> PostAsync(string body, string type) =>
        await node.Client.PostAsync("/v1/articles", new StringContent(body, Encoding.UTF8, type), TestContext.Current.CancellationToken);

    private async Task<JsonElement> GetAsync(string path)
    {
        var response = await node.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    private async Task<(HashSet<string> Kinds, long Last)> UntilFinishedAsync(params string[] ids)
    {
        var (kinds, open) = (new HashSet<string>(), ids.ToHashSet());
        await using var stream = await node.Client.GetStreamAsync("/v1/stream?from=0", TestContext.Current.CancellationToken);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(TestContext.Current.CancellationToken))
        {
            kinds.Add(item.EventType);
            var data = JsonSerializer.Deserialize<JsonElement>(item.Data);
            if (item.EventType == "article" && data.Text("state") == "finished" && open.Remove(data.Text("id")!) && open.Count == 0)
            {
                return (kinds, long.Parse(item.EventId!));
            }
        }

        throw new EndOfStreamException();
    }
}
