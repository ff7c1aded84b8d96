using AnalysisCluster.Analysis.Mentions;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>Finds whom the nouns of an article mean that name an office and whose it is: "the Russian leader", "NATO's secretary general", "the president of France".</summary>
/// <remarks>The article's own holder of that title comes first, then who held the office on the article's day.</remarks>
internal sealed class OfficeHolders(Document document, ActorBase actors, MentionJoin join, ActorMention[] mentions, DateOnly? day)
{
    /// <summary>Most words of a title: "high representative", "chancellor of the exchequer".</summary>
    private const int TitleMaxTokens = 5;

    private const int OwnerMaxTokens = 6;

    private readonly Dictionary<(string Of, string Title), ActorDraft> _told = Told(join.Drafts);
    private readonly Dictionary<int, int> _draftByToken = [];
    private readonly List<int> _tokens = [];

    /// <summary>Adds a draft without mentions for each holder whom the article does not name.</summary>
    public void Add()
    {
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].IsWord && actors.Offices.IsHead(document.Word(i)) && Holder(i) is { } draft)
            {
                _draftByToken[i] = draft.Index;
                _tokens.Add(i);
            }
        }
    }

    /// <summary>The holder whom the head noun at a token means; null where it means none that is known.</summary>
    public int? At(int token) => _draftByToken.TryGetValue(token, out var draft) ? draft : null;

    /// <summary>The holder whom the same noun meant the last time before a token: "the chancellor" after "the German chancellor".</summary>
    public int? Earlier(int token)
    {
        var at = _tokens.BinarySearch(token);
        for (at = (at >= 0 ? at : ~at) - 1; at >= 0; at--)
        {
            if (document.Word(_tokens[at]).Equals(document.Word(token), StringComparison.OrdinalIgnoreCase))
            {
                return _draftByToken[_tokens[at]];
            }
        }

        return null;
    }

    private static Dictionary<(string Of, string Title), ActorDraft> Told(List<ActorDraft> drafts)
    {
        var told = new Dictionary<(string Of, string Title), ActorDraft>();
        foreach (var draft in drafts)
        {
            if (draft is { Type: ActorType.Person, Affiliation: { } affiliation, Mentions.Count: > 0 })
            {
                foreach (var title in draft.Titles)
                {
                    told.TryAdd((affiliation, title), draft);
                }
            }
        }

        return told;
    }

    private ActorDraft? Holder(int head)
    {
        if (StandsBeforeName(head + 1))
        {
            return null;
        }

        var end = EndOfTitle(head);
        for (var first = Math.Max(0, head - TitleMaxTokens + 1); first <= head; first++)
        {
            if (Holder(first, head, end) is { } holder)
            {
                return holder;
            }
        }

        return null;
    }

    private ActorDraft? Holder(int first, int head, int end)
    {
        if (OwnerBefore(first) is { } owner)
        {
            return OneOf(owner, OfficeTitles.Key(document, first, end));
        }

        if (!IsDefinite(first))
        {
            return null;
        }

        return end == head + 1 && OwnerBehind(end) is { } behind
            ? OneOf(behind, OfficeTitles.Key(document, first, end))
            : OneOf(null, OfficeTitles.Key(document, first, end));
    }

    private ActorDraft? OneOf(string? owner, string title)
    {
        if (owner is not null && _told.TryGetValue((owner, title), out var told))
        {
            return told;
        }

        if (actors.Offices.Holder(owner, title, day) is not { } known)
        {
            return null;
        }

        var holder = join.OfKnown(known);
        holder.IsUnnamed = true;
        return holder;
    }

    /// <summary>"Secretary of state", "chief of staff": the title goes on behind its head.</summary>
    private int EndOfTitle(int head)
    {
        var i = head + 1;
        if (i + 1 >= document.Tokens.Length || document.Word(i) is not "of")
        {
            return i;
        }

        i++;
        i += document.Word(i) is "the" && i + 1 < document.Tokens.Length ? 1 : 0;
        var isField = document.Tokens[i].IsWord && OwnerAt(i) is null
            && (!document.Tokens[i].IsCapitalised || actors.Words.ClassOf(document.Word(i)).Any(WordClass.TitleField));
        return isField ? i + 1 : head + 1;
    }

    /// <summary>The country or body whose name ends right before a token; null where there is none, or it once had or will have the office.</summary>
    private string? OwnerBefore(int end)
    {
        while (end > 0 && document.Word(end - 1) is "current" or "new" or "outgoing" or "long-time" or "longtime" or "veteran" or "embattled")
        {
            end--;
        }

        end -= end > 0 && document.Word(end - 1) is "'s" or "’s" or "'" or "’" ? 1 : 0;
        if (end == 0)
        {
            return null;
        }

        var (owner, first) = NamedBefore(end);
        if (owner is null)
        {
            return null;
        }

        first -= first > 0 && document.Word(first - 1) is "-" ? 1 : 0;
        return first > 0 && IsOfAnotherTime(document.Word(first - 1)) ? null : owner;
    }

    private (string? Owner, int First) NamedBefore(int end)
    {
        var at = ActorMention.From(mentions, document.Tokens[end - 1].End) - 1;
        if (at >= 0 && mentions[at].Span.End == document.Tokens[end - 1].End)
        {
            return (GovernmentOf(join.Drafts[mentions[at].Actor].Id), document.TokenFrom(mentions[at].Span.Start));
        }

        for (var first = Math.Max(0, end - OwnerMaxTokens); first < end; first++)
        {
            if (document.Tokens[first].IsCapitalised && KnownNames.Match(document, actors, first, end, false, out var name) == end)
            {
                return (GovernmentOf(name.Actor.Id), first);
            }
        }

        return (null, end);
    }

    /// <summary>"… of France", "… of the United Nations".</summary>
    private string? OwnerBehind(int of)
    {
        if (of + 1 >= document.Tokens.Length || document.Word(of) is not "of")
        {
            return null;
        }

        var first = of + 1;
        first += document.Word(first) is "the" && first + 1 < document.Tokens.Length ? 1 : 0;
        return OwnerAt(first);
    }

    private string? OwnerAt(int first)
    {
        var at = ActorMention.From(mentions, document.Tokens[first].Start);
        return at < mentions.Length && mentions[at].Span.Start == document.Tokens[first].Start
            ? GovernmentOf(join.Drafts[mentions[at].Actor].Id)
            : KnownNames.Match(document, actors, first, Math.Min(document.Tokens.Length, first + OwnerMaxTokens), false, out var name) > first
            ? GovernmentOf(name.Actor.Id)
            : null;
    }

    /// <summary>"Moscow's foreign minister" is Russia's.</summary>
    private string GovernmentOf(string id) => actors.Find(id)?.Government ?? id;

    private bool IsDefinite(int first) => first > 0 && document.Word(first - 1) is "the" or "The";

    private bool StandsBeforeName(int i)
    {
        var at = i < document.Tokens.Length ? ActorMention.From(mentions, document.Tokens[i].Start) : mentions.Length;
        return at < mentions.Length && mentions[at].Span.Start == document.Tokens[i].Start && join.Drafts[mentions[at].Actor].Type == ActorType.Person;
    }

    private static bool IsOfAnotherTime(ReadOnlySpan<char> word) =>
        word is "former" or "Former" or "ex" or "Ex" or "then" or "Then" or "late" or "previous" or "next" or "future" or "deposed" or "ousted" or "exiled"
            or "self-proclaimed" or "self-declared" or "first" or "last" or "a" or "A" or "an" or "An" or "any" or "no" or "every" or "each";
}
