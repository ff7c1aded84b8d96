using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Claims;

namespace AnalysisCluster.Contracts.Articles;

/// <summary>Where an article stands on its path.</summary>
public enum ArticleState
{
    /// <summary>Acknowledged; not all of its revisions are cross-referenced yet.</summary>
    Pending,

    Finished,

    /// <summary>Reading or comparing its current revision failed again and again: it is in quarantine until an operator decides.</summary>
    Failed,

    /// <summary>The outlet has withdrawn it; its claims count no more.</summary>
    Withdrawn,
}

/// <summary>One line of a list of articles.</summary>
/// <param name="Origin">The newsroom behind it after copies are followed; absent when unknown.</param>
/// <param name="Published">ISO 8601; absent when unknown.</param>
[GenerateSerializer, Immutable, Alias("analysis.ArticleSummary")]
public sealed record ArticleSummary(
    [property: Id(0)] string Id,
    [property: Id(1)] ArticleState State,
    [property: Id(2)] string Revision,
    [property: Id(3)] string? Title,
    [property: Id(4)] string? Outlet,
    [property: Id(5)] string? Url,
    [property: Id(6)] DateTimeOffset? Published,
    [property: Id(7)] string? Origin,
    [property: Id(8)] string? CopyOf);

/// <summary>An article with what its current revision holds.</summary>
/// <param name="Article">The current revision as submitted: every span points into its text.</param>
/// <param name="Findings">Absent until the revision is read, and for a withdrawn article.</param>
/// <param name="Copies">Articles of which one holds much of the other.</param>
/// <param name="Error">Why it failed; absent unless <see cref="ArticleState.Failed"/>.</param>
[GenerateSerializer, Immutable, Alias("analysis.ArticleView")]
public sealed record ArticleView(
    [property: Id(0)] ArticleSummary Summary,
    [property: Id(1)] Article Article,
    [property: Id(2)] Findings? Findings,
    [property: Id(3)] CopyView[] Copies,
    [property: Id(4)] int Revisions,
    [property: Id(5)] string? Error);

/// <param name="Containment">Share of the smaller article found in the other, 0 to 1.</param>
[GenerateSerializer, Immutable, Alias("analysis.CopyView")]
public sealed record CopyView([property: Id(0)] string A, [property: Id(1)] string B, [property: Id(2)] double Containment);
