using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Where reported content ends.</summary>
internal static class ContentBounds
{
    /// <summary>The end of content that starts at a token, looking no further than <paramref name="high"/>.</summary>
    /// <param name="cue">A token of the cue: what stands inside a quotation that the cue is not in ends nothing.</param>
    /// <param name="later">The attributing verbs of the sentence, in text order: a new one with a subject of its own ends the content.</param>
    public static int Right(LexicalText text, int cue, int start, int high, IReadOnlyList<CueSite> later)
    {
        var quote = text.QuoteAt(cue);
        var limit = BeforeNextSite(text, quote, start, high, later);
        for (var i = start + 1; i < limit; i++)
        {
            if (text.QuoteAt(i) == quote && (text.IsMark(i, ';') || IsContrast(text, i) || IsNewAttribution(text, i)
                || (text.IsMark(i, ':') && text.IsOpening(i + 1))))
            {
                return i;
            }
        }

        return limit;
    }

    /// <summary>The end of content that is a noun phrase: before the next clause of the writer's.</summary>
    public static int OfObject(LexicalText text, int start, int high)
    {
        for (var i = start + 1; i < high; i++)
        {
            var ends = (text.IsComma(i) && EndsList(text, i + 1)) || text.IsDash(i)
                || (text.Is(i, WordClass.Subordinator) && !text.Is(i, WordClass.Preposition | WordClass.Adverb | WordClass.Interrogative))
                || (text.Is(i, WordClass.Coordinator) && VerbReading.IsFinite(text, i + 1))
                || text.IsWord(i, "after") || text.IsWord(i, "during") || text.IsWord(i, "before");
            if (ends && text.QuoteAt(i) == text.QuoteAt(start))
            {
                return i;
            }
        }

        return high;
    }

    /// <summary>A comma before what cannot be the next item of an enumeration.</summary>
    private static bool EndsList(LexicalText text, int token) =>
        text.Is(token, WordClass.Relative | WordClass.VerbGerund | WordClass.Pronoun | WordClass.Subordinator | WordClass.Preposition)
        || text.IsAdverb(token) || text.IsWord(token, "but") || (text.Is(token, WordClass.Coordinator) && VerbReading.IsFinite(text, token + 1));

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

    private static int BeforeNextSite(LexicalText text, int quote, int start, int high, IReadOnlyList<CueSite> later)
    {
        for (var k = FirstFrom(later, start); k < later.Count && later[k].Start < high; k++)
        {
            var site = later[k];
            var before = site.Start - 1;
            if (before <= start || text.QuoteAt(site.Words.Start) != quote)
            {
                continue;
            }

            var joined = text.Is(before, WordClass.Coordinator | WordClass.Subordinator);
            if (text.IsComma(before) && !text.Is(site.Group.Start - 1, WordClass.Relative) && (site.IsShared || EndsClause(text, site, high)))
            {
                return before;
            }

            if (joined && (text.IsComma(before - 1) || IsSaying(site) || site.IsShared) && !(site.IsShared && site.Subject.Start >= start))
            {
                return text.IsComma(before - 1) ? before - 1 : before;
            }
        }

        return high;
    }

    private static int FirstFrom(IReadOnlyList<CueSite> sites, int token)
    {
        var (low, high) = (0, sites.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sites[middle].Words.Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Nothing follows that could be its content: "…, officials said".</summary>
    private static bool EndsClause(LexicalText text, CueSite site, int high)
    {
        var after = Complements.AfterAdjuncts(text, site.Words.End, high);
        return after >= high || text.IsPunctuation(after);
    }

    private static bool IsSaying(CueSite site) => site.Cue.Allows(Lexicon.Frames.Quote) && !site.Cue.Allows(Lexicon.Frames.Weak);

    /// <summary>", while", ", although": the writer sets something against what was said.</summary>
    private static bool IsContrast(LexicalText text, int comma) =>
        text.IsComma(comma) && (text.IsWord(comma + 1, "while") || text.IsWord(comma + 1, "although") || text.IsWord(comma + 1, "though")
            || text.IsWord(comma + 1, "whereas"));

    private static bool IsNewAttribution(LexicalText text, int token) =>
        text.IsWord(token, "according") && text.IsWord(token + 1, "to");
}
