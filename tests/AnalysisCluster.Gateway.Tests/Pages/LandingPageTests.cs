namespace AnalysisCluster.Gateway.Tests.Pages;

public sealed class LandingPageTests
{
    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/assets/index.css", "text/css")]
    [InlineData("/assets/index.js", "text/javascript")]
    public async Task Get_Page_LoadsNothingFromElsewhere(string path, string type)
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync(path);
        var text = await response.TextAsync();

        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", string.Join("", response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Data_ABrowserRunsNothingOfIt()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync("/v1/status");

        Assert.False(response.Headers.Contains("Server"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }
}
