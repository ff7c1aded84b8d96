using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>What a piece of provenance evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>A wire's tag in a dateline: <c>LONDON (Reuters) -</c>.</summary>
    WireTag,
    Dateline,
    Byline,

    /// <summary>"Reporting by …; editing by …", "The Associated Press contributed to this report".</summary>
    CreditLine,

    Copyright,

    /// <summary>"Distributed by …", "via …".</summary>
    Syndication,

    /// <summary>"This story was first published by …".</summary>
    FirstPublished,

    /// <summary>"… told the Guardian": the claim beside it is another outlet's reporting.</summary>
    CitedOutlet,
}

/// <summary>The exact words from which a part of the provenance was read.</summary>
/// <param name="Party">Outlet or agency that the words name; absent for a place or a vague credit.</param>
public sealed record ProvenanceEvidence(EvidenceKind Kind, Span Span, string? Party = null);

/// <summary>Who published an article, and whose newsroom did the reporting.</summary>
public sealed record ArticleProvenance
{
    /// <summary>The outlet's name, from the source field or else the URL's host; absent when unknown.</summary>
    public string? Outlet { get; init; }

    /// <summary>Outlets of one owner share a family; absent when the base knows none.</summary>
    public string? Family { get; init; }

    /// <summary>Names of the newsrooms that did the reporting: wires and outlets named by the article, else the outlet itself; empty when unknown.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    public IReadOnlyList<string> Distributors { get; init; } = [];

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? DatelinePlace { get; init; }

    /// <summary>False where the outlet is unknown or the credit is vague ("staff and agencies"): independence is then never counted for certain.</summary>
    public bool Certain { get; init; }

    /// <summary>True where the origin comes from words of the article (a wire tag, a credit line), not only from its outlet field.</summary>
    public bool Credited { get; init; }

    public IReadOnlyList<ProvenanceEvidence> Evidence { get; init; } = [];
}
