using System.Net;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace AnalysisCluster.Gateway.Tests.Articles;

public sealed class SubmitEndpointTests
{
    [Fact]
    public async Task Submit_OneArticle_AcceptedWithAddress()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.PostAsync(Sample.Json("news:1/a b"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/v1/articles/news%3A1%2Fa%20b", response.Headers.Location!.OriginalString);
        Assert.Equal("""{"id":"news:1/a b","revision":"r-news:1/a b","outcome":"accepted","warnings":[]}""", await response.TextAsync());
    }

    [Fact]
    public async Task Submit_HeldAlready_SaysKnown()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = _ => Task.FromResult(new SubmitOutcome(SubmitStatus.Known, "r-7"));

        var response = await host.PostAsync(Sample.Json("a"), "application/json; charset=UTF-8");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("known", (await response.JsonAsync()).Text("outcome"));
    }

    [Fact]
    public async Task Submit_UnknownFields_NamedInWarnings()
    {
        await using var host = await GatewayHost.StartAsync();

        var answer = await (await host.PostAsync(Sample.Json("a", ",\"mood\":1,\"wordCount\":7"))).JsonAsync();

        Assert.Collection(
            answer.GetProperty("warnings").EnumerateArray(),
            warning => Assert.Contains("\"mood\"", warning.GetString(), StringComparison.Ordinal),
            warning => Assert.Contains("\"wordCount\"", warning.GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Submit_ThousandUnknownFields_WarningsStayFew()
    {
        await using var host = await GatewayHost.StartAsync();
        var fields = string.Concat(Enumerable.Range(0, 1_000).Select(number => $",\"{new string('x', 300)}{number}\":1"));

        var answer = await (await host.PostAsync(Sample.Json("a", fields))).TextAsync();

        Assert.True(answer.Length < 5_000, $"{answer.Length} characters");
    }

    [Theory]
    [InlineData("""{"id":"a"}""", 400, "no-text", "text")]
    [InlineData("""{"id":"a","text":["x"]}""", 400, "wrong-type", "text")]
    [InlineData("""["a"]""", 400, "not-an-object", null)]
    [InlineData("""{"id":"a","text":""", 400, "not-json", null)]
    [InlineData("""{"id":"a","text":"x","published":"2026-02-30"}""", 400, "impossible-date", "published")]
    [InlineData("""{"id":"a","text":"x","published":"2031-01-01"}""", 400, "future-date", "published")]
    [InlineData("""{"id":"a","text":"x","pubStatus":"gone"}""", 400, "unknown-status", "pubStatus")]
    [InlineData("", 400, "empty-body", null)]
    [InlineData("  ", 400, "not-json", null)]
    public async Task Submit_Unusable_RefusedWithReason(string body, int status, string type, string? field)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.PostAsync(body);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(type, await response.ProblemAsync());
        Assert.Equal(field, (await response.JsonAsync()).Text("field"));
    }

    [Fact]
    public async Task Submit_SeveralProblems_AllListed()
    {
        await using var host = await GatewayHost.StartAsync();

        var problem = await (await host.PostAsync("""{"id":"a","published":"0000-01-01"}""")).JsonAsync();

        Assert.Equal(["published", "text"], problem.GetProperty("errors").EnumerateArray().Select(error => error.Text("field")).Order());
    }

    [Fact]
    public async Task Submit_IdOverLimit_NamesField()
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal("field-too-long", await (await host.PostAsync(Sample.Json(new string('i', 201)))).ProblemAsync());
    }

    [Fact]
    public async Task Submit_NotUtf8_Refused()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.PostAsync([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]);

        Assert.Equal("not-utf8", await response.ProblemAsync());
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Submit_OtherMediaType_Refused(string type)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.PostAsync(Sample.Json("a"), type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("unsupported-media-type", await response.ProblemAsync());
    }

    [Fact]
    public async Task Submit_Compressed_Refused()
    {
        await using var host = await GatewayHost.StartAsync();
        var content = new ByteArrayContent([31, 139, 8]);
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var response = await host.SendAsync(HttpMethod.Post, "/v1/articles", content);

        Assert.Equal("unsupported-media-type", await response.ProblemAsync());
    }

    [Fact]
    public async Task Submit_BodyOverLimit_Refused()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, ArticleMaxBytes = 2_000 });

        var response = await host.PostAsync(Sample.Json("a", ",\"title\":\"" + new string('t', 2_000) + "\""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("body-too-large", await response.ProblemAsync());
    }

    [Fact]
    public async Task Submit_TextOverLimitOfTheSettings_Refused()
    {
        await using var host = await GatewayHost.StartAsync(services: services => services.AddSingleton(new AnalysisSettings { TextMaxChars = 10 }));

        var response = await host.PostAsync(Sample.Json("a"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("text-too-long", await response.ProblemAsync());
    }

    [Fact]
    public async Task Submit_IntakeFull_TellsWhenToComeBack()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = _ => Task.FromResult(new SubmitOutcome(SubmitStatus.Full, "", TimeSpan.FromMilliseconds(2_400), "Full."));

        var response = await host.PostAsync(Sample.Json("a"));

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(3, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal("intake-full", await response.ProblemAsync());
    }

    [Theory]
    [InlineData(SubmitStatus.UrlConflict, "url-conflict")]
    [InlineData(SubmitStatus.TooManyRevisions, "too-many-revisions")]
    public async Task Submit_Conflict_RefusedForGood(SubmitStatus status, string type)
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = _ => Task.FromResult(new SubmitOutcome(status, "", null, "Use another id."));

        var response = await host.PostAsync(Sample.Json("a"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Null(response.Headers.RetryAfter);
        Assert.Equal(type, await response.ProblemAsync());
    }

    [Fact]
    public async Task Submit_StoreGone_503WithRetryAfter()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = _ => throw new StoreUnavailableException("The disk is full.");

        var response = await host.PostAsync(Sample.Json("a"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal("store-unavailable", await response.ProblemAsync());
        Assert.DoesNotContain("disk", await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_UnforeseenFault_500WithoutDetails()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = _ => throw new InvalidOperationException("secret of the house");

        var response = await host.PostAsync(Sample.Json("a"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("internal", await response.ProblemAsync());
        Assert.DoesNotContain("secret", await response.TextAsync(), StringComparison.Ordinal);
        Assert.NotEmpty((await response.JsonAsync()).Text("traceId")!);
    }
}
