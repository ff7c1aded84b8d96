using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Gateway.Quarantine;

/// <summary>A revision whose reading or comparison failed again and again. Nothing waits for it.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Revision">Hash of the revision.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What the last attempt met; the cluster's log has the whole.</param>
/// <param name="At">When it was set aside.</param>
public sealed record QuarantineItem(string Article, string Revision, string? Title, string? Url, int Attempts, string Error, DateTimeOffset At)
{
    internal static QuarantineItem Of(QuarantinedRevision held) =>
        new(held.ArticleId, held.Revision, held.Title, held.Url, held.Attempts, held.Error, held.At);
}

/// <summary>What became of an article's revisions in quarantine.</summary>
/// <param name="Outcome"><c>retried</c> or <c>dropped</c>.</param>
/// <param name="Revisions">How many there were.</param>
public sealed record QuarantineAnswer(string Id, string Outcome, int Revisions);
