using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Actors;

/// <summary>One text with its mentions and actors under the shipped base.</summary>
internal sealed class ActorReading
{
    public ActorReading(string text, int? year)
        : this(text, year is { } stated ? new DateOnly(stated, 7, 1) : null)
    {
    }

    public ActorReading(string text, DateOnly? day = null)
    {
        DateTimeOffset? published = day is { } stated ? new DateTimeOffset(stated, TimeOnly.MinValue, TimeSpan.Zero) : null;
        Document = DocumentReader.Read(text, []);
        Mentions = MentionFinder.Find(Document, ModelFiles.Default.Actors);
        Actors = ActorResolver.Resolve(Document, Mentions, ModelFiles.Default.Actors, new Article { Id = "a", Text = text, Published = published });
    }

    public Document Document { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public ArticleActors Actors { get; }

    /// <summary>The actor of the first stretch that reads so, or of its n-th repetition.</summary>
    public string? Of(string phrase, int occurrence = 0)
    {
        var at = -1;
        for (var i = 0; i <= occurrence; i++)
        {
            at = Document.Text.IndexOf(phrase, at + 1, StringComparison.Ordinal);
        }

        return Actors.Resolve(Document, new Span(at, at + phrase.Length))?.Id;
    }

    public ActorFinding Find(string id) => Assert.Single(Actors.All, actor => actor.Id == id);

    public string[] MentionsOf(string id) => [.. Find(id).Mentions.Select(span => span.In(Document.Text))];

    public string[] Names => [.. Mentions.Select(mention => mention.Span.In(Document.Text))];
}
