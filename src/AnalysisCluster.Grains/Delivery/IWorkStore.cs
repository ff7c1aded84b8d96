using AnalysisCluster.Grains.Feeds;
namespace AnalysisCluster.Grains.Delivery;

/// <summary>How far a revision is on its path; every step may run twice.</summary>
public enum WorkStage
{
    Accepted,
    Recorded,
    Linked,
}

/// <summary>The pending-work rows: one for each acknowledged revision that is not yet finished.</summary>
public interface IWorkStore
{
    /// <summary>Rows pending now, failed ones not counted; kept in memory, cheap.</summary>
    int Pending { get; }

    /// <summary>Pending rows of a partition in order of acceptance, failed ones left out.</summary>
    /// <param name="partition">Of <paramref name="partitions"/>, by a stable hash of the article's id.</param>
    Task<IReadOnlyList<PendingWork>> ReadPendingAsync(int partition, int partitions, long afterSequence, int limit);

    /// <summary>Removes the row and appends the events; the revision is finished.</summary>
    Task FinishAsync(string articleId, string revision, IReadOnlyList<FeedAppend> events);

    /// <summary>Notes a failed attempt; from <paramref name="attemptsMax"/> on the revision is parked as failed and the events are appended.</summary>
    /// <returns>Attempts so far.</returns>
    Task<int> FailAsync(string articleId, string revision, string error, int attemptsMax, IReadOnlyList<FeedAppend> events);
}

/// <param name="Sequence">Order of acceptance.</param>
/// <param name="Trace">As <see cref="Articles.AcceptedRevision.Trace"/>.</param>
public sealed record PendingWork(
    long Sequence, string ArticleId, string Revision, WorkStage Stage, int Attempts, DateTimeOffset AcceptedAt, string? Trace = null);
