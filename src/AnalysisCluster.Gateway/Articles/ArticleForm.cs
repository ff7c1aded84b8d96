using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;

namespace AnalysisCluster.Gateway.Articles;

/// <summary>One article in a list.</summary>
/// <param name="Revision">Hash of the current revision.</param>
/// <param name="Origin">The newsroom behind it after copies are followed; absent when unknown.</param>
/// <param name="CopyOf">The article that it copies; absent when it copies none.</param>
public sealed record ArticleItem(
    string Id, ArticleState State, string Revision, string? Title, string? Outlet, string? Url, DateTimeOffset? Published, string? Origin, string? CopyOf)
{
    internal static ArticleItem Of(ArticleSummary summary) => new(
        summary.Id, summary.State, summary.Revision, summary.Title, summary.Outlet, summary.Url, summary.Published, summary.Origin, summary.CopyOf);
}

/// <summary>One article with all that is held of it.</summary>
/// <param name="Revisions">Revisions held in all.</param>
/// <param name="Article">The current revision as submitted; every span of the findings points into its text (UTF-16 code units).</param>
/// <param name="Findings">As <c>analysis extract</c> writes them; absent until the revision is read, and for a withdrawn article.</param>
/// <param name="Copies">Articles of which one holds much of the other; containment is the share of the smaller one, 0 to 1.</param>
/// <param name="Error">What it means that it failed; absent otherwise.</param>
public sealed record ArticleForm(
    string Id, ArticleState State, string Revision, int Revisions, string? Outlet, string? Origin, string? CopyOf,
    SubmittedForm Article, Findings? Findings, IReadOnlyList<CopyView> Copies, string? Error)
{
    /// <summary>The reason itself is for operators: it may tell of the cluster's insides.</summary>
    private const string InQuarantine = "It could not be read or compared, was tried several times, and is in quarantine until an operator decides.";

    internal static ArticleForm Of(ArticleView view) => new(
        view.Summary.Id,
        view.Summary.State,
        view.Summary.Revision,
        view.Revisions,
        view.Summary.Outlet,
        view.Summary.Origin,
        view.Summary.CopyOf,
        SubmittedForm.Of(view.Article),
        view.Findings,
        view.Copies,
        view.Error is null ? null : InQuarantine);
}

/// <summary>A revision in the form in which it can be submitted again.</summary>
/// <param name="PubStatus"><c>canceled</c> where the outlet has withdrawn it; absent otherwise.</param>
public sealed record SubmittedForm(
    string Id, string Text, string? Title, string? Source, string? Url, DateTimeOffset? Published, DateTimeOffset? Modified, IReadOnlyList<string>? Authors,
    string? PubStatus)
{
    internal static SubmittedForm Of(Article article) => new(
        article.Id,
        article.Text,
        article.Title,
        article.Source,
        article.Url,
        article.Published,
        article.Modified,
        article.Authors.Count > 0 ? article.Authors : null,
        article.IsCanceled ? "canceled" : null);
}
