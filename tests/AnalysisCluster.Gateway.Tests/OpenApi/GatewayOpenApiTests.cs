using System.Text.Json;

namespace AnalysisCluster.Gateway.Tests.OpenApi;

public sealed class GatewayOpenApiTests
{
    [Fact]
    public async Task Document_EveryOperation_IsDescribed()
    {
        await using var host = await GatewayHost.StartAsync();

        var document = await (await host.GetAsync("/openapi/v1.json")).JsonAsync();
        var paths = document.GetProperty("paths");

        string[] expected =
        [
            "/v1/actors", "/v1/actors/{id}", "/v1/articles", "/v1/articles/{id}", "/v1/assertions", "/v1/assertions/{id}", "/v1/claims", "/v1/claims/{id}", "/v1/digest", "/v1/status",
            "/v1/stream", "/v1/topics", "/v1/topics/{id}",
        ];
        Assert.Equal(expected, paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        foreach (var operation in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
        {
            Assert.NotEmpty(operation.Value.Text("operationId")!);
            Assert.NotEmpty(operation.Value.Text("summary")!);
            Assert.NotEmpty(operation.Value.Text("description")!);
            var responses = operation.Value.GetProperty("responses");
            Assert.Contains(responses.EnumerateObject(), response => response.Name is "200" or "202");
            Assert.True(responses.GetProperty("503").GetProperty("content").TryGetProperty("application/problem+json", out _));
            Assert.All(responses.EnumerateObject(), response => Assert.NotEmpty(response.Value.Text("description")!));
            if (operation.Value.TryGetProperty("parameters", out var parameters))
            {
                Assert.All(parameters.EnumerateArray(), parameter => Assert.NotEmpty(parameter.Text("description")!));
            }
        }
    }

    [Fact]
    public async Task Document_Enumerations_AreTheirNames()
    {
        await using var host = await GatewayHost.StartAsync();

        var document = await (await host.GetAsync("/openapi/v1.json")).TextAsync();

        Assert.Contains("corroborated", document, StringComparison.Ordinal);
        Assert.Contains("accuses", document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_Submit_TakesOneOrMany()
    {
        await using var host = await GatewayHost.StartAsync();

        var document = await (await host.GetAsync("/openapi/v1.json")).JsonAsync();
        var post = document.GetProperty("paths").GetProperty("/v1/articles").GetProperty("post");

        Assert.Equal(["application/json", "application/x-ndjson"], post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.Equal(["application/json", "application/x-ndjson"], post.GetProperty("responses").GetProperty("202").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.Contains("Retry-After", post.GetProperty("responses").GetProperty("429").GetRawText(), StringComparison.Ordinal);
    }
}
