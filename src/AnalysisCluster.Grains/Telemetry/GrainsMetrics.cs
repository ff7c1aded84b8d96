using System.Diagnostics.Metrics;
using AnalysisCluster.Grains.Claims;

namespace AnalysisCluster.Grains.Telemetry;

/// <summary>
/// The instruments of this silo, as <c>docs/TELEMETRY.md</c> lists them: how long each stage of an article's path takes, how walks end, and how large what
/// may grow has become. Recording costs nothing while nobody listens.
/// </summary>
internal sealed class GrainsMetrics
{
    public const string MeterName = "AnalysisCluster.Grains";

    private static readonly InstrumentAdvice<double> Seconds = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    };

    private static readonly InstrumentAdvice<int> Counts = new() { HistogramBucketBoundaries = [0, 1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000] };

    private readonly TimeProvider _clock;
    private readonly LiveShards _shards = new();
    private readonly Histogram<double> _stages;
    private readonly Histogram<double> _articles;
    private readonly Counter<long> _walks;
    private readonly UpDownCounter<long> _underWay;
    private readonly Histogram<int> _comparisons;
    private readonly Histogram<int> _assertions;
    private int _largestAssertion;

    public GrainsMetrics(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(MeterName);
        _stages = meter.CreateHistogram("analysis.articles.stage.duration", "s", "Time that one stage of an article's path took.", advice: Seconds);
        _articles = meter.CreateHistogram(
            "analysis.articles.duration", "s", "Time from an article revision's acknowledgement to its last event.", advice: Seconds);
        _walks = meter.CreateCounter<long>("analysis.articles.walks", "{walk}", "Walks along the path that ended, by outcome.");
        _underWay = meter.CreateUpDownCounter<long>("analysis.articles.walking", "{walk}", "Walks under way.");
        _comparisons = meter.CreateHistogram(
            "analysis.claims.comparisons", "{comparison}", "Statements that one statement was compared with, in one shard.", advice: Counts);
        _assertions = meter.CreateHistogram("analysis.assertions.size", "{claim}", "Claims weighed when an assertion was judged.", advice: Counts);
        meter.CreateObservableGauge(
            "analysis.assertions.size.max", () => Volatile.Read(ref _largestAssertion), "{claim}", "Most claims of one assertion judged here since the start.");
        meter.CreateObservableUpDownCounter("analysis.shards.active", () => _shards.Count, "{shard}", "Comparison shards in memory.");
        meter.CreateObservableUpDownCounter("analysis.shards.statements", _shards.Statements, "{statement}", "Statements in all shards in memory.");
        meter.CreateObservableGauge("analysis.shards.statements.max", _shards.Largest, "{statement}", "Statements in the largest shard in memory.");
    }

    /// <summary>Runs one stage as a span of its own and measures it, failed or not.</summary>
    public async Task<T> StageAsync<T>(string stage, Func<Task<T>> run)
    {
        using var activity = PathTracing.StartStage(stage);
        var started = _clock.GetTimestamp();
        try
        {
            var result = await run();
            _stages.Record(Since(started), new KeyValuePair<string, object?>("stage", stage));
            return result;
        }
        catch (Exception exception)
        {
            PathTracing.SetFailed(activity, exception);
            _stages.Record(
                Since(started),
                new KeyValuePair<string, object?>("stage", stage),
                new KeyValuePair<string, object?>("error.type", exception.GetType().FullName));
            throw;
        }
    }

    public Task StageAsync(string stage, Func<Task> run) => StageAsync(stage, async () =>
    {
        await run();
        return true;
    });

    public void WalkBegan() => _underWay.Add(1);

    public void WalkEnded(WalkOutcome outcome)
    {
        _underWay.Add(-1);
        _walks.Add(1, new KeyValuePair<string, object?>("outcome", WalkOutcomes.Name(outcome)));
    }

    public void ArticleFinished(DateTimeOffset acceptedAt) => _articles.Record(Math.Max(0, (_clock.GetUtcNow() - acceptedAt).TotalSeconds));

    public void Compared(int statements) => _comparisons.Record(statements);

    public void Judged(int claims)
    {
        _assertions.Record(claims);
        for (var largest = _largestAssertion; claims > largest; largest = _largestAssertion)
        {
            Interlocked.CompareExchange(ref _largestAssertion, claims, largest);
        }
    }

    public void ShardLoaded(ShardIndex shard) => _shards.Add(shard);

    public void ShardLeft(ShardIndex shard) => _shards.Remove(shard);

    private double Since(long started) => _clock.GetElapsedTime(started).TotalSeconds;
}
