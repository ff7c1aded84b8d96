using System.Globalization;
using System.Text;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Normalises claims into statements and names both. Thread-safe.</summary>
public sealed class StatementBuilder(StemLexicon lexicon)
{
    /// <summary>Words kept of a claim's content: bounds a statement's size.</summary>
    public const int WordsMax = 120;

    /// <summary>The statement of a claim: a function of the claim's words, actors, figures and times, and of the publication day.</summary>
    public Statement Build(Article article, Document document, Claim claim)
    {
        var statement = new Statement
        {
            Id = "",
            Day = article.Day,
            Text = Words(document, claim.Content),
            SpeakerId = claim.Speaker?.Id,
            Stance = claim.Stance,
            Negated = claim.Negated,
            Hedged = claim.Hedged,
            Quoted = claim.Form is ClaimForm.Quote or ClaimForm.Mixed,
            Actors = [.. claim.Actors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Figures =
            [
                .. claim.Quantities.Select(quantity =>
                        new Figure(quantity.Value, quantity.Low, quantity.High, quantity.Unit, quantity.Approximate, quantity.Change))
                    .Distinct()
                    .OrderBy(FigureText, StringComparer.Ordinal),
            ],
            Times = [.. claim.Times.Select(time => time.Value).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
        };
        return statement with { Id = IdOf(statement), Keys = BlockingKeys.Of(statement, lexicon) };
    }

    /// <summary>A claim's id: a hash of the article's id, the statement's and how many claims with that statement stand before it in the article.</summary>
    public static string ClaimId(string articleId, string statementId, int ordinal) =>
        StableHash.Of(articleId, statementId, ordinal.ToString(CultureInfo.InvariantCulture));

    private static string IdOf(Statement statement) => StableHash.Of(
        statement.Day?.ToString(CultureInfo.InvariantCulture),
        statement.Text,
        statement.SpeakerId,
        statement.Stance.ToString(),
        statement.Negated ? "negated" : "",
        statement.Hedged ? "hedged" : "",
        statement.Quoted ? "quoted" : "",
        string.Join('\n', statement.Actors),
        string.Join('\n', statement.Figures.Select(FigureText)),
        string.Join('\n', statement.Times));

    private static string FigureText(Figure figure) => string.Create(
        CultureInfo.InvariantCulture, $"{figure.Value}|{figure.Low}|{figure.High}|{figure.Unit}|{figure.Approximate}|{figure.Change}");

    private static string Words(Document document, IReadOnlyList<Span> content)
    {
        var words = new StringBuilder();
        var left = WordsMax;
        foreach (var span in content)
        {
            for (var i = document.TokenFrom(span.Start); i < document.Tokens.Length && document.Tokens[i].Start < span.End && left > 0; i++)
            {
                if (!document.Tokens[i].IsPunctuation)
                {
                    Append(words, document.Word(i));
                    left--;
                }
            }
        }

        return words.ToString();
    }

    private static void Append(StringBuilder words, ReadOnlySpan<char> word)
    {
        if (words.Length > 0)
        {
            words.Append(' ');
        }

        foreach (var unit in word)
        {
            words.Append(unit == '\u2019' ? '\'' : char.ToLowerInvariant(unit));
        }
    }
}
