using System.Diagnostics;
using AnalysisCluster.Grains.Delivery;

namespace AnalysisCluster.Grains.Telemetry;

/// <summary>
/// Keeps one trace from an article's submission to its last event. The submission's context waits with the pending row, so a walk belongs to the trace of
/// its own article, whoever's poke started it and however many crashes lie between. Costs nothing while nobody listens.
/// </summary>
internal static class PathTracing
{
    public const string SourceName = "AnalysisCluster.Grains";

    public const string ArticleTag = "analysis.article.id";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The trace under way as W3C <c>traceparent</c>; null while nobody listens.</summary>
    public static string? Current => Source.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>Begins a walk under the trace of its article, or under one of its own where the row has none; ends with the activity's disposal.</summary>
    public static Activity? StartWalk(PendingWork row)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        Activity.Current = null; // of the poke or sweep that led here, which may be another article's
        ActivityContext.TryParse(row.Trace, null, isRemote: true, out var submission);
        return Source.StartActivity("walk", ActivityKind.Consumer, submission)
            ?.SetTag(ArticleTag, row.ArticleId)
            .SetTag("analysis.revision", row.Revision)
            .SetTag("analysis.attempts", row.Attempts);
    }

    public static Activity? StartStage(string stage) => Source.StartActivity(stage);

    public static void SetFailed(Activity? activity, Exception exception) =>
        activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().FullName);
}
