using System.Net;
using System.Web;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Lists;

public sealed class ListEndpointTests
{
    [Fact]
    public async Task List_FollowingTheLinks_GivesEveryItemOnce()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Catalog.Articles.AddRange(Enumerable.Range(0, 25).Select(number => Sample.Summary($"a-{number}")));
        var seen = new List<string?>();
        for (var address = "/v1/articles?limit=10&actor=place%3Acalder"; address is not null;)
        {
            var response = await host.GetAsync(address);
            var page = await response.JsonAsync();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
            var link = response.Headers.TryGetValues("Link", out var links) ? Assert.Single(links) : null;
            Assert.Equal(page.Text("next") is null, link is null);
            address = link?[1..link.IndexOf('>', StringComparison.Ordinal)];
        }

        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"a-{number}"), seen);
        Assert.All(host.Cluster.Catalog.Queries, query => Assert.Equal(("place:calder", 10), (query.Actor, query.Limit)));
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("claims")]
    [InlineData("assertions")]
    [InlineData("actors")]
    [InlineData("topics")]
    public async Task List_Empty_IsAPageWithoutNext(string kind)
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal("""{"items":[],"next":null}""", await (await host.GetAsync("/v1/" + kind)).TextAsync());
    }

    public static TheoryData<string, ListQuery> Filters => new()
    {
        { "articles?actor=person:a&topic=medtop:1&state=withdrawn", new(Actor: "person:a", Topic: "medtop:1", State: ArticleState.Withdrawn) },
        { "claims?article=a%26b&actor=x&topic=t&stance=denies", new(Article: "a&b", Actor: "x", Topic: "t", Stance: Stance.Denies) },
        { "assertions?status=corroborated&article=a&limit=1000&cursor=0", new(Status: AssertionStatus.Corroborated, Article: "a", Limit: 1000, Cursor: "0") },
        { "actors?limit=5", new(Limit: 5) },
        { "topics?cursor=0", new(Cursor: "0") },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task List_Filtered_AsksForJustThat(string path, ListQuery expected)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync("/v1/" + path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, Assert.Single(host.Cluster.Catalog.Queries));
    }

    [Theory]
    [InlineData("articles?stance=denies", "unknown-parameter", "stance")]
    [InlineData("actors?status=single", "unknown-parameter", "status")]
    [InlineData("topics?article=a", "unknown-parameter", "article")]
    [InlineData("claims?Actor=x", "unknown-parameter", "Actor")]
    [InlineData("claims?mood=good", "unknown-parameter", "mood")]
    [InlineData("claims?actor=", "bad-parameter", "actor")]
    [InlineData("claims?actor=a&actor=b", "bad-parameter", "actor")]
    [InlineData("claims?stance=shouts", "bad-parameter", "stance")]
    [InlineData("claims?stance=1", "bad-parameter", "stance")]
    [InlineData("assertions?status=Single", "bad-parameter", "status")]
    [InlineData("articles?limit=0", "bad-parameter", "limit")]
    [InlineData("articles?limit=1001", "bad-parameter", "limit")]
    [InlineData("articles?limit=ten", "bad-parameter", "limit")]
    public async Task List_UnusableFilter_RefusedNamingIt(string path, string type, string field)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync("/v1/" + path);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(type, await response.ProblemAsync());
        Assert.Equal(field, (await response.JsonAsync()).Text("field"));
        Assert.Empty(host.Cluster.Catalog.Queries);
    }

    [Fact]
    public async Task List_CursorOfAnotherList_Refused()
    {
        await using var host = await GatewayHost.StartAsync(cluster: cluster => cluster.Catalog.OnQuery = query => throw new ArgumentException("no cursor of this list"));

        Assert.Equal("bad-cursor", await (await host.GetAsync("/v1/articles?cursor=abc")).ProblemAsync());
    }

    [Fact]
    public async Task List_AsLines_PageAfterPage()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Catalog.Claims.AddRange(Enumerable.Range(0, 2_500).Select(number => Sample.ClaimView($"c-{number}")));

        var response = await host.GetAsync("/v1/claims", ("Accept", "application/x-ndjson"));
        var lines = await response.LinesAsync();

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Enumerable.Range(0, 2_500).Select(number => $"c-{number}"), lines.Select(line => line.Text("id")));
        Assert.Equal(3, host.Cluster.Catalog.Queries.Count);
    }

    [Fact]
    public async Task List_AsLinesWithMoreThanTheLimit_LastLineSaysWhereToGoOn()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, ListMaxItems = 1_200 });
        host.Cluster.Catalog.Actors.AddRange(Enumerable.Range(0, 1_500).Select(number => Sample.ActorView($"person:{number}").Summary));

        var first = await (await host.GetAsync("/v1/actors", ("Accept", "application/x-ndjson"))).LinesAsync();
        var cursor = HttpUtility.UrlEncode(first[^1].Text("next"));
        var second = await (await host.GetAsync("/v1/actors?cursor=" + cursor, ("Accept", "application/x-ndjson"))).LinesAsync();

        Assert.Equal(Enumerable.Range(0, 1_500).Select(number => $"person:{number}"), first[..^1].Concat(second).Select(line => line.Text("id")));
    }

    [Fact]
    public async Task List_Assertions_CountsAreThoseOfThePublicForm()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Catalog.Assertions.Add(Sample.AssertionView("as-1"));

        Assert.Equal(
            """{"items":[{"id":"as-1","text":"The gate is stuck","status":"corroborated","witnesses":2,"origins":{"min":2,"max":3},"relays":1,"fragileOn":["Harbour Gazette"],"claimCount":2}],"next":null}""",
            await (await host.GetAsync("/v1/assertions")).TextAsync());
    }
}
