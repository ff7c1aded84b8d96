using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Where reported content ends.</summary>
internal static class ContentBounds
{
    /// <summary>The end of content that starts at a token, looking no further than <paramref name="high"/>.</summary>
    /// <param name="later">The attributing verbs of the sentence, in text order: a new one with a subject of its own ends the content.</param>
    public static int Right(LexicalText text, int start, int high, IReadOnlyList<CueSite> later)
    {
        var limit = BeforeNextSite(text, start, high, later);
        var quote = text.QuoteAt(start);
        for (var i = start + 1; i < limit; i++)
        {
            if (text.QuoteAt(i) == quote && (text.IsMark(i, ';') || IsContrast(text, i) || IsNewAttribution(text, i)))
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>Without marks at its end; the same start where nothing is left.</summary>
    public static TokenRange Trim(LexicalText text, int start, int end)
    {
        while (start < end && text.IsPunctuation(start) && text.QuoteAt(start) < 0 && !IsFigureMark(text, start))
        {
            start++;
        }

        while (end > start && text.IsPunctuation(end - 1) && text.QuoteAt(end - 1) < 0 && !text.IsMark(end - 1, '%') && !text.IsMark(end - 1, ')'))
        {
            end--;
        }

        return new TokenRange(start, end);
    }

    public static bool HasFiniteVerb(LexicalText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (VerbReading.IsFinite(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFigureMark(LexicalText text, int token) =>
        text.IsMark(token, '$') || text.IsMark(token, '€') || text.IsMark(token, '£') || text.IsMark(token, '(') || text.IsMark(token, '#');

    private static int BeforeNextSite(LexicalText text, int start, int high, IReadOnlyList<CueSite> later)
    {
        foreach (var site in later)
        {
            var before = site.Start - 1;
            if (before <= start || site.Start >= high || text.QuoteAt(site.Words.Start) != text.QuoteAt(start))
            {
                continue;
            }

            var joined = text.Is(before, WordClass.Coordinator | WordClass.Subordinator);
            if (text.IsComma(before) && !text.Is(site.Group.Start - 1, WordClass.Relative))
            {
                return before;
            }

            if (joined && (text.IsComma(before - 1) || IsSaying(site)))
            {
                return text.IsComma(before - 1) ? before - 1 : before;
            }
        }

        return high;
    }

    private static bool IsSaying(CueSite site) => site.Cue.Allows(Lexicon.Frames.Quote) && !site.Cue.Allows(Lexicon.Frames.Weak);

    /// <summary>", while", ", although": the writer sets something against what was said.</summary>
    private static bool IsContrast(LexicalText text, int comma) =>
        text.IsComma(comma) && (text.IsWord(comma + 1, "while") || text.IsWord(comma + 1, "although") || text.IsWord(comma + 1, "though")
            || text.IsWord(comma + 1, "whereas"));

    private static bool IsNewAttribution(LexicalText text, int token) =>
        text.IsWord(token, "according") && text.IsWord(token + 1, "to");
}
