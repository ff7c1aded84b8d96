using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Grains.Claims;

/// <summary>Statements, copy sketches and the links between them.</summary>
public interface IClaimStore
{
    /// <summary>Every recorded statement of a bucket (<see cref="Blocking.Bucket"/>). Order does not matter.</summary>
    IAsyncEnumerable<Statement> ReadStatementsAsync(int bucket, CancellationToken cancellationToken = default);

    /// <summary>Every recorded sketch of a bucket.</summary>
    IAsyncEnumerable<ArticleSketch> ReadSketchesAsync(int bucket, CancellationToken cancellationToken = default);

    /// <summary>
    /// Begins a new epoch of a shard: called by each activation before it reads its bucket. From then on links that an earlier activation gave are refused,
    /// for it may not know what was recorded since.
    /// </summary>
    /// <returns>From 1 up.</returns>
    Task<long> OpenShardAsync(string shard);

    /// <summary>
    /// Writes links and copies that are not yet held, unites the assertions of joining links and the components of copies (each under its ordinally least
    /// id), marks dirty every assertion whose verdict may have changed, and moves the revision's work to <see cref="Delivery.WorkStage.Linked"/>; one
    /// transaction, with the events that <paramref name="tell"/> makes of what was new.
    /// </summary>
    /// <remarks>
    /// Marks dirty: the united assertion of each new joining link; both assertions of each new contradiction; where an article's origin changed because
    /// its copy component did, the assertions of all its claims. <see cref="LinkOutcome.Dirty"/> also names the dirty assertions of the article's own
    /// statements, whoever marked them. Links and copies that name a statement or an article which is not held are left out.
    /// </remarks>
    /// <param name="tell">A pure function: a transaction that is tried again calls it again.</param>
    /// <returns>Null, and nothing written, where the epoch of one of <see cref="LinkBatch.Shards"/> is over: compare again.</returns>
    Task<LinkOutcome?> LinkAsync(LinkBatch batch, Func<LinkOutcome, IReadOnlyList<FeedAppend>> tell);
}

/// <param name="Day">Day number of publication; absent when unknown.</param>
public sealed record ArticleSketch(string ArticleId, string Revision, int? Day, IReadOnlyList<ulong> Hashes);

/// <param name="Shards">All that were asked, each with the epoch of the activation that answered.</param>
public sealed record LinkBatch(
    string ArticleId, string Revision, IReadOnlyList<LinkRow> Links, IReadOnlyList<CopyLink> Copies, IReadOnlyList<ShardEpoch> Shards);

/// <summary>Which activation of a shard answered.</summary>
public sealed record ShardEpoch(string Shard, long Epoch);

/// <param name="NewLinks">Links that were not held, each with a claim that carries either side (the one with the least id).</param>
/// <param name="NewCopies">Copies that were not held, or whose containment grew.</param>
/// <param name="Merged">Assertions that were united into another one and had been told before: loser and winner.</param>
/// <param name="Dirty">Assertions to judge anew, distinct.</param>
public sealed record LinkOutcome(
    IReadOnlyList<NewLink> NewLinks,
    IReadOnlyList<CopyLink> NewCopies,
    IReadOnlyList<(string Loser, string Winner)> Merged,
    IReadOnlyList<string> Dirty);

public sealed record NewLink(LinkRow Link, LinkEnd A, LinkEnd B);

/// <param name="Topics">Topics of the claim's article.</param>
public sealed record LinkEnd(
    string ClaimId,
    string ArticleId,
    string? Outlet,
    DateTimeOffset? Published,
    Analysis.Claims.Claim Claim,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Topics);
