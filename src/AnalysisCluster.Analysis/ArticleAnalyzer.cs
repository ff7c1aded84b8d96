using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Analysis.Topics;

namespace AnalysisCluster.Analysis;

/// <summary>Reads one article from its text to claims, statements and copy sketch. Thread-safe; a pure function of the article and the models.</summary>
public sealed class ArticleAnalyzer(AnalysisModels models)
{
    private readonly StatementBuilder statementBuilder = new(models.Stems);

    /// <summary>Never throws on any text; a language that is not read gives findings without claims, and so does a withdrawal.</summary>
    public Reading Read(Article article)
    {
        if (article is { IsCanceled: true, Text.Length: > 0 })
        {
            return Read(article with { Text = "" });
        }

        var boilerplate = BoilerplateFinder.Find(article.Text);
        var document = DocumentReader.Read(article.Text, boilerplate);
        var provenance = ProvenanceReader.Read(article, document, models.Outlets);
        var language = LanguageGuess.Of(document);
        var sketch = CopyDetector.Sketch(document);
        var findings = new Findings { Id = article.Id, Language = language, Provenance = provenance, Boilerplate = boilerplate };
        if (!LanguageGuess.IsRead(document, language))
        {
            return new Reading(findings with { Unread = Unread.UnsupportedLanguage }, [], sketch);
        }

        var mentions = MentionFinder.Find(document, models.Actors, models.Names);
        var actors = ActorResolver.Resolve(document, mentions, models.Actors, article);
        var quantities = QuantityReader.Read(document);
        var times = TimeReader.Read(document, article.Day);
        var claims = ClaimExtractor.Extract(document, actors, quantities, times, models.Attribution);
        var topics = TopicClassifier.Classify(document, article.Title, models.Topics);
        var (identified, statements) = Identify(article, document, claims);
        return new Reading(findings with { Actors = actors.All, Topics = topics, Claims = identified }, statements, sketch);
    }

    private (Claim[] Claims, Statement[] Statements) Identify(Article article, Document document, IReadOnlyList<Claim> claims)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var identified = new Claim[claims.Count];
        var statements = new Statement[claims.Count];
        for (var i = 0; i < claims.Count; i++)
        {
            var statement = statementBuilder.Build(article, document, claims[i]);
            var ordinal = seen.GetValueOrDefault(statement.Id);
            seen[statement.Id] = ordinal + 1;
            identified[i] = claims[i] with { Id = StatementBuilder.ClaimId(article.Id, statement.Id, ordinal) };
            statements[i] = statement;
        }

        return (identified, statements);
    }
}

/// <summary>All that one reading yields: the public findings, and beside each claim (same index) its statement.</summary>
public sealed record Reading(Findings Findings, IReadOnlyList<Statement> Statements, CopySketch Sketch);
