namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Periods stated against the day of publication: "yesterday", "last week", "the past three years", "two days ago"; and parts of years,
/// "the first quarter of 2026".</summary>
internal static class RelativeTimeReader
{
    private const int CountMax = 10_000;

    public static bool TryRead(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        if (TryReadYearPart(sentence, at, published, out reading))
        {
            return true;
        }

        if (sentence.Is(at, MeasureRoles.Ordinal))
        {
            return TryReadQuarter(sentence, at, published, out reading);
        }

        if (TryReadDay(sentence, at, published, out reading))
        {
            return true;
        }

        if (Season(sentence, at) > 0)
        {
            return TryReadSeason(sentence, at, out reading);
        }

        var word = sentence.Of(at);
        return word.Equals("recent", StringComparison.OrdinalIgnoreCase) || (sentence.Is(at, "coming") && sentence.Is(at + 1, MeasureRoles.TimeUnit) && sentence.Of(at + 1)[^1] == 's')
            ? TryReadRecent(sentence, at, out reading)
            : sentence.IsAny(at, "last", "this", "next", "past", "previous", "coming") && TryReadPointed(sentence, at, published, out reading);
    }

    /// <summary>"two days ago", "a year ago", "several weeks ago", "two weeks from now"; and "a year earlier", "three days later", which count from
    /// another day than publication's and so stay open.</summary>
    public static bool TryReadAgo(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        if (!TryReadCount(sentence, at, out var count, out var unit, out var ago))
        {
            return false;
        }

        var forward = (sentence.Is(ago, "from") && sentence.Is(ago + 1, "now")) || (sentence.IsPossessive(ago) && sentence.Is(ago + 1, "time"));
        var open = IsAnaphoric(sentence, ago);
        if (!forward && !open && !sentence.Is(ago, "ago"))
        {
            return false;
        }

        var value = published is { } day && count > 0 && !open ? Away(day, unit, forward ? count : -count) : null;
        reading = new(forward ? ago + 2 : ago + 1, value);
        return true;
    }

    /// <summary>"about two weeks ago", "more than a year later": the hedge belongs to the words, and a bound leaves the value open.</summary>
    public static bool TryReadHedgedAgo(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        var hedge = sentence.Is(at, MeasureRoles.HedgeModifier) ? at + 1 : at;
        var bound = sentence.IsAny(hedge, "more", "less") && sentence.Is(hedge + 1, "than") ? 2
            : sentence.Is(hedge, "at") && sentence.Is(hedge + 1, "least") ? 2
            : sentence.IsAny(hedge, "over", "under") ? 1
            : 0;
        reading = default;
        var hedged = bound > 0 || sentence.Is(hedge, MeasureRoles.Approximate);
        if (!hedged || !TryReadAgo(sentence, hedge + Math.Max(bound, 1), published, out reading))
        {
            return false;
        }

        reading = bound > 0 ? reading with { Value = null } : reading;
        return true;
    }

    /// <summary>"later" and "earlier" behind a length, but not "earlier this week" or "two years later than planned".</summary>
    private static bool IsAnaphoric(LexedSentence sentence, int at) =>
        sentence.IsAny(at, "later", "earlier") && !sentence.IsAny(at + 1, "this", "than", "in");

    /// <summary>"Q1 2026".</summary>
    public static bool TryReadQuarterSign(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = default;
        var sign = sentence.Of(at);
        if (sign.Length != 2 || sign[0] is not ('Q' or 'q') || sign[1] is < '1' or > '4')
        {
            return false;
        }

        var dated = IsPlainYear(sentence, at + 1);
        reading = new(dated ? at + 2 : at + 1, dated ? TimeCalendar.Quarter(sentence.SmallNumber(at + 1), sign[1] - '0') : null);
        return true;
    }

    private static TimePeriod? Away(DateOnly published, string unit, int count) => unit switch
    {
        "day" => TimeCalendar.Day(published, count),
        "week" => TimeCalendar.Week(published, count),
        "month" => TimeCalendar.Months(published, count),
        "year" => TimeCalendar.Year(published, count),
        _ => null,
    };

    private static bool TryReadDay(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        var distance = sentence.Is(at, "yesterday") ? -1 : sentence.Is(at, "tomorrow") ? 1 : sentence.IsAny(at, "today", "tonight") ? 0 : int.MaxValue;
        if (distance == int.MaxValue)
        {
            return false;
        }

        var end = sentence.Is(at + 1, MeasureRoles.DayPart) ? at + 2 : at + 1;
        reading = new(end, published is { } day ? TimeCalendar.Day(day, distance) : null);
        return true;
    }

