namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Numbers that count nothing: parts of names, scores, addresses, telephone numbers, list marks, times and ratios.</summary>
internal static class NumberNames
{
    private const int StreetWordsMax = 3;

    /// <summary>Whether the number is tied to its neighbours by a mark that makes it a code, whatever stands behind it.</summary>
    /// <param name="behindDash">The number ends a range, so that the dash before it ties nothing.</param>
    public static bool IsCode(LexedSentence sentence, in Numeral numeral, bool behindDash = false)
    {
        if (!numeral.Digits)
        {
            return !behindDash && IsNamedInWords(sentence, numeral);
        }

        return (!behindDash && IsTiedBefore(sentence, numeral.First))
            || IsTiedBehind(sentence, numeral.End)
            || (sentence.IsNumber(numeral.End) && sentence.IsNumber(numeral.End - 1) && !numeral.Scaled)
            || IsListMark(sentence, numeral);
    }

    /// <summary>Whether a number of which no unit says otherwise is a name: "Boeing 737", "Article 5", "10 Downing Street", "2-1".</summary>
    /// <param name="unit">Null, or a thing counted.</param>
    public static bool IsName(LexedSentence sentence, in Numeral numeral, int first, UnitReading? unit)
    {
        if (numeral.Scaled || numeral.Share)
        {
            return false;
        }

        if (IsAddress(sentence, numeral.End) || IsTitle(sentence, numeral))
        {
            return true;
        }

        var before = numeral.First - 1;
        if (sentence.Is(before, "number"))
        {
            return true;
        }

        if (sentence.Is(before, MeasureRoles.Label) && first == numeral.First
            && (!IsCommonLabel(sentence, before) || (unit is null && numeral.Digits && sentence.IsCapitalised(before))))
        {
            return true;
        }

        // A word that only the sentence's beginning writes large is a name where nothing is counted: "Form 1040 is long".
        var named = before > 0 || sentence.HasInnerCapital(before) ? sentence.HasCapital(before) : unit is null && sentence.IsPlainWord(before);
        var plain = numeral.Digits && named && first == numeral.First;
        return plain && !(unit is { Counted: true } counted && sentence.Is(counted.End - 1, MeasureRoles.Person));
    }

    /// <summary>"in cell 46", "at junction 12": a noun that its own article or preposition shows to be one, right before digits.</summary>
    public static bool IsNumbered(LexedSentence sentence, int noun) =>
        sentence.IsPlainWord(noun) && sentence.IsWord(noun - 1)
        && (sentence.Is(noun - 1, MeasureRoles.Determiner)
            || sentence.IsAny(noun - 1, "in", "at", "on", "of", "from", "near", "inside", "outside", "behind", "via"))
        && !sentence.Of(noun).EndsWith("ing") && !sentence.Of(noun).EndsWith("ed")
        && !sentence.IsAny(noun, "additional", "extra", "original", "initial", "entire", "whole", "total", "final", "usual");

    /// <summary>"Three Mile Island", "100 Mile House": the unit is in the singular and large, and so is the word behind it.</summary>
    public static bool IsNamedMeasure(LexedSentence sentence, in Numeral numeral, in UnitReading unit) => IsProgramme(sentence, numeral, unit)
        || (numeral.Value != 1 && sentence.IsCapitalised(unit.End - 1) && sentence.IsCapitalised(unit.End) && sentence.Of(unit.End - 1).Length > 3
        && !sentence.Of(unit.End - 1).EndsWith("s") && !sentence.IsDash(unit.End - 2) && unit.Unit.Length <= 4 && sentence.Entry(unit.End - 1).Currency is null);

    /// <summary>"hosts 48 Hours": a length of time written large behind a small word.</summary>
    private static bool IsProgramme(LexedSentence sentence, in Numeral numeral, in UnitReading unit) =>
        numeral.Digits && sentence.IsCapitalised(unit.End - 1) && sentence.Is(unit.End - 1, MeasureRoles.TimeUnit)
        && sentence.IsWord(numeral.First - 1) && !sentence.IsCapitalised(numeral.First - 1);

