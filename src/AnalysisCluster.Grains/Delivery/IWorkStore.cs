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
    /// <summary>Rows pending now, those in quarantine not counted; kept in memory, cheap.</summary>
    int Pending { get; }

    /// <summary>Pending rows of a partition in order of acceptance, those in quarantine left out.</summary>
    /// <param name="partition">Of <paramref name="partitions"/>, by a stable hash of the article's id.</param>
    Task<IReadOnlyList<PendingWork>> ReadPendingAsync(int partition, int partitions, long afterSequence, int limit);

    /// <summary>Removes the row and appends the events; the revision is finished.</summary>
    Task FinishAsync(string articleId, string revision, IReadOnlyList<FeedAppend> events);

    /// <summary>Notes a failed attempt; from <paramref name="attemptsMax"/> on the revision is put into quarantine and the events are appended.</summary>
    /// <returns>Attempts so far.</returns>
    Task<int> FailAsync(string articleId, string revision, string error, int attemptsMax, IReadOnlyList<FeedAppend> events);

    /// <summary>
    /// Makes an article's revisions in quarantine pending again, as if accepted now and never tried; in the order in which they were first accepted. Not
    /// bound by the limit of pending rows: they were acknowledged.
    /// </summary>
    /// <returns>How many there were.</returns>
    Task<int> RetryAsync(string articleId);

    /// <summary>
    /// Gives an article's revisions in quarantine up. One that was never read is forgotten altogether, as if it had never been submitted, and the article
    /// with its last revision. Of one that was read, what is recorded stays.
    /// </summary>
    /// <param name="tell">The event for a revision given up, by its hash; a pure function.</param>
    /// <returns>How many there were.</returns>
    Task<int> DropAsync(string articleId, Func<string, FeedAppend> tell);
}

/// <param name="Sequence">Order of acceptance.</param>
/// <param name="Trace">As <see cref="Articles.AcceptedRevision.Trace"/>.</param>
public sealed record PendingWork(
    long Sequence, string ArticleId, string Revision, WorkStage Stage, int Attempts, DateTimeOffset AcceptedAt, string? Trace = null);
