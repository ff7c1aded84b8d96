using System.Text.Json;

namespace AnalysisCluster.Gateway.Tests;

/// <summary>Reads responses.</summary>
internal static class Reading
{
    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => JsonSerializer.Deserialize<JsonElement>(await response.TextAsync());

    public static async Task<JsonElement[]> LinesAsync(this HttpResponseMessage response) =>
        [.. (await response.TextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>The problem's type without its common start, after checking that the response is a whole problem of that status.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.JsonAsync();
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.DoesNotContain("   at ", problem.GetRawText(), StringComparison.Ordinal);
        var type = problem.GetProperty("type").GetString()!;
        Assert.StartsWith("urn:analysis:problem:", type, StringComparison.Ordinal);
        return type["urn:analysis:problem:".Length..];
    }

    public static string? Text(this JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
