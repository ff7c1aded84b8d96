using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Normalises claims into statements and names both.</summary>
public static class StatementBuilder
{
    /// <summary>The statement of a claim: a function of the claim's words, actors, figures and times, and of the publication day.</summary>
    public static Statement Build(Article article, Claim claim) => new()
    {
        Id = StableHash.Of(string.Join(' ', claim.Content.Select(span => span.In(article.Text)))),
        Day = article.Day,
        Text = string.Join(' ', claim.Content.Select(span => span.In(article.Text))),
    };

    /// <summary>A claim's id: a hash of the article's id, the statement's and how many claims with that statement stand before it in the article.</summary>
    public static string ClaimId(string articleId, string statementId, int ordinal) =>
        StableHash.Of(articleId, statementId, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
