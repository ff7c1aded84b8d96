using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;

namespace AnalysisCluster.Grains.Assertions;

/// <summary>Assertions: which statements they unite, and the verdict last told.</summary>
public interface IAssertionStore
{
    /// <summary>Id of the assertion that holds a statement; null when the statement is not held.</summary>
    Task<string?> FindAsync(string statementId);

    /// <summary>All that a verdict depends on, as of one moment; null when the id is no assertion's (it was united into another one).</summary>
    /// <param name="membersMax">At most so many members: the live ones first, those with the least claim ids.</param>
    Task<AssertionFacts?> ReadFactsAsync(string assertionId, int membersMax);

    /// <summary>
    /// Writes a verdict, clears the dirty mark if nothing marked it again since <see cref="AssertionFacts.DirtyVersion"/> was read, and appends
    /// <paramref name="events"/> unless the same verdict over the same live claims had been told before. Does nothing where the id is no assertion's any
    /// more, and where a verdict is held that was judged from later facts.
    /// </summary>
    /// <param name="claimsDigest">Stable hash of the sorted ids of live claims: tells whether the set changed.</param>
    Task WriteVerdictAsync(
        string assertionId, long dirtyVersion, AssertionVerdict verdict, string claimsDigest, IReadOnlyList<FeedAppend> events);

    /// <summary>Clears the dirty mark of an id that is no assertion's any more; that of an assertion stays.</summary>
    Task ForgetAsync(string assertionId);

    /// <summary>
    /// By the id of the assertion or of any statement in it; null when nothing is held under the id. An assertion that never needed a verdict (one claim) is
    /// judged as it is read.
    /// </summary>
    Task<AssertionView?> ReadViewAsync(string assertionId, int claimsMax);

    /// <summary>Dirty assertions marked longer ago than <paramref name="age"/>, oldest first.</summary>
    Task<IReadOnlyList<string>> ReadDirtyAsync(TimeSpan age, int limit);
}

/// <param name="DirtyVersion">Grows with each mark; 0 when not marked.</param>
/// <param name="Disputed">A live claim of it is contradicted by a live claim.</param>
public sealed record AssertionFacts(
    string AssertionId,
    long DirtyVersion,
    IReadOnlyList<AssertionMember> Members,
    bool Disputed,
    AssertionVerdict? Told,
    IReadOnlyList<AssertionClaim> Claims);

/// <summary>A live claim as an event names it; at most 16 of an assertion, earliest first.</summary>
public sealed record AssertionClaim(
    string ClaimId,
    string ArticleId,
    string? Outlet,
    string? Origin,
    DateTimeOffset? Published,
    Analysis.Claims.Claim Claim,
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Topics);
