using AnalysisCluster.Contracts;
using AnalysisCluster.Gateway.Problems;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.AspNetCore.Http;
using Orleans.Runtime;

namespace AnalysisCluster.Gateway.Tests.Problems;

public sealed class FailuresTests
{
    public static TheoryData<Exception, ProblemCode> Errors => new()
    {
        { new StoreUnavailableException("The disk is full."), ProblemCode.StoreUnavailable },
        { new TimeoutException("Response did not arrive on time."), ProblemCode.ClusterUnavailable },
        { new SiloUnavailableException("gone"), ProblemCode.ClusterUnavailable },
        { new GatewayTooBusyException("busy"), ProblemCode.ClusterUnavailable },
        { new EnumerationAbortedException("aborted"), ProblemCode.ClusterUnavailable },
        { new ObjectDisposedException("client"), ProblemCode.ClusterUnavailable },
        { new AggregateException(new TimeoutException()), ProblemCode.ClusterUnavailable },
        { new BadHttpRequestException("Request body too large.", 413), ProblemCode.BodyTooLarge },
        { new BadHttpRequestException("Timeout.", 408), ProblemCode.RequestTimeout },
        { new BadHttpRequestException("Bad chunk."), ProblemCode.BadRequest },
        { new InvalidOperationException("bug"), ProblemCode.Internal },
        { new AggregateException(new InvalidOperationException("bug")), ProblemCode.Internal },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void ToProblem_Exception_IsSorted(Exception error, ProblemCode code) => Assert.Equal(code, Failures.ToProblem(error).Code);

    [Fact]
    public async Task Get_NoSuchPath_ProblemThatSaysWhereToLook()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.GetAsync("/v2/articles");

        Assert.Equal("not-found", await response.ProblemAsync());
        Assert.Contains("/openapi/v1.json", (await response.JsonAsync()).Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Put_ServedPath_ProblemThatNamesMethods()
    {
        await using var host = await GatewayHost.StartAsync();

        var response = await host.SendAsync(HttpMethod.Put, "/v1/articles", null);

        Assert.Equal("method-not-allowed", await response.ProblemAsync());
        Assert.Superset(new HashSet<string> { "GET", "POST" }, response.Content.Headers.Allow.ToHashSet());
    }

    [Fact]
    public async Task Delete_NoId_IsNotServed()
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal("not-found", await (await host.SendAsync(HttpMethod.Delete, "/v1/articles/", null)).ProblemAsync());
    }

    [Fact]
    public async Task Get_ClusterUnreachable_503EverywhereWithRetryAfter()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Catalog.OnStatus = () => throw new SiloUnavailableException("gone");

        var response = await host.GetAsync("/v1/status");

        Assert.Equal("cluster-unavailable", await response.ProblemAsync());
        Assert.Equal(5, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
    }
}
