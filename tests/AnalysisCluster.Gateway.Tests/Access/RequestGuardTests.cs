using System.Net;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Access;

public sealed class RequestGuardTests
{
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
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, AllowedHosts = ["news.example.org"] });

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
        await using var any = await GatewayHost.StartAsync(TestKeys.Options, listen: IPAddress.Any);
        await using var named = await GatewayHost.StartAsync(TestKeys.Options with { AllowedHosts = ["news.example.org"] }, listen: IPAddress.Any);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(any, "whatever.example"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(named, "news.example.org:443"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync(named, "whatever.example"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Write_FromAnotherSitesPage_Refused(string header, string value)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.PostAsync(Sample.Json("a"), headers: (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("cross-origin", await response.ProblemAsync());
    }

    [Fact]
    public async Task Write_FromItsOwnPage_Taken()
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(Sample.Json("a"), headers: ("Origin", host.Address.GetLeftPart(UriPartial.Authority)))).StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(GatewayHost host, string name) =>
        (await host.GetAsync("/v1/status", TestKeys.Bearer(TestKeys.Reader), ("Host", name))).StatusCode;
}
