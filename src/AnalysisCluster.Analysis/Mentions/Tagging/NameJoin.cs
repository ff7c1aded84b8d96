using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions.Tagging;

/// <summary>Joins what the rules found with what was learned: the tagger sets bounds and types, the actor base says who it is.</summary>
internal sealed class NameJoin(Document document, WordClass[] words, ActorBase actors, List<NameCandidate> found)
{
    private const WordClass Roles = WordClass.TitleField | WordClass.Title | WordClass.TitleModifier;
    private const WordClass Heads = WordClass.OrganizationHead | WordClass.WeakHead | WordClass.OrganizationNoun | WordClass.FunctionWord;

    private readonly List<NameCandidate> joined = new(found.Count);

    /// <param name="labels">What the tagger says of each token.</param>
    /// <returns>In text order, not overlapping.</returns>
    public List<NameCandidate> Join(ReadOnlySpan<byte> labels)
    {
        var next = 0;
        for (var i = 0; i < labels.Length;)
        {
            while (next < found.Count && found[next].First < i)
            {
                next++;
            }

            var rule = next < found.Count && found[next].First == i ? found[next] : default(NameCandidate?);
            var end = labels[i] == NameLabels.Outside ? EndOfKept(labels, rule) : EndOfTagged(labels, i, rule);
            if (end > i && (rule is not null || !IsRole(i, end)))
            {
                joined.Add(rule is { } same && same.End == end && (same.Known is not null || labels[i] == NameLabels.Outside)
                    ? same
                    : Tagged(i, end, NameLabels.TypeOf(labels[i])));
            }

            i = Math.Max(end, i + 1);
        }

        return joined;
    }

    /// <summary>A known name, and one of several words that vouch for it, stand where the tagger sees no name at all; 0 for other tokens.</summary>
    private static int EndOfKept(ReadOnlySpan<byte> labels, NameCandidate? rule) =>
        rule is { } kept && IsSure(kept) && IsUntagged(labels, kept.First, kept.End) ? kept.End : 0;

    private static bool IsSure(NameCandidate rule) =>
        rule.Known is not null || (rule.Certainty == NameCertainty.Certain && rule.End > rule.First + 1);

    /// <summary>The tagger may stop at an ordinary word that ends a name ("Brindle Foods"): a rule that starts there and goes on over untagged words knows more of it.</summary>
    private static int EndOfTagged(ReadOnlySpan<byte> labels, int first, NameCandidate? rule)
    {
        var end = EndOfName(labels, first);
        return rule is { } longer && longer.End > end && IsUntagged(labels, end, longer.End) ? longer.End : end;
    }

    private static bool IsUntagged(ReadOnlySpan<byte> labels, int first, int end) => labels[first..end].IndexOfAnyExcept(NameLabels.Outside) < 0;

    private static int EndOfName(ReadOnlySpan<byte> labels, int first)
    {
        var (end, inside) = (first + 1, NameLabels.Inside(NameLabels.TypeOf(labels[first])));
        while (end < labels.Length && labels[end] == inside)
        {
            end++;
        }

        return end;
    }

    /// <summary>What the rules pass over and a name never is: the field of a title ("Minister for Public Works"), a head word alone ("Parliament").</summary>
    private bool IsRole(int first, int end)
    {
        if (end == first + 1 && words[first].Any(Heads))
        {
            return true;
        }

        var i = first;
        while (i < end && words[i].Any(Roles))
        {
            i++;
        }

        return i == end;
    }

    private NameCandidate Tagged(int first, int end, ActorType type)
    {
        var isKnown = KnownNames.Match(document, actors, first, end, false, out var known) == end
            && known.Use != NameUse.Adjective && known.Actor.Type == type;
        return new NameCandidate(first, end, type, NameCertainty.Certain, isKnown ? known : null);
    }
}
