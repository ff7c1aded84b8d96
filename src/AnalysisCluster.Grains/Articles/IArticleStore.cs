using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Articles;

namespace AnalysisCluster.Grains.Articles;

/// <summary>Articles, their revisions, and the work that each acknowledged revision causes.</summary>
/// <remarks>Every write is one transaction, durable when its task completes. All methods throw <see cref="Contracts.StoreUnavailableException"/> when the
/// store cannot be used; then nothing was written.</remarks>
public interface IArticleStore
{
    /// <summary>What an article's grain needs to know of it; null when nothing is held.</summary>
    Task<ArticleHead?> ReadHeadAsync(string articleId);

    /// <summary>
    /// Writes a revision and its pending-work row. False, and nothing written, when <paramref name="pendingMax"/> rows are pending already. The same
    /// revision again is a success that writes nothing.
    /// </summary>
    Task<bool> AcceptAsync(AcceptedRevision revision, int pendingMax);

    /// <summary>One revision as submitted; null when not held.</summary>
    Task<Article?> ReadRevisionAsync(string articleId, string revision);

    /// <summary>
    /// Records a reading and moves the revision's work to <see cref="WorkStage.Recorded"/>, in one transaction with the events that
    /// <paramref name="tell"/> makes of the outcome. A revision that is past <see cref="WorkStage.Accepted"/> is left as it is:
    /// its outcome still tells whether it is the latest, with nothing live, dropped or dirty.
    /// </summary>
    /// <param name="tell">A pure function: a transaction that is tried again calls it again.</param>
    /// <remarks>
    /// A claim row belongs to the latest revision that holds the claim. A claim is live when the article's latest <em>recorded</em> revision holds it.
    /// Marks dirty: the assertion of a statement that another article's claim already carries; the assertion of every claim whose liveness changed, and the
    /// assertions that contradict it; where the article's origin changed, those of all claims of its copy component.
    /// </remarks>
    Task<RecordOutcome> RecordAsync(RecordedRevision recorded, Func<RecordOutcome, IReadOnlyList<FeedAppend>> tell);

    /// <summary>What is held of an article for people and services; null when nothing.</summary>
    Task<ArticleView?> ReadViewAsync(string articleId);
}

/// <param name="Order">See <see cref="Revision.Order"/>.</param>
/// <param name="At">When it was acknowledged.</param>
/// <param name="Trace">W3C <c>traceparent</c> of the submission, kept with the pending row; absent while nobody traces.</param>
public sealed record AcceptedRevision(Article Article, string Revision, long Order, DateTimeOffset At, string? Trace = null);

/// <summary>All that the reading of one revision puts into the store.</summary>
public sealed record RecordedRevision
{
    public required string ArticleId { get; init; }

    public required string Revision { get; init; }

    public required long Order { get; init; }

    /// <summary>Findings without their claims, which have rows of their own.</summary>
    public required Findings Findings { get; init; }

    public required bool IsCanceled { get; init; }

    /// <summary>Newsroom behind the article by its own words and fields. A canceled revision says nothing of it: the store then keeps what it had.</summary>
    public required ArticleOrigin Origin { get; init; }

    /// <summary>Day number of publication; absent when unknown.</summary>
    public required int? Day { get; init; }

    /// <summary>Comparison bucket of the sketch and of all statements (<see cref="Blocking.Bucket"/>).</summary>
    public required int Bucket { get; init; }

    public required IReadOnlyList<ulong> Sketch { get; init; }

    /// <summary>In text order; never repeats an id.</summary>
    public required IReadOnlyList<RecordedClaim> Claims { get; init; }
}

/// <param name="Claim">With its id; its spans point into the recorded revision.</param>
/// <param name="Words">The exact words of each content span.</param>
/// <param name="Affiliation">The actor for whom the speaker speaks; absent when unknown.</param>
public sealed record RecordedClaim(
    Analysis.Claims.Claim Claim, Analysis.Relations.Statement Statement, IReadOnlyList<string> Words, string? Affiliation);

/// <summary>What recording changed.</summary>
/// <param name="IsLatest">True when the recorded revision is the latest recorded one of its article.</param>
/// <param name="Live">Ids of claims that became live.</param>
/// <param name="Dropped">Claims that were live and are no more.</param>
/// <param name="Dirty">Assertions that it marked, distinct; those of other articles are among them.</param>
public sealed record RecordOutcome(
    bool IsLatest, IReadOnlyList<string> Live, IReadOnlyList<DroppedClaim> Dropped, IReadOnlyList<string> Dirty);

public sealed record DroppedClaim(string ClaimId, string StatementId, IReadOnlyList<string> Words, string? SpeakerId);