    /// <summary>The end of a chain of numbers and hyphens ("020 7946-0958"), all of which is one code.</summary>
    public static int ChainEnd(LexedSentence sentence, int at)
    {
        while (sentence.IsNumber(at) || (sentence.IsMark(at) && sentence.Touches(at) && sentence.IsNumber(at + 1) && sentence.Touches(at + 1)))
        {
            at++;
        }

        return at;
    }

    /// <summary>"next week 300 people", "the top two officials", "no two plans": labels that are common words too count only right before
    /// digits, or with a capital.</summary>
    private static bool IsCommonLabel(LexedSentence sentence, int label) =>
        sentence.Entry(label).Unit is not null || (!sentence.IsNumber(label + 1) && !sentence.IsCapitalised(label + 1));

    /// <summary>"Chapter Two", "the Big Ten", "Formula One": a capital where the sentence does not ask for one.</summary>
    private static bool IsNamedInWords(LexedSentence sentence, in Numeral numeral) =>
        sentence.IsCapitalised(numeral.First) && numeral.First > 0
        && (sentence.IsWord(numeral.First - 1) || sentence.IsJoiningDash(numeral.First - 1));

    private static bool IsTiedBefore(LexedSentence sentence, int first)
    {
        var before = first - 1;
        if (!sentence.Touches(first))
        {
            return sentence.IsMark(before, '#');
        }

        if (sentence.IsWord(before))
        {
            // The lexer leaves digits apart from letters only behind a currency.
            return false;
        }

        if (sentence.IsNumber(before))
        {
            return true;
        }

        var mark = sentence.Of(before)[0];
        if (mark is ',' && sentence.Touches(before) && sentence.IsNumber(before - 1))
        {
            return true;
        }

        if (mark is '/' or ':' or '.' or '@' or '#' or '_' or '&' or '=' or '\\' or '\'' or '\u2019' or '\u2018')
        {
            return mark is not ('\'' or '\u2019' or '\u2018') || before == 0 || sentence.Touches(before);
        }

        // "F-16", "COVID-19", "mid-20s"; a minus sign has a space before it.
        return sentence.IsDash(before) && sentence.Touches(before)
            && ((sentence.IsWord(before - 1) && !sentence.Is(before - 1, "magnitude")) || sentence.IsNumber(before - 1));
    }

    private static bool IsTiedBehind(LexedSentence sentence, int end)
    {
        if (!sentence.Touches(end))
        {
            return false;
        }

        if (sentence.IsWord(end))
        {
            var entry = sentence.Entry(end);
            return entry.Unit is null && entry.Currency is null && !sentence.IsAny(end, "p", "c", "f", "in", "pc", "bps");
        }

        var mark = sentence.Of(end)[0];
        return (mark is '/' or ':' or '@' or '_' or '=' or '&' && sentence.Touches(end + 1))
            || (mark == ',' && sentence.Touches(end + 1) && sentence.IsNumber(end + 1))
            || (sentence.IsJoiningDash(end) && sentence.IsNumber(end + 1) && sentence.IsJoiningDash(end + 2) && sentence.IsNumber(end + 3));
    }

    /// <summary>"1. First", "2) Second".</summary>
    private static bool IsListMark(LexedSentence sentence, in Numeral numeral) =>
        numeral.First == 0 && sentence.Touches(numeral.End) && (sentence.IsMark(numeral.End, '.') || sentence.IsMark(numeral.End, ')'));

    /// <summary>"99 Luftballons" in quotation marks, all its words large.</summary>
    private static bool IsTitle(LexedSentence sentence, in Numeral numeral)
    {
        const int TitleWordsMax = 4;
        if (!sentence.IsMarkOf(numeral.First - 1, "\"\u201C\u2018"))
        {
            return false;
        }

        var at = numeral.End;
        while (at < numeral.End + TitleWordsMax && sentence.IsCapitalised(at))
        {
            at++;
        }

        return at > numeral.End && sentence.IsMarkOf(at, "\"\u201D\u2019");
    }

    private static bool IsAddress(LexedSentence sentence, int end)
    {
        for (var at = end; at < end + StreetWordsMax + 1 && sentence.IsCapitalised(at); at++)
        {
            if (at > end && sentence.Is(at, MeasureRoles.Street))
            {
                return true;
            }
        }

        return false;
    }
}
