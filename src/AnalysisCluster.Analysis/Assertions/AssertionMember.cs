using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>One claim's part in an assertion: all that its counts and status depend on.</summary>
/// <param name="OriginKey">The newsroom behind the claim's article after copies are followed; absent when unknown.</param>
/// <param name="OriginCertain">False where the provenance is unknown or vague.</param>
/// <param name="SpeakerId">Absent where the outlet states it, or where the speaker is unnamed (<paramref name="SpeakerUnnamed"/>).</param>
/// <param name="Affiliation">The actor for whom the speaker speaks; absent when unknown.</param>
/// <param name="Live">False once the article's current revision holds the claim no more, or the article is withdrawn.</param>
public sealed record AssertionMember(
    string ClaimId,
    string ArticleId,
    string StatementId,
    string? OriginKey,
    bool OriginCertain,
    string? SpeakerId,
    string? Affiliation,
    bool SpeakerUnnamed,
    bool Live)
{
    /// <summary>The part of one claim of one article.</summary>
    /// <param name="actors">Of the article.</param>
    /// <param name="origin">The article's origin after copies are followed.</param>
    public static AssertionMember Of(Claim claim, string statementId, IReadOnlyList<ActorFinding> actors, CountedOrigin origin, bool live) => new(
        claim.Id,
        origin.ArticleId,
        statementId,
        origin.Key,
        origin.Certain,
        claim.Speaker?.Id,
        claim.Speaker?.Id is { } speaker ? actors.FirstOrDefault(actor => actor.Id == speaker)?.Affiliation : null,
        claim.Speaker is { Id: null },
        live);
}

/// <summary>Where an assertion stands.</summary>
public enum AssertionStatus
{
    Single,

    /// <summary>At least two independent origins for certain.</summary>
    Corroborated,

    /// <summary>A live claim of it is contradicted by a live claim.</summary>
    Disputed,

    /// <summary>No live claim is left.</summary>
    Withdrawn,
}

/// <summary>How many independent origins stand behind an assertion: for certain, and at most.</summary>
public readonly record struct OriginInterval(int Min, int Max);

/// <summary>Counts and status of one assertion.</summary>
/// <param name="Relays">Articles that only repeat a witness or copy an origin.</param>
/// <param name="FragileOn">Origins or speakers without any one of which the assertion would no longer be corroborated; sorted.</param>
public sealed record AssertionVerdict(
    int Witnesses,
    OriginInterval Origins,
    int Relays,
    AssertionStatus Status,
    IReadOnlyList<string> FragileOn);
