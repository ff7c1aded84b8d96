using System.Net;
using System.Text;
using System.Text.Json;
using AnalysisCluster.Cli.Gateway;

namespace AnalysisCluster.Cli.Tests;

/// <summary>A gateway that answers as a test tells it to.</summary>
internal sealed class FakeGateway(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    public static readonly Uri Address = new("http://gateway.example:5080");

    public GatewayClient Client() => new(Address, this);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, status == HttpStatusCode.OK ? "application/json" : "application/problem+json") };

    public static HttpResponseMessage Lines(IEnumerable<string> lines) =>
        new(HttpStatusCode.Accepted) { Content = new StringContent(string.Concat(lines.Select(line => line + "\n")), Encoding.UTF8, "application/x-ndjson") };

    /// <summary>The ids of the articles in a batch, in its order.</summary>
    public static async Task<string[]> Ids(HttpRequestMessage request)
    {
        var body = await request.Content!.ReadAsStringAsync();
        return [.. body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!)];
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
}
