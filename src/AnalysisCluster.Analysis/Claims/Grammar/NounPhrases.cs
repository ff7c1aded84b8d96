using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>Finds noun phrases by the words that open, join and end them.</summary>
internal static class NounPhrases
{
    private const int LongestPhrase = 30;

    private const WordClass Ends = WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative | WordClass.Interrogative
        | WordClass.Auxiliary | WordClass.Negation;

    /// <summary>The noun phrase that ends right before a token; empty where none does.</summary>
    /// <param name="low">First token that may belong to it.</param>
    public static TokenRange EndingAt(LexicalText text, int end, int low)
    {
        var start = ChunkStart(text, end, low);
        if (start == end)
        {
            return TokenRange.Empty;
        }

        while (end - start < LongestPhrase && JoinedStart(text, start, low) is var left && left < start)
        {
            start = left;
        }

        return new TokenRange(WithoutFrontedAdjunct(text, start, end, low), end);
    }

    /// <summary>The noun phrase that starts at a token: names and nouns with what stands before them, and "of" phrases behind; empty where none does.</summary>
    public static TokenRange StartingAt(LexicalText text, int start, int high)
    {
        if (text.Is(start, WordClass.Pronoun | WordClass.ObjectPronoun) && !text.Is(start, WordClass.Possessive | WordClass.Determiner))
        {
            return new TokenRange(start, start + 1);
        }

        var i = ChunkEnd(text, start, high);
        while (i > start && i - start < LongestPhrase && i + 1 < high && LinksForward(text, i) && ChunkEnd(text, i + 1, high) is var end && end > i + 1)
        {
            i = end;
        }

        return i > start ? new TokenRange(start, i) : TokenRange.Empty;
    }

    /// <summary>Part of a phrase: no mark, verb or function word other than those that stand before nouns.</summary>
    private static bool IsNominal(LexicalText text, int token)
    {
        if (text.IsPunctuation(token))
        {
            return text.IsGenitive(token) || text.IsMark(token, '&') || text.IsMark(token, '%') || text.IsMark(token, '$') || text.IsMark(token, '/')
                || (text.IsMark(token, '-') && !text.IsPunctuation(token - 1));
        }

        if (text.IsGenitive(token))
        {
            return true;
        }

        if (text.Is(token, Ends) && !text.Is(token, WordClass.Determiner | WordClass.Possessive) && !text.IsName(token))
        {
            return false;
        }

        return !text.IsTime(token) && (text.IsName(token)
            || !(VerbReading.IsFinite(text, token) || (VerbReading.IsAfterTo(text, token) && text.Is(token, WordClass.VerbBase))));
    }

    private static int ChunkStart(LexicalText text, int end, int low)
    {
        var i = end;
        while (i > low && end - i < LongestPhrase)
        {
            var token = i - 1;
            if (text.Is(token, WordClass.Pronoun) && !text.Is(token, WordClass.Determiner | WordClass.Possessive))
            {
                return i == end ? token : i;
            }

            if (text.QuoteAt(token) != text.QuoteAt(end - 1) || !IsNominal(text, token))
            {
                break;
            }

            if (text.IsWord(token, "that") && token + 1 < end && text.Is(token + 1, WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun))
            {
                break;
            }

            i = token;
            if (text.Is(token, WordClass.Determiner | WordClass.Possessive) && !text.Is(token - 1, WordClass.Determiner))
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Over "of", "for", "in" and the like, or "and", to the phrase on the left; the same start where nothing joins.</summary>
    private static int JoinedStart(LexicalText text, int start, int low)
    {
        var link = start - 1;
        if (link <= low)
        {
            return start;
        }

        if (text.Is(link, WordClass.Preposition) && Links(text, link))
        {
            var left = ChunkStart(text, link, low);
            return left < link && !text.Is(left, WordClass.Pronoun) ? left : start;
        }

        if (text.Is(link, WordClass.Coordinator) && !text.IsWord(link, "but"))
        {
            var left = ChunkStart(text, link, low);
            return left < link && OpensClause(text, left - 1, low) ? left : start;
        }

        return start;
    }

    private static bool Links(LexicalText text, int token) =>
        text.IsWord(token, "of") || text.IsWord(token, "for") || text.IsWord(token, "in") || text.IsWord(token, "at") || text.IsWord(token, "from")
        || text.IsWord(token, "with") || text.IsWord(token, "on") || text.IsWord(token, "to") || text.IsWord(token, "by")
        || text.IsWord(token, "against") || text.IsWord(token, "inside") || text.IsWord(token, "near") || text.IsWord(token, "behind")
        || text.IsWord(token, "within") || text.IsWord(token, "about") || text.IsWord(token, "into") || text.IsWord(token, "under");

    private static bool LinksForward(LexicalText text, int token) =>
        text.IsWord(token, "of") || ((text.IsWord(token, "for") || text.IsWord(token, "at")) && !text.IsTime(token + 1)
            && (text.Is(token - 1, WordClass.Role | WordClass.Body) || text.IsName(token + 1) || text.Is(token + 1, WordClass.Determiner)));

    private static bool OpensClause(LexicalText text, int token, int low) =>
        token < low || text.IsPunctuation(token) || text.Is(token, WordClass.Subordinator | WordClass.Coordinator) || text.IsWord(token, "that")
        || text.QuoteAt(token) != text.QuoteAt(token + 1);

    /// <summary>"In a statement Marsh" is an adjunct and a name: only the name is the phrase.</summary>
    private static int WithoutFrontedAdjunct(LexicalText text, int start, int end, int low)
    {
        if (start == low || !text.Is(start - 1, WordClass.Preposition) || text.IsName(start))
        {
            return start;
        }

        var name = end;
        while (name > start && text.IsName(name - 1))
        {
            name--;
        }

        return name > start && name < end && !text.Is(name - 1, WordClass.Role | WordClass.Determiner | WordClass.Possessive | WordClass.Preposition)
            ? name : start;
    }

    private static int ChunkEnd(LexicalText text, int start, int high)
    {
        var i = start;
        while (i < high && i - start < LongestPhrase && IsNominal(text, i) && text.QuoteAt(i) == text.QuoteAt(start))
        {
            if (i > start && text.Is(i, WordClass.Determiner | WordClass.Possessive) && !text.Is(i - 1, WordClass.Determiner) && !text.IsGenitive(i))
            {
                break;
            }

            if (i > start && (text.Is(i, WordClass.Pronoun) || text.IsAdverb(i)) && !text.IsName(i))
            {
                break;
            }

            i++;
        }

        return i;
    }
}
