using System.Text.Json.Serialization;

namespace AnalysisCluster.Gateway.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Next">Cursor of the next page; null when this is the last.</param>
public sealed record ListForm<T>(
    IReadOnlyList<T> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Next);

/// <summary>Last line of a list in NDJSON form that goes on: there is more after the cursor.</summary>
public sealed record ListContinuation(string Next);
