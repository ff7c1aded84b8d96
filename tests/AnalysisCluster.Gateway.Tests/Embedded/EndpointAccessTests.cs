using System.Net;
using System.Security.Cryptography;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Tests.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AnalysisCluster.Gateway.Tests.Embedded;

/// <summary>Every endpoint that the node serves, with every kind of credentials: made from the endpoints themselves, so that none is forgotten.</summary>
public sealed class EndpointAccessTests(GuardedNode node) : IClassFixture<GuardedNode>, IDisposable
{
    /// <summary>The silo has its trace view turned off.</summary>
    private const AccessRole Nobody = (AccessRole)int.MaxValue;

    /// <summary>The least role for each endpoint, those of the dashboard aside, which are all for operators; null where anybody may call it.</summary>
    private static readonly Dictionary<string, AccessRole?> Table = new()
    {
        ["GET /"] = AccessRole.Reader,
        ["GET /assets/index.css"] = AccessRole.Reader,
        ["GET /assets/index.js"] = AccessRole.Reader,
        ["GET /health/live"] = null,
        ["GET /health/ready"] = null,
        ["GET /health/startup"] = null,
        ["GET /openapi/v1.json"] = null,
        ["GET /metrics"] = AccessRole.Reader,
        ["GET /v1/actors"] = AccessRole.Reader,
        ["GET /v1/actors/1"] = AccessRole.Reader,
        ["GET /v1/articles"] = AccessRole.Reader,
        ["GET /v1/articles/1"] = AccessRole.Reader,
        ["GET /v1/assertions"] = AccessRole.Reader,
        ["GET /v1/assertions/1"] = AccessRole.Reader,
        ["GET /v1/claims"] = AccessRole.Reader,
        ["GET /v1/claims/1"] = AccessRole.Reader,
        ["GET /v1/digest"] = AccessRole.Reader,
        ["GET /v1/status"] = AccessRole.Reader,
        ["GET /v1/stream"] = AccessRole.Reader,
        ["GET /v1/topics"] = AccessRole.Reader,
        ["GET /v1/topics/1"] = AccessRole.Reader,
        ["POST /v1/articles"] = AccessRole.Writer,
        ["DELETE /v1/articles/1"] = AccessRole.Writer,
        ["GET /dashboard/Trace"] = Nobody,
        ["GET /v1/quarantine"] = AccessRole.Operator,
        ["POST /v1/quarantine/1"] = AccessRole.Operator,
        ["DELETE /v1/quarantine/1"] = AccessRole.Operator,
    };

    /// <summary>Follows no redirection: it would leave the credentials behind.</summary>
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = node.Client.BaseAddress };

    public void Dispose() => _client.Dispose();

    [Fact]
    public void Endpoints_All_StateWhoMayCallThem()
    {
        var endpoints = Endpoints().ToList();

        Assert.Empty(endpoints.Where(endpoint => !Table.ContainsKey(endpoint.Name) && !IsDashboard(endpoint.Name)).Select(endpoint => endpoint.Name));
        Assert.Empty(Table.Keys.Except(endpoints.Select(endpoint => endpoint.Name)));
        Assert.Contains(endpoints, endpoint => IsDashboard(endpoint.Name));
        Assert.All(endpoints, endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ^ endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is not null, endpoint.Name));
    }

    [Fact]
    public async Task Endpoints_AllWithEveryKindOfCredentials_AnswerWhoMayAndRefuseTheRest()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var (name, _) in Endpoints().DistinctBy(endpoint => endpoint.Name))
        {
            var needed = Table.TryGetValue(name, out var stated) ? stated : AccessRole.Operator;
            foreach (var (kind, credentials, role) in Credentials())
            {
                var expected = needed is null || role >= needed ? "let in" : role is null ? "401" : "403";
                var status = await StatusAsync(name, credentials);
                var actual = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? $"{(int)status}" : (int)status < 500 ? "let in" : $"fault {status}";
                count++;
                if (actual != expected)
                {
                    wrong.Add($"{name} with {kind}: {actual}, not {expected}");
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} combinations.");
        Assert.Empty(wrong);
    }

    /// <summary>With the role that each gives; null for none, and <c>-1</c> for a known caller without any.</summary>
    private IEnumerable<(string Kind, string? Header, AccessRole? Role)> Credentials()
    {
        var noRole = (AccessRole)(-1);
        yield return ("no key", null, null);
        yield return ("a wrong key", "Bearer " + ApiKey.New(), null);
        yield return ("an empty key", "Bearer ", null);
        yield return ("an expired key", "Bearer " + TestKeys.Expired, null);
        yield return ("a reader's key", "Bearer " + TestKeys.Reader, AccessRole.Reader);
        yield return ("a writer's key", "Bearer " + TestKeys.Writer, AccessRole.Writer);
        yield return ("an operator's key", "Bearer " + TestKeys.Operator, AccessRole.Operator);
        yield return ("a reader's token", "Bearer " + node.Token("reader"), AccessRole.Reader);
        yield return ("a writer's token", "Bearer " + node.Token("writer"), AccessRole.Writer);
        yield return ("an operator's token", "Bearer " + node.Token("operator"), AccessRole.Operator);
        yield return ("a token without a role", "Bearer " + node.Token(null), noRole);
        yield return ("a token of an unknown role", "Bearer " + node.Token("root"), noRole);
        yield return ("an expired token", "Bearer " + node.Token("operator", expires: new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc)), null);
        yield return ("a token for others", "Bearer " + node.Token("operator", audience: "others"), null);
        yield return ("a token of another's making", "Bearer " + node.Token("operator", secret: RandomNumberGenerator.GetBytes(64)), null);
        yield return ("a malformed token", "Bearer a.b.c", null);
        yield return ("an unsigned token", "Bearer eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ.", null);
    }

    private IEnumerable<(string Name, EndpointMetadataCollection Metadata)> Endpoints() =>
        from endpoint in node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } ? methods : ["GET"]
        select ($"{method} {Path(endpoint.RoutePattern)}", endpoint.Metadata);

    private static string Path(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "documentName" } => "v1",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart => "1",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            _ => throw new NotSupportedException(part.GetType().Name),
        }))));

    private static bool IsDashboard(string name) => name.Split(' ')[1].StartsWith("/dashboard", StringComparison.Ordinal);

    private async Task<HttpStatusCode> StatusAsync(string name, string? credentials)
    {
        var (method, path) = (name.Split(' ')[0], name.Split(' ')[1]);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), path);
        if (credentials is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", credentials);
        }

        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
