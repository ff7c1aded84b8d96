using System.Diagnostics.Metrics;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>One instrument of our meters, and what it is called in Prometheus.</summary>
/// <param name="Kind">As TELEMETRY.md says it.</param>
internal sealed record Instrument(string Name, string Unit, string Kind, string Meter)
{
    public static Instrument Of(System.Diagnostics.Metrics.Instrument instrument) => new(
        instrument.Name,
        instrument.Unit ?? "",
        instrument.GetType() switch
        {
            { IsGenericType: true } type when Is(type, typeof(Counter<>), typeof(ObservableCounter<>)) => "counter",
            { IsGenericType: true } type when Is(type, typeof(UpDownCounter<>), typeof(ObservableUpDownCounter<>)) => "up-down counter",
            { IsGenericType: true } type when Is(type, typeof(Gauge<>), typeof(ObservableGauge<>)) => "gauge",
            { IsGenericType: true } type when Is(type, typeof(Histogram<>)) => "histogram",
            var other => throw new InvalidOperationException($"{instrument.Name} is of an unknown kind, {other}."),
        },
        instrument.Meter.Name);

    /// <summary>By the rules of the exporter: dots become underscores, units that are not in braces are appended, counters end in <c>_total</c>.</summary>
    public string PrometheusName
    {
        get
        {
            var unit = Unit switch
            {
                "s" => "_seconds",
                "By" => "_bytes",
                ['{', ..] or "" => "",
                _ => throw new InvalidOperationException($"{Name} has the unit {Unit}, which this rule does not know."),
            };
            return Name.Replace('.', '_') + unit + (Kind == "counter" ? "_total" : "");
        }
    }

    /// <summary>All names that queries may use.</summary>
    public IEnumerable<string> Series => Kind == "histogram"
        ? [PrometheusName + "_bucket", PrometheusName + "_sum", PrometheusName + "_count"]
        : [PrometheusName];

    private static bool Is(Type type, params Type[] kinds) => kinds.Contains(type.GetGenericTypeDefinition());
}
