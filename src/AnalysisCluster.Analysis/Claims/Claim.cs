using System.Text.Json.Serialization;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>How the article carries the statement.</summary>
public enum ClaimForm
{
    /// <summary>All content in quotation marks.</summary>
    Quote,

    /// <summary>Reported speech without quotation marks.</summary>
    Indirect,

    /// <summary>Reported speech, part of it in quotation marks.</summary>
    Mixed,

    /// <summary>"According to" and its kin.</summary>
    Attributed,

    /// <summary>The outlet's own checkable statement; no speaker.</summary>
    Stated,
}

/// <summary>What the speaker does with the content. Closed set; see the glossary.</summary>
public enum Stance
{
    Asserts,
    Denies,
    Accuses,
    Demands,
    Predicts,
    Promises,
    Asks,
    Declines,
}

/// <summary>The actor to whom a claim is attributed.</summary>
public sealed record Speaker
{
    /// <summary>The actor's id; absent where the words name no particular actor ("officials", "a witness").</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Id { get; init; }

    /// <summary>The actor's name, or the words that stand for the unnamed one.</summary>
    public required string Name { get; init; }

    /// <summary>Where the article names the speaker of this claim (a name, a role, a pronoun); absent where the speaker is carried over.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Span? Span { get; init; }
}

/// <summary>One statement in one article, with the exact words as evidence.</summary>
public sealed record Claim
{
    /// <summary>Survives an edit which does not touch the claim; see <see cref="Relations.StatementBuilder"/>. Empty until identified.</summary>
    public string Id { get; init; } = "";

    public required ClaimForm Form { get; init; }

    public Stance Stance { get; init; } = Stance.Asserts;

    public bool Negated { get; init; }

    public bool Hedged { get; init; }

    /// <summary>Absent where the outlet itself states it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Speaker? Speaker { get; init; }

    /// <summary>The reporting words ("told reporters", "according to"); absent for stated claims and quotes without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public Span? Cue { get; init; }

    /// <summary>One span, or several where the attribution stands inside; in text order, never overlapping, never empty.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>Actor ids named inside the content.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    public IReadOnlyList<TimeReference> Times { get; init; } = [];
}
