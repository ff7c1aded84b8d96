using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Claims;

namespace AnalysisCluster.Cli.Show;

/// <summary>One article: where it comes from, whom it names, what it claims.</summary>
internal static class ArticlePage
{
    public static void Write(Page page, ArticleForm article)
    {
        page.Title(article.Article.Title ?? article.Id);
        page.Field("Article", article.Id);
        page.Field("Outlet", article.Outlet);
        page.Field("URL", article.Article.Url);
        page.Field("Published", Page.Date(article.Article.Published));
        page.Field("Modified", Page.Date(article.Article.Modified));
        page.Field("State", $"{Words.Of(article.State)}, {Words.Counted(article.Revisions, "revision", "revisions")}");
        page.Field("Error", article.Error);
        page.Field("Origin", article.Origin);
        page.Field("Copy of", article.CopyOf);
        foreach (var copy in article.Copies)
        {
            var other = copy.A == article.Id ? copy.B : copy.A;
            page.Field("Shares", $"{copy.Containment:P0} of the shorter text with {other}");
        }

        if (article.Findings is not { } findings)
        {
            return;
        }

        Provenance(page, findings.Provenance, article.Article.Text);
        page.Field("Topics", string.Join(", ", findings.Topics.Select(topic => $"{topic.Label} ({topic.Id})")));
        page.Field("Actors", string.Join(", ", findings.Actors.Select(actor => $"{actor.Name} ({actor.Id})")));
        page.Heading(Words.Counted(findings.Claims.Count, "claim", "claims"));
        foreach (var claim in findings.Claims)
        {
            page.Claim(Placed(article, claim));
        }
    }

    private static void Provenance(Page page, ArticleProvenance provenance, string text)
    {
        foreach (var evidence in provenance.Evidence)
        {
            page.Field("By words", $"{Words.Of(evidence.Kind)} “{EventLine.Shortened(Exact(evidence.Span, text))}”");
        }
    }

    /// <summary>The claim with its words, cut from the text that the spans point into.</summary>
    private static PlacedClaim Placed(ArticleForm article, Claim claim) => new(
        claim.Id,
        article.Id,
        article.Revision,
        article.Outlet,
        article.Origin,
        article.Article.Published,
        Live: true,
        [.. claim.Content.Select(span => Exact(span, article.Article.Text))],
        claim,
        "",
        "",
        null);

    /// <summary>A span that does not fit the text is a fault of the gateway's; it is shown as one rather than ending the command.</summary>
    private static string Exact(Span span, string text) => span.End <= text.Length ? span.In(text) : $"(no words at {span.Start} to {span.End})";
}
