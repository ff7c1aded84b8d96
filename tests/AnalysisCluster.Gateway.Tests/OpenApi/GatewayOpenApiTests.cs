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
            "/v1/actors", "/v1/actors/{id}", "/v1/articles", "/v1/articles/{id}", "/v1/assertions", "/v1/assertions/{id}", "/v1/claims", "/v1/claims/{id}", "/v1/digest", "/v1/quarantine", "/v1/quarantine/{id}",
            "/v1/status",
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
    public async Task Document_Schemas_SayWhatIsWritten()
    {
        await using var host = await GatewayHost.StartAsync();

        var schemas = (await (await host.GetAsync("/openapi/v1.json")).JsonAsync()).GetProperty("components").GetProperty("schemas");

        var claim = schemas.GetProperty("PlacedClaim");
        var required = claim.GetProperty("required").EnumerateArray().Select(name => name.GetString()).ToList();
        Assert.Contains("words", required);
        Assert.DoesNotContain("outlet", required);
        Assert.Contains("cue", schemas.GetProperty("Claim").GetProperty("required").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("The exact words of each content span, in order.", claim.GetProperty("properties").GetProperty("words").Text("description"));
        Assert.Equal("integer", schemas.GetProperty("OriginCounts").GetProperty("properties").GetProperty("min").Text("type"));
        Assert.Equal(["single", "corroborated", "disputed", "withdrawn"], schemas.GetProperty("AssertionStatus").GetProperty("enum").EnumerateArray().Select(name => name.GetString()));
        Assert.False(schemas.GetProperty("SubmittedForm").TryGetProperty("required", out _));
    }

    [Fact]
    public async Task Document_EveryReference_Leads()
    {
        await using var host = await GatewayHost.StartAsync();

        var text = await (await host.GetAsync("/openapi/v1.json")).TextAsync();
        var schemas = JsonSerializer.Deserialize<JsonElement>(text).GetProperty("components").GetProperty("schemas");

        Assert.All(
            System.Text.RegularExpressions.Regex.Matches(text, "\"#/components/schemas/([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct(),
            name => Assert.True(schemas.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task Document_Submit_TakesOneOrMany()
    {
        await using var host = await GatewayHost.StartAsync();

        var document = await (await host.GetAsync("/openapi/v1.json")).JsonAsync();
        var post = document.GetProperty("paths").GetProperty("/v1/articles").GetProperty("post");

        Assert.Equal(["application/json", "application/x-ndjson"], post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.Equal(["application/json", "application/x-ndjson"], post.GetProperty("responses").GetProperty("202").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.Equal("""[{"key":["writer"]},{}]""", JsonSerializer.Serialize(post.GetProperty("security")));
        Assert.Contains("Retry-After", post.GetProperty("responses").GetProperty("429").GetRawText(), StringComparison.Ordinal);
    }
}
