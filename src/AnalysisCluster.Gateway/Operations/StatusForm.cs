using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Gateway.Operations;

/// <summary>Counts since the store began.</summary>
/// <param name="Accepted">Revisions acknowledged; read, finished and failed (parked after repeated failure) count them on their
/// way.</param>
/// <param name="Pending">Revisions acknowledged and not yet finished or failed, and assertions whose counts are not yet up to date; 0 when
/// all is cross-referenced.</param>
/// <param name="OldestPendingSeconds">Age of the oldest of them; 0 when none.</param>
/// <param name="Links">By relation.</param>
/// <param name="FeedLast">Cursor of the last event of the stream.</param>
public sealed record StatusForm(
    long Accepted, long Read, long Finished, long Failed, long Pending, double OldestPendingSeconds, long Claims, IReadOnlyDictionary<string, long> Links,
    long FeedLast)
{
    internal static StatusForm Of(ClusterStatus status) => new(
        status.Accepted,
        status.Read,
        status.Finished,
        status.Failed,
        status.Pending,
        Math.Round(status.OldestPending.TotalSeconds, 3),
        status.Claims,
        status.Links,
        status.FeedLast);
}

/// <summary>The digest of everything held, as <c>analysis crossref</c> ends with.</summary>
/// <param name="Type"><c>digest</c>.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record DigestForm(string Type, string Sha256);
