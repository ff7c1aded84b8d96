using System.Diagnostics.Metrics;
using System.Net;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AnalysisCluster.Gateway.Tests.Operations;

public sealed class OperationsTests
{
    [Fact]
    public async Task Status_CountsOfTheCluster()
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal(
            """{"accepted":12,"read":11,"finished":9,"failed":1,"pending":2,"oldestPendingSeconds":3.25,"claims":40,"links":{"same":7,"contradicts":2},"feedLast":99}""",
            await (await host.GetAsync("/v1/status")).TextAsync());
    }

    [Fact]
    public async Task Digest_IsTheLineThatCrossrefEndsWith()
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal($$"""{"type":"digest","sha256":"{{Sample.Digest}}"}""", await (await host.GetAsync("/v1/digest")).TextAsync());
    }

    [Fact]
    public async Task Metrics_HoldTheClustersCountsAndOurOwn()
    {
        await using var host = await GatewayHost.StartAsync();
        await RefreshedAsync(host);
        await host.PostAsync("{}");

        var metrics = await (await host.GetAsync("/metrics")).TextAsync();

        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_articles_accepted_total", StringComparison.Ordinal) && Value(line) == 12);
        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_links_recorded_total", StringComparison.Ordinal) && line.Contains("\"contradicts\"", StringComparison.Ordinal) && Value(line) == 2);
        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_articles_pending_age_seconds", StringComparison.Ordinal) && Value(line) == 3.25);
        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_articles_pending{", StringComparison.Ordinal) && Value(line) == 2);
        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_feed_events_total", StringComparison.Ordinal) && Value(line) == 99);
        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_gateway_refusals_total", StringComparison.Ordinal) && line.Contains("reason=\"no-text\"", StringComparison.Ordinal));
        Assert.Contains(metrics.Split('\n'), line => line.StartsWith("analysis_gateway_streams_open", StringComparison.Ordinal) && Value(line) == 0);
        Assert.Contains("http_server_request_duration_seconds", metrics, StringComparison.Ordinal);
        Assert.Contains("dotnet_gc_collections_total", metrics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_ClusterNotYetThere_NoCountIsInvented()
    {
        await using var host = await GatewayHost.StartAsync(cluster: cluster => cluster.Catalog.OnStatus = () => throw new TimeoutException());
        var measured = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Meter.Scope == host.Services.GetRequiredService<IMeterFactory>() && instrument.Meter.Name == "AnalysisCluster.Gateway")
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => measured.Add(instrument.Name));
        listener.Start();

        listener.RecordObservableInstruments();

        Assert.Equal(["analysis.gateway.streams.open"], measured);
    }

    [Fact]
    public async Task Health_FollowsTheCluster()
    {
        var answers = new TaskCompletionSource<Contracts.Operations.ClusterStatus>();
        await using var host = await GatewayHost.StartAsync(cluster: cluster => cluster.Catalog.OnStatus = () => answers.Task);

        Assert.Equal((503, 200, 503), await HealthAsync(host));
        answers.SetResult(Sample.Status);
        await RefreshedAsync(host);
        Assert.Equal((200, 200, 200), await HealthAsync(host));

        host.Cluster.Catalog.OnStatus = () => throw new TimeoutException();
        host.FakeClock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((200, 200, 503), await HealthAsync(host));
    }

    [Fact]
    public async Task Health_HostsOwnCheck_TakesPartByItsTag()
    {
        await using var host = await GatewayHost.StartAsync(services: services =>
            services.AddHealthChecks().AddCheck("disk", () => HealthCheckResult.Unhealthy("The disk is full.", new IOException("secret path")), [HealthTags.Ready]));

        var response = await host.GetAsync("/health/ready");
        var report = await response.JsonAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("unhealthy", report.Text("status"));
        Assert.Equal("The disk is full.", report.GetProperty("checks").GetProperty("disk").Text("description"));
        Assert.DoesNotContain("secret", report.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_Twice_ChangesNothing()
    {
        await using var host = await GatewayHost.StartAsync(services: services => services.AddAnalysisGateway(GatewayHost.Options()));

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health/live")).StatusCode);
    }

    private static async Task<(int Startup, int Live, int Ready)> HealthAsync(GatewayHost host) =>
        ((int)(await host.GetAsync("/health/startup")).StatusCode, (int)(await host.GetAsync("/health/live")).StatusCode, (int)(await host.GetAsync("/health/ready")).StatusCode);

    private static async Task RefreshedAsync(GatewayHost host)
    {
        while (host.Services.GetRequiredService<StatusRefresher>().Latest is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static double Value(string line) => double.Parse(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[0], System.Globalization.CultureInfo.InvariantCulture);
}
