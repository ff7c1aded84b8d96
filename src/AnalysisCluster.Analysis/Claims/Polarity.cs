using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>Whether content is negated or hedged, by the words of its main clause.</summary>
internal static class Polarity
{
    /// <summary>A negation in the first clause of the content; two of them cancel out.</summary>
    public static bool IsNegated(LexicalText text, IReadOnlyList<TokenRange> content)
    {
        var negated = false;
        foreach (var range in content)
        {
            if (range.Start != content[0].Start && OpensSentence(text, range.Start))
            {
                return negated;
            }

            for (var i = range.Start; i < range.End; i++)
            {
                if (EndsMainClause(text, i, range.Start))
                {
                    return negated;
                }

                negated ^= text.Is(i, WordClass.Negation) && !NegatesNothing(text, i + 1);
            }
        }

        return negated;
    }

    /// <summary>Behind a negation and before "than" it bounds a figure and negates nothing: "no more than eleven"; not "no safer than before".</summary>
    public static bool IsBound(ReadOnlySpan<char> lowered) => lowered is "more" or "fewer" or "less" or "later" or "earlier" or "sooner";

    // "Not only", "not just".
    private static bool NegatesNothing(LexicalText text, int next) =>
        text.IsWord(next, "only") || text.IsWord(next, "just") || (text.IsWord(next + 1, "than") && IsBound(text.Document.Word(next)));

    private static bool OpensSentence(LexicalText text, int i)
    {
        var first = text.IsPunctuation(i) ? i + 1 : i;
        return first < text.Count && text.Document.Tokens[first].IsCapitalised && !text.IsName(first);
    }

    /// <summary>"No comment": nothing is denied.</summary>
    public static bool IsRefusal(LexicalText text, TokenRange content)
    {
        var first = text.IsPunctuation(content.Start) ? content.Start + 1 : content.Start;
        return text.IsWord(first, "no") && text.IsWord(first + 1, "comment") && content.Length <= 5;
    }

    public static bool IsHedged(LexicalText text, IReadOnlyList<TokenRange> content)
    {
        foreach (var range in content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                if (text.Is(i, WordClass.Hedge) && !IsOtherUse(text, i))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsMainClause(LexicalText text, int i, int start) =>
        (i > start && text.IsStop(i)) || text.IsMark(i, ';')
        || (text.Is(i, WordClass.Subordinator) && i > start + 1 && !text.Is(i, WordClass.Preposition | WordClass.Adverb))
        || (text.Is(i, WordClass.Coordinator) && text.IsComma(i - 1) && VerbReading.IsFinite(text, i + 2));

    /// <summary>"said", "thought", "around" hedge only as "is said to", "around 40"; "May" is a month.</summary>
    private static bool IsOtherUse(LexicalText text, int i)
    {
        if (text.IsWord(i, "may"))
        {
            return text.Document.Tokens[i].IsCapitalised;
        }

        if (text.Is(i, WordClass.VerbPast | WordClass.VerbParticiple) && !text.IsWord(i, "seemed") && !text.IsWord(i, "appeared"))
        {
            return !(text.Is(i - 1, WordClass.Be) && text.IsWord(i + 1, "to")) && !(text.Is(i, WordClass.VerbPast) && text.Is(i - 1, WordClass.Determiner));
        }

        return (text.Is(i, WordClass.Preposition) || text.IsWord(i, "some")) && !text.Document.Tokens[Math.Min(i + 1, text.Count - 1)].IsNumber;
    }
}
