using System.Net;
using System.Text;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.Extensions.Time.Testing;

namespace AnalysisCluster.Gateway.Tests.Access;

public sealed class KeyAuthenticationTests
{
    private const string Plain = "correct-horse-battery";

    private static readonly GatewayOptions WithKey = new() { Dashboard = false, OperatorKey = Plain };
    private static readonly GatewayOptions WithoutKey = new() { Dashboard = false };

    [Theory]
    [InlineData("loopback", null, null, 202)]
    [InlineData("loopback", null, "Bearer anything-goes-here", 202)]
    [InlineData("loopback", Plain, null, 401)]
    [InlineData("loopback", Plain, "Bearer " + Plain, 202)]
    [InlineData("loopback", Plain, "Bearer wrong", 401)]
    [InlineData("any", Plain, null, 401)]
    [InlineData("any", Plain, "Bearer wrong", 401)]
    [InlineData("any", Plain, "Bearer", 401)]
    [InlineData("any", Plain, "Bearer " + Plain, 202)]
    [InlineData("any", Plain, "bearer " + Plain, 202)]
    [InlineData("any", Plain, "X " + Plain, 202)]
    [InlineData("any", Plain, "X wrong", 401)]
    [InlineData("any", Plain, "Digest " + Plain, 401)]
    public async Task Write_ByListenerAndKey_AllowedOrNot(string listen, string? key, string? credentials, int status)
    {
        await using var host = await StartAsync(listen, key is null ? WithoutKey : WithKey);
        (string, string)[] headers = credentials switch
        {
            null => [],
            ['X', ' ', .. var own] => [("X-Api-Key", own)],
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

    [Fact]
    public async Task Rotation_OldAndNewOfOneName_BothGoodUntilTheOldExpires()
    {
        var (old, fresh) = (ApiKey.New(), ApiKey.New());
        var clock = new FakeTimeProvider(Sample.Day);
        var options = new GatewayOptions
        {
            Dashboard = false,
            Keys =
            [
                TestKeys.Entry("crawler", AccessRole.Writer, old) with { Expires = Sample.Day.AddHours(1) },
                TestKeys.Entry("crawler", AccessRole.Writer, fresh),
            ],
        };
        await using var host = await GatewayHost.StartAsync(options, clock);

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/status", TestKeys.Bearer(old))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/status", TestKeys.Bearer(fresh))).StatusCode);
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("key-required", await (await host.GetAsync("/v1/status", TestKeys.Bearer(old))).ProblemAsync());
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/status", TestKeys.Bearer(fresh))).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task OpenLoopback_ThroughAProxyOnThisMachine_IsNotOpen(string header, string value)
    {
        await using var plain = await StartAsync("loopback", WithoutKey);
        await using var trusting = await StartAsync("loopback", WithoutKey with { TrustedProxies = ["127.0.0.1"] });

        Assert.Equal("no-key-configured", await (await plain.PostAsync(Sample.Json("a"), headers: (header, value))).ProblemAsync());
        Assert.Equal("no-key-configured", await (await trusting.PostAsync(Sample.Json("a"), headers: (header, value))).ProblemAsync());
    }

    [Fact]
    public async Task Basic_PasswordIsTheKey_ForReadingOnly()
    {
        await using var host = await GatewayHost.StartAsync(TestKeys.Options);
        var basic = ("Authorization", "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("anybody:" + TestKeys.Operator)));

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/status", basic)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Sample.Json("a"), headers: basic)).StatusCode);
    }

    [Fact]
    public async Task Challenge_Page_AsksTheBrowserForAPassword()
    {
        await using var host = await GatewayHost.StartAsync(TestKeys.Options);

        Assert.StartsWith("Basic", (await host.GetAsync("/")).Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownPath_WithoutKey_IsNotToldThatItIsUnknown()
    {
        await using var host = await GatewayHost.StartAsync(TestKeys.Options);

        Assert.Equal("key-required", await (await host.GetAsync("/admin")).ProblemAsync());
        Assert.Equal("not-found", await (await host.GetAsync("/admin", TestKeys.Bearer(TestKeys.Reader))).ProblemAsync());
        Assert.Equal("method-not-allowed", await (await host.SendAsync(HttpMethod.Put, "/v1/status", null, TestKeys.Bearer(TestKeys.Reader))).ProblemAsync());
    }

    [Fact]
    public async Task Start_BeyondLoopbackWithoutKeys_RefusedSayingWhatToDo()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("any", WithoutKey));

        Assert.Contains("analysis key new", error.Message, StringComparison.Ordinal);
        Assert.Contains("0.0.0.0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_TokensWithNothingToVerifyThemWith_RefusedSayingWhatToSet()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync("loopback", WithoutKey with { JwtBearer = true }));

        Assert.Contains("Authentication:Schemes:Bearer", error.Message, StringComparison.Ordinal);
    }

    private static Task<GatewayHost> StartAsync(string listen, GatewayOptions options) =>
        GatewayHost.StartAsync(options, listen: listen == "any" ? IPAddress.Any : IPAddress.Loopback);
}