    /// <summary>"first quarter (of 2026)", "second half of last year". Without a year a quarter may be a fiscal one, so the value stays open.</summary>
    private static bool TryReadQuarter(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        var ordinal = sentence.Is(at, "first") ? 1 : sentence.Is(at, "second") ? 2 : sentence.Is(at, "third") ? 3 : 4;
        var period = WordNumerals.AfterDash(sentence, at + 1);
        var half = sentence.Is(period, "half") && ordinal <= 2;
        if (!half && !sentence.Is(period, "quarter"))
        {
            return false;
        }

        var year = YearOf(sentence, period + 1, published, out var end);
        if (year == 0)
        {
            reading = new(end, null);
            return !half || end > period + 1;
        }

        reading = new(end, half
            ? new TimePeriod(new(year, (6 * ordinal) - 5), new CalendarPoint(year, 6 * ordinal))
            : TimeCalendar.Quarter(year, ordinal));
        return true;
    }

    /// <summary>"first six months of 2013", "last two quarters of this year".</summary>
    private static bool TryReadYearPart(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        var first = sentence.Is(at, "first");
        if (!first && !sentence.Is(at, "last"))
        {
            return false;
        }

        var count = sentence.Entry(at + 1).Cardinal ?? sentence.SmallNumber(at + 1);
        var months = sentence.IsAny(at + 2, "months") ? count : sentence.Is(at + 2, "quarters") ? 3 * count : 0;
        if (months is < 1 or > 11 || !sentence.Is(at + 3, "of"))
        {
            return false;
        }

        var year = YearOf(sentence, at + 3, published, out var end);
        var (from, to) = first ? (1, months) : (13 - months, 12);
        reading = new(end, year > 0 ? new TimePeriod(new(year, from), new CalendarPoint(year, to)) : null);
        return end > at + 3;
    }

    /// <returns>Zero where no year is stated or it cannot be resolved.</returns>
    private static int YearOf(LexedSentence sentence, int at, DateOnly? published, out int end)
    {
        var year = sentence.Is(at, "of") ? at + 1 : at;
        if (IsPlainYear(sentence, year))
        {
            end = year + 1;
            return sentence.SmallNumber(year);
        }

        var distance = sentence.Is(year, "last") ? -1 : sentence.Is(year, "next") ? 1 : 0;
        if (sentence.IsAny(year, "this", "last", "next", "the") && sentence.Is(year + 1, "year"))
        {
            end = year + 2;
            return (published?.Year + distance) ?? 0;
        }

        end = at;
        return 0;
    }

    private static bool IsPlainYear(LexedSentence sentence, int at) => sentence.Of(at).Length == 4 && sentence.SmallNumber(at) is >= 1900 and < 2100;

    /// <summary>"summer 2021", "the winter of 2010": EDTF's season, wherever on earth it falls.</summary>
    private static bool TryReadSeason(LexedSentence sentence, int at, out TimeReading reading)
    {
        var year = sentence.Is(at + 1, "of") ? at + 2 : at + 1;
        var stated = IsPlainYear(sentence, year);
        reading = stated ? new(year + 1, new TimePeriod(new(sentence.SmallNumber(year), Season(sentence, at)))) : new(at + 1, null);

        // Without a year it depends on the hemisphere which one is meant.
        return stated || (sentence.IsAny(at - 1, "since", "until", "till", "by") && !sentence.Is(at, "fall") && !sentence.IsWord(at + 1))
            || (sentence.Is(at - 1, "since") && !sentence.Is(at, "fall"));
    }

    private static int Season(LexedSentence sentence, int at) =>
        sentence.Is(at, "spring") ? 21 : sentence.Is(at, "summer") ? 22 : sentence.IsAny(at, "autumn", "fall") ? 23 : sentence.Is(at, "winter") ? 24 : 0;

    private static bool TryReadRecent(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = new(at + 2, null);
        return sentence.Is(at + 1, MeasureRoles.TimeUnit) && sentence.Of(at + 1)[^1] == 's';
    }

    /// <summary>"last Friday", "next month", "this year", "the past three weeks".</summary>
    private static bool TryReadPointed(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        var direction = sentence.Is(at, "this") ? 0 : sentence.IsAny(at, "next", "coming") ? 1 : -1;
        var next = at + 1;
        if (direction != 0 && !sentence.IsAny(next, "a", "an") && TryReadCount(sentence, next, out var count, out var unit, out var end))
        {
            reading = new(end, published is { } today && count > 0 && !sentence.Is(at, "previous") ? TimeCalendar.Span(today, unit, count, direction > 0) : null);
            return true;
        }

        if (!IsPeriodNoun(sentence, next))
        {
            return false;
        }

        // "the previous year" points back from another day than publication's.
        var anaphoric = sentence.Is(at, "previous");
        var whole = sentence.IsAny(at, "past", "coming") ? sentence.Entry(next).Unit : null;
        var value = published is not { } day || anaphoric ? null
            : whole is not null ? TimeCalendar.Span(day, whole, 1, direction > 0)
            : Pointed(sentence, next, day, direction);
        reading = new(sentence.Entry(next).Weekday > 0 && sentence.Is(next + 1, MeasureRoles.DayPart) ? next + 2 : next + 1, value);
        return true;
    }

