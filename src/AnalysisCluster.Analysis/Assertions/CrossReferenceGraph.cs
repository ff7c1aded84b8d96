using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>A claim with the place where it stands in its article's current revision.</summary>
public sealed record ClaimPlace(string Article, string Claim, IReadOnlyList<Span> Content);

/// <summary>A link between two live claims.</summary>
/// <param name="A">The claim of the lesser statement; of equal statements the lesser claim id.</param>
public sealed record ClaimLink(ClaimPlace A, ClaimPlace B, Relation Relation);

/// <summary>An assertion with its live claims.</summary>
/// <param name="Text">The exact words of its first claim: least publication time, then least claim id; of a withdrawn one the first that it had.</param>
/// <param name="Claims">By claim id.</param>
public sealed record GraphAssertion(string Id, string Text, IReadOnlyList<ClaimPlace> Claims, AssertionVerdict Verdict);

/// <summary>All that a set of articles amounts to. A function of the set: the order in which the articles came leaves no trace.</summary>
public sealed record CrossReferenceGraph
{
    /// <summary>By id.</summary>
    public required IReadOnlyList<ArticleRow> Articles { get; init; }

    /// <summary>By ids.</summary>
    public required IReadOnlyList<CopyRow> Copies { get; init; }

    /// <summary>By statement ids. Holds links whose claims are all gone, too: links are never taken back.</summary>
    public required IReadOnlyList<LinkRow> StatementLinks { get; init; }

    /// <summary>For each statement link the pairs of live claims behind it, in the same order, at most <see cref="CrossReference.ClaimsPerStatementMax"/> to a side.</summary>
    public required IReadOnlyList<ClaimLink> Links { get; init; }

    /// <summary>By id.</summary>
    public required IReadOnlyList<GraphAssertion> Assertions { get; init; }

    /// <summary>SHA-256 over the canonical form (<see cref="GraphDigest"/>).</summary>
    public required string Digest { get; init; }
}
