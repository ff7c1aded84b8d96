using System.Diagnostics.Metrics;
using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.Problems;

namespace AnalysisCluster.Gateway.Operations;

/// <summary>
/// The instruments of the gateway, as <c>docs/TELEMETRY.md</c> lists them: the cluster's counts as last read, and what this gateway does itself.
/// </summary>
internal sealed class GatewayMetrics
{
    public const string MeterName = "AnalysisCluster.Gateway";

    /// <summary>Matches the meters of all our libraries that this process holds.</summary>
    public const string AllMeters = "AnalysisCluster.*";

    private readonly Counter<long> _refusals;

    public GatewayMetrics(IMeterFactory meters, StatusRefresher status, OpenStreams streams)
    {
        var meter = meters.Create(MeterName);
        _refusals = meter.CreateCounter<long>("analysis.gateway.refusals", "{refusal}", "Requests, and lines of batches, refused here, by reason.");
        meter.CreateObservableUpDownCounter("analysis.gateway.streams.open", () => (long)streams.Count, "{stream}", "Event streams open here.");
        meter.CreateObservableGauge(
            "analysis.gateway.streams.lag", () => Lag(status, streams), "{event}", "Events by which the slowest stream open here is behind the feed.");
        meter.CreateObservableGauge(
            "analysis.gateway.status.age", () => One(status.Age?.TotalSeconds), "s", "Time since the cluster last answered with its counts.");
        ObserveCluster(meter, status);
    }

    public void Refused(ProblemCode code) =>
        _refusals.Add(1, new KeyValuePair<string, object?>("reason", ProblemTable.Type(code)[ProblemTable.TypePrefix.Length..]));

    private static void ObserveCluster(Meter meter, StatusRefresher status)
    {
        Count("analysis.articles.accepted", "{revision}", "Article revisions acknowledged.", cluster => cluster.Accepted);
        Count("analysis.articles.read", "{revision}", "Article revisions read and recorded.", cluster => cluster.Read);
        Count("analysis.articles.finished", "{revision}", "Article revisions cross-referenced.", cluster => cluster.Finished);
        Count("analysis.claims.recorded", "{claim}", "Claims recorded.", cluster => cluster.Claims);
        Count("analysis.feed.events", "{event}", "Events in the feed: the cursor of the last.", cluster => cluster.FeedLast);
        meter.CreateObservableCounter("analysis.links.recorded", () => Links(status), "{link}", "Links between statements, by relation.");
        meter.CreateObservableUpDownCounter(
            "analysis.articles.failed",
            () => One(status.Latest?.Failed),
            "{revision}",
            "Article revisions that failed again and again and wait in quarantine for an operator.");
        meter.CreateObservableUpDownCounter(
            "analysis.articles.pending",
            () => One(status.Latest?.Pending),
            "{item}",
            "Revisions acknowledged and not finished, and assertions not yet up to date.");
        meter.CreateObservableGauge(
            "analysis.articles.pending.age", () => One(status.Latest?.OldestPending.TotalSeconds), "s", "Age of the oldest pending item.");

        void Count(string name, string unit, string description, Func<ClusterStatus, long> value) =>
            meter.CreateObservableCounter(name, () => One(status.Latest is { } latest ? value(latest) : (long?)null), unit, description);
    }

    private static IEnumerable<Measurement<long>> Links(StatusRefresher status) =>
        (status.Latest?.Links ?? []).Select(link => new Measurement<long>(link.Value, new KeyValuePair<string, object?>("relation", link.Key)));

    private static IEnumerable<Measurement<long>> Lag(StatusRefresher status, OpenStreams streams) =>
        One(streams.Slowest() is { } slowest && status.Latest is { } latest ? Math.Max(0, latest.FeedLast - slowest) : (long?)null);

    /// <summary>What is not known is not told as 0.</summary>
    private static IEnumerable<Measurement<T>> One<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];
}