    /// <summary>"(the end of the) year": publication's own, unless the sentence tells of the past.</summary>
    public static bool TryReadCurrent(LexedSentence sentence, int noun, DateOnly? published, out TimeReading reading)
    {
        var now = published is not null && TenseReader.Around(sentence, noun, noun + 1) != Tense.Past;
        reading = new(noun + 1, now ? Pointed(sentence, noun, published!.Value, 0) : null);
        return sentence.IsAny(noun, "week", "month", "year", "decade") && !sentence.Is(noun + 1, "of");
    }

    private static bool IsPeriodNoun(LexedSentence sentence, int at)
    {
        var entry = sentence.Entry(at);
        return (entry.Weekday > 0 && !entry.NeedsDate)
            || (entry.Month > 0 && sentence.IsCapitalised(at) && sentence.Of(at).Length > 2)
            || sentence.IsAny(at, "week", "month", "year", "quarter", "decade", "century", "weekend", "night", "morning", "afternoon", "evening")
            || Season(sentence, at) > 0;
    }

    private static TimePeriod? Pointed(LexedSentence sentence, int noun, DateOnly day, int direction)
    {
        var entry = sentence.Entry(noun);
        if (entry.Weekday > 0)
        {
            return direction == 0
                ? TimeCalendar.WeekdayOfThisWeek(day, entry.Weekday)
                : TimeCalendar.Weekday(day, entry.Weekday, direction > 0, strict: true);
        }

        if (entry.Month > 0)
        {
            return direction == 0
                ? new TimePeriod(new(day.Year, entry.Month))
                : TimeCalendar.Month(day, entry.Month, direction > 0, strict: true);
        }

        return entry.Unit switch
        {
            "week" => TimeCalendar.Week(day, direction),
            "month" => TimeCalendar.Months(day, direction),
            "year" => TimeCalendar.Year(day, direction),
            "decade" => direction == 0 ? TimeCalendar.Decade(day.Year) : TimeCalendar.Span(day, "decade", 1, direction > 0),
            "century" => null,
            _ => PointedWord(sentence, noun, day, direction),
        };
    }

    private static TimePeriod? PointedWord(LexedSentence sentence, int noun, DateOnly day, int direction) => sentence switch
    {
        _ when sentence.Is(noun, "weekend") => TimeCalendar.Weekend(day, direction),
        _ when sentence.Is(noun, "quarter") => TimeCalendar.QuarterBy(day, direction),
        _ when sentence.Is(noun, MeasureRoles.DayPart) => TimeCalendar.Day(day, direction),
        _ when direction == 0 && Season(sentence, noun) is > 0 and var season => new TimePeriod(new(day.Year, season)),
        _ => null,
    };

    /// <summary>A whole number and a unit of time; a count of zero for "several" and "few".</summary>
    private static bool TryReadCount(LexedSentence sentence, int at, out int count, out string unit, out int end)
    {
        (count, unit, end) = (0, "", at);
        if (sentence.IsAny(at, "a", "an"))
        {
            count = 1;
            end = at + 1;
            var few = sentence.IsAny(end, "few", "couple");
            (count, end) = few ? (0, sentence.Is(end + 1, "of") ? end + 2 : end + 1) : (count, end);
        }
        else if (sentence.Is(at, "half") && sentence.IsAny(at + 1, "a", "an"))
        {
            end = at + 2;
        }
        else if (sentence.IsAny(at, "several", "few", "couple"))
        {
            end = at + 1;
        }
        else if (DigitNumerals.TryRead(sentence, at, money: false, out var numeral)
            || (sentence.Entry(at).Cardinal is not null && WordNumerals.TryRead(sentence, at, out numeral)))
        {
            if (numeral.Share || numeral.Value > CountMax || numeral.Value < 1 || NumberNames.IsCode(sentence, numeral))
            {
                return false;
            }

            count = numeral.Value == decimal.Truncate(numeral.Value) ? (int)numeral.Value : 0;
            end = numeral.End;
        }
        else
        {
            return false;
        }

        var timed = sentence.Is(end, MeasureRoles.TimeUnit) && !sentence.Is(end, "second");
        unit = timed ? sentence.Entry(end).Unit! : "";
        end++;
        return timed;
    }
}
