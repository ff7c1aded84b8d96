using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>The actors of one article, and which one any stretch of its text stands for.</summary>
public sealed class ArticleActors
{
    private readonly ActorMention[] _mentions;
    private readonly PhraseResolver? _phrases;
    private readonly int[] _positions;

    /// <param name="all">In order of first mention.</param>
    /// <param name="mentions">Every mention with the index of its actor, in text order, not overlapping.</param>
    /// <param name="phrases">What resolves phrases to drafts; absent where none can be resolved.</param>
    /// <param name="positions">Index in <paramref name="all"/> by index of the draft.</param>
    internal ArticleActors(IReadOnlyList<ActorFinding> all, ActorMention[] mentions, PhraseResolver? phrases, int[] positions)
    {
        All = all;
        _mentions = mentions;
        _phrases = phrases;
        _positions = positions;
    }

    public static ArticleActors Empty { get; } = new([], [], null, []);

    /// <summary>In order of first mention.</summary>
    public IReadOnlyList<ActorFinding> All { get; }

    /// <summary>Actors with a mention inside the span, in order of mention, distinct.</summary>
    public IEnumerable<ActorFinding> Within(Span span)
    {
        var seen = new HashSet<int>();
        var found = new List<ActorFinding>();
        for (var i = ActorMention.From(_mentions, span.Start); i < _mentions.Length && _mentions[i].Span.End <= span.End; i++)
        {
            if (seen.Add(_mentions[i].Actor))
            {
                found.Add(All[_mentions[i].Actor]);
            }
        }

        return found;
    }

    /// <summary>The actor a noun phrase stands for: one named in it (its head, not its modifier), or the referent of a role or pronoun; null when unknown.</summary>
    /// <remarks>An unnamed spokesperson or document of a named organisation or government stands for that organisation; unnamed people stand for nobody.</remarks>
    /// <param name="phrase">A noun phrase such as "Wang", "Kremlin spokesman Dmitry Peskov", "the ministry", "he".</param>
    public ActorFinding? Resolve(Document document, Span phrase) =>
        _phrases?.Resolve(phrase) is { } draft ? All[_positions[draft]] : null;
}

/// <summary>One mention with the index of its actor.</summary>
internal readonly record struct ActorMention(Span Span, int Actor)
{
    /// <summary>Index of the first mention that starts at or after an offset; the count where there is none.</summary>
    public static int From(ActorMention[] mentions, int offset)
    {
        var (low, high) = (0, mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].Span.Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
