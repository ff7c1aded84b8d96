using System.Diagnostics.Metrics;

namespace AnalysisCluster.Storage.Telemetry;

/// <summary>
/// The instruments of this process's store, as <c>docs/TELEMETRY.md</c> lists them. Every backend records each of its commits here, so that one dashboard
/// shows them all; <c>db.system.name</c> says which it is. Recording costs nothing while nobody listens.
/// </summary>
public sealed class StoreMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "AnalysisCluster.Storage";

    /// <summary>Value of <c>db.system.name</c> for the embedded store.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Value of <c>db.system.name</c> for the cluster's store.</summary>
    public const string PostgreSql = "postgresql";

    private readonly TimeProvider _clock;
    private readonly Histogram<double> _commits;
    private readonly Histogram<int> _writes;
    private readonly UpDownCounter<long> _waiting;

    /// <summary>Makes the instruments of a process; one instance for each host.</summary>
    public StoreMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(MeterName);
        _commits = meter.CreateHistogram(
            "analysis.store.commit.duration",
            "s",
            "Time from a transaction's begin until it was durable, or had failed.",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
            });
        _writes = meter.CreateHistogram(
            "analysis.store.commit.writes",
            "{write}",
            "Writes that one durable transaction carried.",
            advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024] });
        _waiting = meter.CreateUpDownCounter<long>("analysis.store.writes.waiting", "{write}", "Writes that wait for a transaction, or are in one.");
    }

    /// <summary>A moment to give to <see cref="Committed"/> or <see cref="Failed"/>.</summary>
    public long Now() => _clock.GetTimestamp();

    /// <summary>Writes came to wait (positive), or are done with (negative).</summary>
    public void Waiting(string system, int change) => _waiting.Add(change, System(system));

    /// <param name="system">Value of <c>db.system.name</c>.</param>
    /// <param name="began">Of the transaction.</param>
    /// <param name="writes">That it carried.</param>
    public void Committed(string system, long began, int writes)
    {
        _commits.Record(_clock.GetElapsedTime(began).TotalSeconds, System(system));
        _writes.Record(writes, System(system));
    }

    /// <param name="system">Value of <c>db.system.name</c>.</param>
    /// <param name="began">Of the transaction, which was rolled back.</param>
    /// <param name="errorType">The store's own code, or the exception's type: few different values.</param>
    public void Failed(string system, long began, string errorType) => _commits.Record(
        _clock.GetElapsedTime(began).TotalSeconds, System(system), new KeyValuePair<string, object?>("error.type", errorType));

    private static KeyValuePair<string, object?> System(string system) => new("db.system.name", system);
}
