using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Topics;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Why a text was not read.</summary>
public enum Unread
{
    /// <summary>It is in a language that is not read; <see cref="Findings.Language"/> tells which. Provenance and copies are found nevertheless.</summary>
    UnsupportedLanguage,
}

/// <summary>What one reading of one article revision found: the public form of <c>analysis extract</c>.</summary>
public sealed record Findings
{
    public required string Id { get; init; }

    /// <summary>BCP 47 language of the text, <c>und</c> where there is too little of it to tell. Only <c>en</c> is read for claims, and <c>und</c> in Latin script.</summary>
    public string Language { get; init; } = "und";

    /// <summary>Why the text was not read for actors, topics and claims; absent where it was.</summary>
    public Unread? Unread { get; init; }

    public required ArticleProvenance Provenance { get; init; }

    /// <summary>Stretches that are not the article's reporting: promotion, photo credits, captions, copyright, syndication; in text order.</summary>
    public IReadOnlyList<Span> Boilerplate { get; init; } = [];

    public IReadOnlyList<ActorFinding> Actors { get; init; } = [];

    public IReadOnlyList<TopicFinding> Topics { get; init; } = [];

    /// <summary>In text order of their first content span.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];
}
