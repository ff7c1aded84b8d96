namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Years, spans of years, decades and centuries.</summary>
internal static class YearReader
{
    /// <param name="strong">Words before the number have already settled that it is a year.</param>
    public static bool TryRead(LexedSentence sentence, int at, out TimeReading reading, bool strong = false)
    {
        reading = default;
        if (sentence.Of(at).Length != 4 || sentence.SmallNumber(at) is not (>= 1000 and < 3000 and var year) || IsTied(sentence, at))
        {
            return false;
        }

        if (IsDecade(sentence, at))
        {
            // "the 1900s" may be ten years or a hundred.
            reading = new(at + 2, year % 100 == 0 && year < 2000 ? null : TimeCalendar.Decade(year));
            return true;
        }

        if (!strong && !IsYear(sentence, at, year))
        {
            return false;
        }

        reading = LastYear(sentence, at, year, out var end) is var last and > 0
            ? new(end, new TimePeriod(new(year), new CalendarPoint(last)))
            : new(at + 1, new TimePeriod(new(year)));
        return true;
    }

    /// <summary>"the '90s": the apostrophe and two digits.</summary>
    public static bool TryReadShortDecade(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = default;
        if (!sentence.IsPossessive(at) && !sentence.IsMark(at, '\u2018'))
        {
            return false;
        }

        var decade = sentence.SmallNumber(at + 1);
        var written = sentence.Of(at + 1).Length == 2 && sentence.Is(at + 2, "s") && sentence.Touches(at + 1) && sentence.Touches(at + 2);
        if (!written || decade % 10 != 0)
        {
            return false;
        }

        reading = new(at + 3, TimeCalendar.Decade(decade < 30 ? 2000 + decade : 1900 + decade));
        return true;
    }

    /// <summary>"19th century", "21st-century".</summary>
    public static bool TryReadCentury(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = default;
        var century = sentence.SmallNumber(at);
        var word = WordNumerals.AfterDash(sentence, at + 2);
        var ordinal = sentence.Touches(at + 1) && sentence.IsAny(at + 1, "st", "nd", "rd", "th");
        var name = sentence.IsCapitalised(word) && sentence.IsCapitalised(word + 1) && !IsBeforeChrist(sentence, word + 1);
        if (century is < 1 or > 30 || !ordinal || name || !sentence.IsAny(word, "century", "centuries"))
        {
            return false;
        }

        if (IsBeforeChrist(sentence, word + 1))
        {
            reading = new(word + 2, null);
            return true;
        }

        reading = new(word + 1, new TimePeriod(new((century * 100) - 99), new CalendarPoint(century * 100)));
        return true;
    }

    /// <summary>"700 BC": a year that the values' calendar does not reach.</summary>
    public static bool TryReadBeforeChrist(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = new(at + 2, null);
        return sentence.SmallNumber(at) > 0 && IsBeforeChrist(sentence, at + 1) && !sentence.Touches(at + 1);
    }

    private static bool IsBeforeChrist(LexedSentence sentence, int at) => sentence.Of(at) is "BC" or "BCE" or "B.C." or "B.C.E.";

    public static bool IsDecade(LexedSentence sentence, int at) =>
        sentence.SmallNumber(at) is >= 1000 and < 3000 and var year && year % 10 == 0 && sentence.Is(at + 1, "s") && sentence.Touches(at + 1);

    private static bool IsYear(LexedSentence sentence, int at, int year)
    {
        var next = sentence.Entry(at + 1);
        var measured = next.Unit is not null && (next.Roles & MeasureRoles.Ordinal) == 0;
        if (measured || next.Currency is not null || next.Scale > 0 || sentence.IsMark(at + 1, '%') || sentence.Is(at + 1, "per"))
        {
            return false;
        }

        var introduced = sentence.Is(at - 1, MeasureRoles.BeforeTime) || sentence.IsAny(at - 1, "the", "year");
        if (sentence.HasCapital(at - 1) && sentence.Entry(at - 1).Month == 0 && !introduced && !sentence.Is(at - 1, MeasureRoles.Stop))
        {
            return false;
        }

        var countsNext = sentence.IsWord(at + 1) && !sentence.Is(at + 1, MeasureRoles.Stop) && NounForms.IsPlural(sentence, at + 1);
        return year is >= 1900 and < 2100
            ? introduced || !countsNext
            : !countsNext && IsEarlyYear(sentence, at, year);
    }

    /// <summary>Before 1900 four digits are as often a count, so more than "about" must stand before them: "in 1848", "the treaty of 1648",
    /// "between 1704 and 1711".</summary>
    private static bool IsEarlyYear(LexedSentence sentence, int at, int year) =>
        sentence.IsAny(at - 1, "in", "since", "by", "until", "till", "from", "circa", "year", "before", "after", "during")
        || (sentence.Is(at - 1, "of") && !sentence.Is(at - 2, MeasureRoles.Amount) && sentence.IsWord(at - 2) && !NounForms.IsPlural(sentence, at - 2))
        || (sentence.Is(at - 1, "the") && sentence.IsCapitalised(at + 1))
        || ((sentence.Is(at - 1, "between") || sentence.IsMark(at - 1, '(')) && LastYear(sentence, at, year, out _) > 0);

    /// <summary>"2021-22", "2019-2021", "2021/22", and "2019 to 2021" behind "from"; zero where there is none.</summary>
    private static int LastYear(LexedSentence sentence, int at, int year, out int end)
    {
        end = at + 3;
        var sign = sentence.IsJoiningDash(at + 1) || sentence.IsJoiningSlash(at + 1);
        var words = (sentence.Is(at + 1, "to") && sentence.Is(at - 1, "from")) || (sentence.Is(at + 1, "and") && sentence.Is(at - 1, "between"));
        var last = sentence.SmallNumber(at + 2);
        if (!sign && !words)
        {
            return 0;
        }

        last = sign && sentence.Of(at + 2).Length == 2 ? year - (year % 100) + last : last;
        last += sign && last == year - 99 ? 100 : 0;
        return last > year && last < 3000 ? last : 0;
    }

    private static bool IsTied(LexedSentence sentence, int at)
    {
        var behind = sentence.Touches(at + 1)
            && ((sentence.IsWord(at + 1) && !sentence.Is(at + 1, "s")) || sentence.IsMarkOf(at + 1, "%:@"));
        if (!sentence.Touches(at))
        {
            return behind || CurrencyWords.OfSign(at > 0 && sentence.IsMark(at - 1) ? sentence.Of(at - 1)[0] : ' ') is not null;
        }

        var word = sentence.IsDash(at - 1) && sentence.IsAny(at - 2, "mid", "pre", "post", "early", "late");
        return behind || !(word || sentence.IsMarkOf(at - 1, "([\"\u201C\u2014"));
    }
}
