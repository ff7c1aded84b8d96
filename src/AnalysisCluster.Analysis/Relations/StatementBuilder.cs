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
        var tokens = ContentWords(document, content);
        // Where most words are capitalised, as in a headline, a capital says nothing.
        var telling = tokens.Count(token => document.Tokens[token].IsCapitalised) * 2 <= tokens.Count + 1;
        var words = new StringBuilder();
        foreach (var token in tokens)
        {
            Append(words, document.Word(token), telling && IsName(document, token));
        }

        return words.ToString();
    }

    private static List<int> ContentWords(Document document, IReadOnlyList<Span> content)
    {
        var tokens = new List<int>(24);
        foreach (var span in content)
        {
            for (var i = document.TokenFrom(span.Start); i < document.Tokens.Length && document.Tokens[i].Start < span.End && tokens.Count < WordsMax; i++)
            {
                if (!document.Tokens[i].IsPunctuation)
                {
                    tokens.Add(i);
                }
            }
        }

        return tokens;
    }

    /// <summary>A capital that neither the beginning of a sentence nor that of a quotation explains, unless a second one follows.</summary>
    private static bool IsName(Document document, int token)
    {
        if (!document.Tokens[token].IsCapitalised)
        {
            return false;
        }

        var opens = document.Sentences[document.SentenceAt(token)].FirstToken == token
            || (document.Tokens[token - 1].IsPunctuation && document.Text[document.Tokens[token - 1].Start] is not (',' or '(' or '-' or '&'));
        return !opens || (token + 1 < document.Tokens.Length && document.Tokens[token + 1].IsCapitalised);
    }

    private static void Append(StringBuilder words, ReadOnlySpan<char> word, bool isName)
    {
        if (words.Length > 0)
        {
            words.Append(' ');
        }

        var first = words.Length;
        foreach (var unit in word)
        {
            words.Append(unit == '\u2019' ? '\'' : char.ToLowerInvariant(unit));
        }

        if (isName)
        {
            words[first] = char.ToUpperInvariant(words[first]);
        }
    }
}
