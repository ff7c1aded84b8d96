using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Contracts.Articles;

/// <summary>One article of one outlet, with all its revisions. The key is the article's id.</summary>
[Alias("analysis.IArticleGrain")]
[GrainInterfaceType("analysis.articlegrain")]
public interface IArticleGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes one revision. When the task completes with <see cref="SubmitStatus.Accepted"/> or <see cref="SubmitStatus.Known"/> the revision is durable and
    /// will be cross-referenced, whatever crashes. Repeating is safe: the same content is <see cref="SubmitStatus.Known"/>. A canceled article withdraws.
    /// </summary>
    /// <param name="article">Validated; its id is the grain's key.</param>
    /// <exception cref="StoreUnavailableException">Nothing was taken; try again later.</exception>
    [Alias("Submit")]
    Task<SubmitOutcome> SubmitAsync(Article article);

    /// <summary>What the cluster holds of the article; null when nothing.</summary>
    [Alias("Get")]
    Task<ArticleView?> GetAsync();

    /// <summary>
    /// Brings the article's revisions in quarantine back to their path, as if never tried. When the task completes they are pending and durable. Repeating
    /// is safe.
    /// </summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was changed; try again later.</exception>
    [Alias("Retry")]
    Task<int> RetryAsync();

    /// <summary>
    /// Gives the article's revisions in quarantine up: one that was never read is forgotten as if never submitted, of one that was read what is recorded
    /// stays. Repeating is safe.
    /// </summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was changed; try again later.</exception>
    [Alias("Drop")]
    Task<int> DropAsync();
}

/// <summary>How a submission ended. None of them is an exception.</summary>
public enum SubmitStatus
{
    /// <summary>Durable, and queued for reading.</summary>
    Accepted,

    /// <summary>Held already, to the letter; nothing was written.</summary>
    Known,

    /// <summary>The id is held for another URL; do not retry, use another id.</summary>
    UrlConflict,

    /// <summary>The article has as many revisions as one may have; do not retry.</summary>
    TooManyRevisions,

    /// <summary>The intake is full; try again after <see cref="SubmitOutcome.RetryAfter"/>.</summary>
    Full,
}

/// <param name="Revision">Hash of the revision; empty when nothing is held of it.</param>
/// <param name="Detail">What is wrong and what to do, for a person; absent when nothing is.</param>
[GenerateSerializer, Immutable, Alias("analysis.SubmitOutcome")]
public sealed record SubmitOutcome(
    [property: Id(0)] SubmitStatus Status,
    [property: Id(1)] string Revision,
    [property: Id(2)] TimeSpan? RetryAfter = null,
    [property: Id(3)] string? Detail = null);
