namespace AnalysisCluster.Cli.Gateway;

/// <summary>One event of the stream.</summary>
/// <param name="Cursor">What to resume after; opaque.</param>
/// <param name="Kind"><c>article</c>, <c>claim</c>, <c>copy</c>, <c>link</c>, <c>assertion</c> or <c>figure</c>; a newer gateway may know more.</param>
/// <param name="Data">One JSON object.</param>
public sealed record StreamEvent(string Cursor, string Kind, string Data);

/// <summary>Which events of the stream are wanted; absent: all.</summary>
/// <param name="From">A cursor, <c>0</c> for the beginning; absent: only what comes from now on.</param>
public sealed record StreamFilter(string? From = null, string? Actor = null, string? Topic = null, string? Relation = null, string? Status = null);
