using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>Who does what a verb says: the noun phrase before it, across appositions and relative clauses.</summary>
internal static class Subjects
{
    private const int LongestApposition = 45;
    private const int LongestClause = 25;

    /// <summary>The subject of a verb group; empty where the group has none of its own (coordinated, or opening its sentence).</summary>
    public static TokenRange Before(LexicalText text, int group, int low)
    {
        var end = SkipAdjuncts(text, group, low);
        if (end <= low)
        {
            return TokenRange.Empty;
        }

        var last = end - 1;
        if (IsRelative(text, last, low))
        {
            return Antecedent(text, last, low);
        }

        if (text.IsComma(last) || text.IsDash(last) || text.IsMark(last, ')'))
        {
            return AcrossApposition(text, last, low);
        }

        var phrase = NounPhrases.EndingAt(text, end, low);
        return ModifiedByClause(text, phrase, low) is { IsEmpty: false } modified ? modified : FromApposition(text, phrase, low);
    }

    /// <summary>"The firm that runs the line denied": the phrase that ends a relative clause gives way to the one which the clause describes.</summary>
    private static TokenRange ModifiedByClause(LexicalText text, TokenRange phrase, int low)
    {
        var limit = Math.Max(low, phrase.Start - LongestClause);
        for (var i = phrase.Start - 1; i > limit && !text.IsPunctuation(i) && !text.Is(i, WordClass.Coordinator); i--)
        {
            if (IsRelative(text, i, low) && VerbReading.IsFinite(text, i + 1))
            {
                return NounPhrases.EndingAt(text, i, low);
            }
        }

        return TokenRange.Empty;
    }

    /// <summary>"Marsh on Tuesday said", "officials also": what may stand between subject and verb.</summary>
    private static int SkipAdjuncts(LexicalText text, int end, int low)
    {
        while (end > low + 1)
        {
            var last = end - 1;
            if (text.IsAdverb(last) && !text.IsName(last))
            {
                end--;
            }
            else if (text.IsTime(last))
            {
                end -= text.Is(end - 2, WordClass.Preposition) || text.IsWord(end - 2, "last") || text.IsWord(end - 2, "this") ? 2 : 1;
            }
            else
            {
                return end;
            }
        }

        return end;
    }

    private static bool IsRelative(LexicalText text, int token, int low) =>
        token > low && (text.IsWord(token, "who") || text.IsWord(token, "which")
            || (text.IsWord(token, "that") && !text.IsComma(token - 1) && !VerbReading.IsVerb(text, token - 1)));

    private static TokenRange Antecedent(LexicalText text, int relative, int low)
    {
        var end = text.IsComma(relative - 1) ? relative - 1 : relative;
        return end <= low ? TokenRange.Empty : FromApposition(text, NounPhrases.EndingAt(text, end, low), low);
    }

    /// <summary>"Marsh, a former mayor, said": the phrase before the pair of marks.</summary>
    private static TokenRange AcrossApposition(LexicalText text, int close, int low)
    {
        var parenthesis = text.IsMark(close, ')');
        var limit = Math.Max(low, close - LongestApposition);
        for (var open = close - 1; open > limit; open--)
        {
            if (text.QuoteAt(open) != text.QuoteAt(close) && text.IsOpening(open))
            {
                return TokenRange.Empty;
            }

            var opens = parenthesis ? text.IsMark(open, '(') : text.IsComma(close) ? text.IsComma(open) : text.IsDash(open);
            if (opens)
            {
                return FromApposition(text, NounPhrases.EndingAt(text, open, low), low);
            }
        }

        return TokenRange.Empty;
    }

    /// <summary>"Marsh, a member of the board, the council and the union, said": from the last part of an enumeration or apposition back to the name.</summary>
    private static TokenRange FromApposition(LexicalText text, TokenRange phrase, int low)
    {
        if (phrase.IsEmpty || phrase.Start - 2 < low || !text.IsComma(phrase.Start - 1) || !IsAppositive(text, phrase.Start))
        {
            return phrase;
        }

        var before = NounPhrases.EndingAt(text, phrase.Start - 1, low);
        return !before.IsEmpty && text.IsName(before.End - 1) && !text.IsTime(before.End - 1) && !text.Is(before.Start - 1, WordClass.Preposition)
            ? before : phrase;
    }

    private static bool IsAppositive(LexicalText text, int start) =>
        text.Document.Tokens[start].IsNumber || text.IsWord(start, "a") || text.IsWord(start, "an") || text.Is(start, WordClass.Role)
        || (text.IsWord(start, "the") && text.Is(start + 1, WordClass.Role));
}
