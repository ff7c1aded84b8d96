using System.Net;
using AnalysisCluster.Contracts;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Tests.Access;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;

namespace AnalysisCluster.Gateway.Tests.Limits;

public sealed class RateLimitsTests
{
    private const int Burst = 10;

    [Fact]
    public async Task Address_BeyondItsBurst_PutOffWithATimeToWait()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, RequestsPerSecondPerAddress = 1 });

        var answers = await ManyAsync(host, "/v1/status", Burst + 5);

        var refused = Assert.Single(answers.Where(answer => answer.StatusCode != HttpStatusCode.OK).DistinctBy(answer => answer.StatusCode));
        Assert.Equal("too-many-requests", await refused.ProblemAsync());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 10);
        Assert.All(await ManyAsync(host, "/health/live", 20), answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task Key_BeyondItsBurst_PutOffWithoutTouchingOthers()
    {
        await using var host = await GatewayHost.StartAsync(TestKeys.Options with { RequestsPerSecondPerKey = 1 });

        var busy = await ManyAsync(host, "/v1/status", Burst + 5, TestKeys.Bearer(TestKeys.Reader));

        Assert.Contains(busy, answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/status", TestKeys.Bearer(TestKeys.Writer))).StatusCode);
    }

    [Fact]
    public async Task Submissions_AsManyUnderWayAsMayBe_TheNextIsPutOffAndReadsGoOn()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, SubmissionsMax = 1 });
        var (began, go) = (new TaskCompletionSource(), new TaskCompletionSource<SubmitOutcome>());
        host.Cluster.OnSubmit = _ =>
        {
            began.TrySetResult();
            return go.Task;
        };
        var first = host.PostAsync(Sample.Json("a"));
        await began.Task;

        var second = await host.PostAsync(Sample.Json("b"));

        Assert.Equal("too-many-requests", await second.ProblemAsync());
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/v1/status")).StatusCode);
        go.SetResult(new SubmitOutcome(SubmitStatus.Accepted, "r"));
        Assert.Equal(HttpStatusCode.Accepted, (await first).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await host.PostAsync(Sample.Json("b"))).StatusCode);
    }

    [Theory]
    [InlineData(0.5, 202, 200)]
    [InlineData(0.86, 429, 200)]
    [InlineData(0.99, 429, 429)]
    public async Task Memory_Short_SubmissionsArePutOffFirstAndHealthNever(double share, int write, int read)
    {
        await using var host = await GatewayHost.StartAsync(services: services => services.AddSingleton<ProcessMemory>(new MemoryOf(share)));

        var written = await host.PostAsync(Sample.Json("a"));

        Assert.Equal(write, (int)written.StatusCode);
        Assert.Equal(read, (int)(await host.GetAsync("/v1/status")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health/live")).StatusCode);
        if (write == 429)
        {
            Assert.Equal("overloaded", await written.ProblemAsync());
            Assert.NotNull(written.Headers.RetryAfter);
        }
    }

    [Fact]
    public void ProcessMemory_ThisProcess_UsesAPartOfWhatItMay() => Assert.InRange(new ProcessMemory(TimeProvider.System).Share, 0.0001, 1);

    private static async Task<List<HttpResponseMessage>> ManyAsync(GatewayHost host, string path, int count, params (string, string)[] headers)
    {
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < count; i++)
        {
            answers.Add(await host.GetAsync(path, headers));
        }

        return answers;
    }

    private sealed class MemoryOf(double share) : ProcessMemory(TimeProvider.System)
    {
        public override double Share => share;
    }
}
