using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Reads a bare sentence as a statement: the words are the content, nobody is quoted. Thread-safe.</summary>
public sealed class StatementReader(AnalysisModels models)
{
    private readonly StatementBuilder builder = new(models.Stems);

    /// <param name="text">One statement; may be anything.</param>
    /// <param name="published">When it was stated; absent when unknown.</param>
    public Statement Read(string text, DateTimeOffset? published = null)
    {
        var article = new Article { Id = "", Text = text, Published = published };
        var document = DocumentReader.Read(text, []);
        var actors = ActorResolver.Resolve(document, MentionFinder.Find(document, models.Actors, models.Names), models.Actors, article);
        var claim = new Claim
        {
            Form = ClaimForm.Stated,
            Content = text.Length > 0 ? [new Span(0, text.Length)] : [],
            Actors = [.. actors.All.Select(actor => actor.Id)],
            Quantities = QuantityReader.Read(document),
            Times = TimeReader.Read(document, article.Day),
        };
        return builder.Build(article, document, claim);
    }
}
