using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Quantities;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>A figure inside a statement, free of its place in any text.</summary>
public sealed record Figure(decimal Value, decimal? Low, decimal? High, string Unit, bool Approximate, string? Change);

/// <summary>The normalised content that several claims share to the letter: everything that a relation may depend on, and nothing else.</summary>
/// <remarks>
/// Invariants: <see cref="Id"/> is a hash of every other property; all lists are sorted and distinct unless said otherwise; two claims with the same
/// statement are interchangeable for every relation. The publication day is part of it, so that the comparison window is too.
/// </remarks>
public sealed record Statement
{
    /// <summary>32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Day number of publication; absent when unknown. Only statements of a comparable day are ever compared.</summary>
    public int? Day { get; init; }

    /// <summary>The normalised words, in order: what a reader would compare. Lower case, but for the first letters of names.</summary>
    public required string Text { get; init; }

    public string? SpeakerId { get; init; }

    public Stance Stance { get; init; }

    public bool Negated { get; init; }

    public bool Hedged { get; init; }

    public bool Quoted { get; init; }

    /// <summary>Actor ids named inside the content.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    public IReadOnlyList<Figure> Figures { get; init; } = [];

    public IReadOnlyList<string> Times { get; init; } = [];

    /// <summary>Blocking keys, ascending and distinct: two statements are compared only if they share one. Bounded in number.</summary>
    public IReadOnlyList<ulong> Keys { get; init; } = [];
}

/// <summary>What two statements are to each other.</summary>
public enum RelationKind
{
    Unrelated,
    Related,
    Same,
    Contradicts,

    /// <summary>A later figure or state of the same thing.</summary>
    Updates,
}

/// <summary>The decision on one pair, re-computable from the two statements alone.</summary>
/// <param name="Score">Similarity, 0 to 1 inclusive, not a probability; rounded to four decimals.</param>
/// <param name="Reasons">Why, most telling first, such as <c>stems 0.82</c> or <c>figure 130000 troop / 100000 troop</c>; never empty for a link.</param>
/// <param name="Joins">True for a <see cref="RelationKind.Same"/> that is strong enough to unite two assertions.</param>
public sealed record Relation(RelationKind Kind, double Score, IReadOnlyList<string> Reasons, bool Joins)
{
    /// <summary>True for the relations that are kept: same, contradicts, updates.</summary>
    public bool IsLink => Kind is RelationKind.Same or RelationKind.Contradicts or RelationKind.Updates;
}
