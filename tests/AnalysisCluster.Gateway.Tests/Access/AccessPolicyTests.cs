using System.Net;
using System.Text;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Access;

public sealed class AccessPolicyTests
{
    private const string Key = "correct-horse-battery";

    private static readonly GatewayOptions WithKey = new() { Dashboard = false, OperatorKey = Key };
    private static readonly GatewayOptions WithoutKey = new() { Dashboard = false };
    private static readonly GatewayOptions Anonymous = new() { Dashboard = false, AllowAnonymousOperators = true };

    [Theory]
    [InlineData("loopback", null, null, 202)]
    [InlineData("loopback", null, "Bearer anything-goes-here", 202)]
    [InlineData("loopback", Key, null, 202)]
    [InlineData("loopback", Key, "Bearer " + Key, 202)]
    [InlineData("loopback", Key, "Bearer wrong", 401)]
    [InlineData("any", Key, null, 401)]
    [InlineData("any", Key, "Bearer wrong", 401)]
    [InlineData("any", Key, "Bearer", 401)]
    [InlineData("any", Key, "Bearer " + Key, 202)]
    [InlineData("any", Key, "bearer " + Key, 202)]
    [InlineData("any", Key, "X " + Key, 202)]
    [InlineData("any", Key, "X wrong", 401)]
    [InlineData("any", Key, "Digest " + Key, 401)]
    public async Task Write_ByListenerAndKey_AllowedOrNot(string listen, string? key, string? credentials, int status)
    {
        await using var host = await StartAsync(listen, key is null ? WithoutKey : WithKey);
        (string, string)[] headers = credentials switch
        {
            null => [],
            ['X', ' ', .. var own] => [("X-Operator-Key", own)],
            _ => [("Authorization", credentials)],
        };

        var response = await host.PostAsync(Sample.Json("a"), headers: headers);

        Assert.Equal(status, (int)response.StatusCode);
        if (status == 401)
        {
            Assert.Equal("key-required", await response.ProblemAsync());
            Assert.StartsWith("Bearer", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("POST", "/v1/articles")]
    [InlineData("DELETE", "/v1/articles/a")]
    [InlineData("GET", "/metrics")]
    public async Task Operators_BeyondLoopback_NeedTheKeyEverywhere(string method, string path)
    {
        await using var host = await StartAsync("any", WithKey);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.SendAsync(HttpMethod.Parse(method), path, null)).StatusCode);
    }

    [Theory]
    [InlineData("/v1/articles")]
    [InlineData("/v1/status")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/")]
    public async Task Read_BeyondLoopback_IsOpen(string path)
    {
        await using var host = await StartAsync("any", WithKey);

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Write_BeyondLoopbackByExplicitChoice_NeedsNoKey()
    {
        await using var host = await StartAsync("any", Anonymous);

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(Sample.Json("a"))).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task Write_ThroughAProxyOnThisMachine_NeedsTheKey(string header, string value)
    {
        await using var withKey = await StartAsync("loopback", WithKey);
        await using var without = await StartAsync("loopback", WithoutKey);

        Assert.Equal("key-required", await (await withKey.PostAsync(Sample.Json("a"), headers: (header, value))).ProblemAsync());
        Assert.Equal(HttpStatusCode.Accepted, (await withKey.PostAsync(Sample.Json("a"), headers: [(header, value), ("X-Operator-Key", Key)])).StatusCode);
        Assert.Equal("no-key-configured", await (await without.PostAsync(Sample.Json("a"), headers: (header, value))).ProblemAsync());
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:8080", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.9.9.9:1", 200)]
    [InlineData("[::1]:8080", 200)]
    [InlineData("news.example.org", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("127.0.0.1.evil.example", 421)]
    [InlineData("192.168.1.7", 421)]
    public async Task Read_OnLoopback_AnswersUnderItsOwnNamesOnly(string name, int status)
    {
        await using var host = await StartAsync("loopback", new GatewayOptions { Dashboard = false, AllowedHosts = ["news.example.org"] });

        var response = await host.GetAsync("/v1/status", ("Host", name));

        Assert.Equal(status, (int)response.StatusCode);
        if (status != 200)
        {
            Assert.Equal("unknown-host", await response.ProblemAsync());
        }
    }

    [Fact]
    public async Task Read_BeyondLoopback_AnyNameUnlessSomeAreNamed()
    {
        await using var any = await StartAsync("any", WithKey);
        await using var named = await StartAsync("any", new GatewayOptions { Dashboard = false, OperatorKey = Key, AllowedHosts = ["news.example.org"] });

        Assert.Equal(HttpStatusCode.OK, (await any.GetAsync("/v1/status", ("Host", "whatever.example"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await named.GetAsync("/v1/status", ("Host", "news.example.org:443"))).StatusCode);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await named.GetAsync("/v1/status", ("Host", "whatever.example"))).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Write_FromAnotherSitesPage_Refused(string header, string value)
    {
        await using var host = await StartAsync("loopback", WithoutKey);

        var response = await host.PostAsync(Sample.Json("a"), headers: (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("cross-origin", await response.ProblemAsync());
    }

    [Fact]
    public async Task Write_FromItsOwnPage_Taken()
    {
        await using var host = await StartAsync("loopback", WithoutKey);

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(Sample.Json("a"), headers: ("Origin", host.Address.GetLeftPart(UriPartial.Authority)))).StatusCode);
    }

    [Fact]
    public async Task Metrics_Basic_IsForPagesOnly()
    {
        await using var host = await StartAsync("any", WithKey);
        var basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("operator:" + Key));

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.GetAsync("/metrics", ("Authorization", basic))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/metrics", ("Authorization", "Bearer " + Key))).StatusCode);
    }

    [Fact]
    public async Task Start_BeyondLoopbackWithoutKey_RefusedSayingWhatToSet()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("any", WithoutKey));

        Assert.Contains("OperatorKey", error.Message, StringComparison.Ordinal);
        Assert.Contains("0.0.0.0", error.Message, StringComparison.Ordinal);
    }

    private static Task<GatewayHost> StartAsync(string listen, GatewayOptions options) =>
        GatewayHost.StartAsync(options, listen: listen == "any" ? IPAddress.Any : IPAddress.Loopback);
}
