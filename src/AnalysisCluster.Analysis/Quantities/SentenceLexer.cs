namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Cuts off one lexeme after another; linear in the text.</summary>
internal static class SentenceLexer
{
    /// <param name="at">Where to go on; moved behind the lexeme.</param>
    /// <returns>False at the end.</returns>
    public static bool Next(string text, ref int at, int end, out Lexeme lexeme)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at >= end)
        {
            lexeme = default;
            return false;
        }

        var start = at;
        if (char.IsAsciiDigit(text[at]))
        {
            at = NumberEnd(text, at, end);
            lexeme = new(start, at, LexemeKind.Number, MeasureWord.Unknown);
        }
        else if (char.IsLetter(text[at]))
        {
            lexeme = Word(text, ref at, end);
        }
        else
        {
            at += IsPossessive(text, at, end) ? 2 : 1;
            lexeme = new(start, at, LexemeKind.Mark, MeasureWord.Unknown);
        }

        return true;
    }

    private static Lexeme Word(string text, ref int at, int end)
    {
        var start = at;
        at = LettersEnd(text, at, end);
        var entry = MeasureWord.Find(text.AsSpan(start, at - start));
        if (at < end && char.IsAsciiDigit(text[at]) && entry.Currency is null && !IsRand(text, start, at, end))
        {
            // "G7", "A320", "H1N1": a name, not a number; but "USD500" is money, and "Q1" a quarter.
            while (at < end && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            entry = MeasureWord.Find(text.AsSpan(start, at - start));
        }

        return new(start, at, LexemeKind.Word, entry);
    }

    /// <summary>"R1.3bn", "R250,000", "R40m": money, where "R2" is a name.</summary>
    private static bool IsRand(string text, int start, int at, int end)
    {
        if (at - start != 1 || text[start] != 'R')
        {
            return false;
        }

        var number = NumberEnd(text, at, end);
        var sign = LettersEnd(text, number - 1, end);
        return text.AsSpan(at, number - at).ContainsAny(',', '.') || text.AsSpan(number, sign - number) is "m" or "bn" or "tn"
            || text.AsSpan(number, Math.Min(end - number, 5)) is " mill" or " bill" or " tril";
    }

    /// <summary>Letters, apostrophes between letters ("don't", but not the 's of "Friday's"), and the full stops of "U.S." and "p.m.".</summary>
    private static int LettersEnd(string text, int at, int end)
    {
        var start = at;
        for (at++; at < end; at++)
        {
            var unit = text[at];
            var joins = char.IsLetter(unit)
                || char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.NonSpacingMark
                || (unit is '\'' or '\u2019' && at + 1 < end && char.IsLetter(text[at + 1]) && !IsPossessive(text, at, end))
                || (unit == '.' && IsInitial(text, start, at) && IsSingleLetter(text, at + 1, end));
            if (!joins)
            {
                return unit == '.' && IsInitial(text, start, at) && at - start > 1 && text[at - 2] == '.' ? at + 1 : at;
            }
        }

        return at;
    }

    private static bool IsSingleLetter(string text, int at, int end) =>
        at < end && char.IsLetter(text[at]) && (at + 1 >= end || !char.IsLetter(text[at + 1]));

    private static bool IsInitial(string text, int start, int stop) => stop - 1 == start || (stop - 2 >= start && text[stop - 2] == '.');

    private static bool IsPossessive(string text, int at, int end) =>
        text[at] is '\'' or '\u2019' && at + 1 < end && text[at + 1] is 's' or 'S' && (at + 2 >= end || !char.IsLetterOrDigit(text[at + 2]));

    /// <summary>Digits, groups of three (or two, as in 1,00,000) behind a comma or a no-break space, and decimals.</summary>
    private static int NumberEnd(string text, int at, int end)
    {
        while (true)
        {
            at = DigitsEnd(text, at, end);
            if (at >= end)
            {
                return at;
            }

            var group = DigitsEnd(text, at + 1, Math.Min(end, at + 5)) - at - 1;
            var joins = text[at] switch
            {
                ',' => group == 3 || (group == 2 && at + 3 < end && text[at + 3] == ',' && at + 4 < end && char.IsAsciiDigit(text[at + 4])),
                '\u00A0' or '\u202F' or '\u2009' => group == 3,
                '.' => group > 0,
                _ => false,
            };
            if (!joins)
            {
                return at;
            }

            at++;
        }
    }

    private static int DigitsEnd(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
