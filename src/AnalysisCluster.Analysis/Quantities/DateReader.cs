namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Dates by day and month, in figures or words, with or without a year; and weekdays.</summary>
internal static class DateReader
{
    /// <summary>Dates that begin with figures: "2021-12-03", "3/12/2021", "3 December 2021", "3rd of December".</summary>
    public static bool TryReadNumber(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        if (sentence.IsMark(at - 1) && CurrencyWords.OfSign(sentence.Of(at - 1)[0]) is not null)
        {
            return false;
        }

        if (sentence.Touches(at) && (sentence.IsWord(at - 1) || sentence.IsDash(at - 1) || sentence.IsMark(at - 1, '/')))
        {
            return false;
        }

        return TryReadIso(sentence, at, out reading)
            || TryReadSlashed(sentence, at, out reading)
            || TryReadDotted(sentence, at, out reading)
            || (TryReadDayFirst(sentence, at, published, out reading) && Extended(sentence, at, published, ref reading));
    }

    /// <summary>"from 1 December to 15 January": joins the second day to the first. Always true.</summary>
    private static bool Extended(LexedSentence sentence, int at, DateOnly? published, ref TimeReading reading)
    {
        var to = reading.End;
        var joined = (sentence.Is(at - 1, "from") && sentence.IsAny(to, "to", "through", "until", "till"))
            || (sentence.Is(at - 1, "between") && sentence.Is(to, "and"))
            || (sentence.IsDash(to) && sentence.Entry(to + 1).Month > 0);
        if (!joined || !((sentence.IsNumber(to + 1) && TryReadDayFirst(sentence, to + 1, published, out var last))
            || (IsMonth(sentence, to + 1) && TryReadDayBehind(sentence, to + 1, BehindStop(sentence, to + 1), published, out last))))
        {
            return true;
        }

        if (last.Value is { To: null, From: { Day: > 0 } end } && reading.Value is { To: null, From: { Day: > 0 } first })
        {
            // A year stated with the second day is the first's too; where none is stated, the second day comes after the first.
            var dated = sentence.SmallNumber(last.End - 1) >= 1000;
            var turns = (first.Month, first.Day).CompareTo((end.Month, end.Day)) > 0 ? 1 : 0;
            first = dated && sentence.SmallNumber(to - 1) < 1000 ? first with { Year = end.Year - turns } : first;
            end = dated ? end : end with { Year = first.Year + turns };
            reading = new(last.End, first.IsValid && end.IsValid ? new TimePeriod(first, end) : null);
        }
        else
        {
            reading = new(last.End, null);
        }

        return true;
    }

    /// <summary>"December 3(rd)(, 2021)", "Dec. 3-5", "December (of) 2021", "in December", "from March to May 2021".</summary>
    public static bool TryReadMonth(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        if (!sentence.IsCapitalised(at))
        {
            return false;
        }

        var month = sentence.Entry(at).Month;
        var next = BehindStop(sentence, at);
        if (TryReadDayBehind(sentence, at, next, published, out reading))
        {
            return Extended(sentence, at, published, ref reading);
        }

        var yearEnd = sentence.Is(next, "of") ? next + 1 : next;
        if (YearBehind(sentence, ref yearEnd) is var stated and > 0)
        {
            reading = new(yearEnd, new TimePeriod(new(stated, month)));
            return true;
        }

        return TryReadMonthAlone(sentence, at, published, out reading);
    }

    /// <summary>"December 3(rd)(, 2021)" with the day at <paramref name="next"/>.</summary>
    private static bool TryReadDayBehind(LexedSentence sentence, int at, int next, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        if (!DayAt(sentence, next, out var day, out var end))
        {
            return false;
        }

        var last = LastDay(sentence, ref end, day);
        var year = YearBehind(sentence, ref end);
        reading = new(end, Resolve(sentence, at, end, published, year, sentence.Entry(at).Month, day, last));
        return true;
    }

    private static int BehindStop(LexedSentence sentence, int month) =>
        sentence.IsMark(month + 1, '.') && sentence.Of(month).Length <= 4 && sentence.Touches(month + 1) ? month + 2 : month + 1;

    /// <summary>"Friday", "Friday night", "Friday, December 3, 2021".</summary>
    public static bool TryReadWeekday(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        var holiday = sentence.IsAny(at - 1, "Black", "Good", "Ash", "Super", "Bloody", "Easter", "Cyber", "Palm", "Shrove", "Holy", "Fat");
        if (!sentence.IsCapitalised(at) || holiday)
        {
            return false;
        }

        var next = sentence.IsMark(at + 1, '.') && sentence.Entry(at).NeedsDate ? at + 2 : at + 1;
        next += sentence.IsMark(next, ',') || sentence.Is(next, "the") ? 1 : 0;
        if ((sentence.Entry(next).Month > 0 && TryReadMonth(sentence, next, published, out reading) && IsDay(reading))
            || (sentence.IsNumber(next) && TryReadDayFirst(sentence, next, published, out reading)))
        {
            var dated = sentence.SmallNumber(reading.End - 1) >= 1000;
            reading = dated || published is not { } today ? reading
                : reading with { Value = TimeCalendar.NearestOn(today, sentence.Entry(at).Weekday, reading.Value) };
            return true;
        }

        reading = default;
        if (sentence.Entry(at).NeedsDate)
        {
            return false;
        }

        var end = sentence.Is(at + 1, MeasureRoles.DayPart) ? at + 2 : at + 1;
        var last = LastWeekday(sentence, at, end);
        // "needs it by Friday": a deadline lies ahead but where the verb before it is past.
        var deadline = sentence.Is(at - 1, "by") && TenseReader.Before(sentence, at) == Tense.Unknown;
        var forward = deadline || TenseReader.Around(sentence, at, last > end ? last : end) == Tense.Future;
        var value = published is not { } day ? null
            : last > end ? TimeCalendar.Weekdays(day, sentence.Entry(at).Weekday, sentence.Entry(last).Weekday, forward)
            : TimeCalendar.Weekday(day, sentence.Entry(at).Weekday, forward, strict: false);
        reading = new(last > end ? last + 1 : end, value);
        return true;
    }

    /// <summary>The second weekday of "from Monday to Thursday", "between Monday and Thursday"; zero where there is none.</summary>
    private static int LastWeekday(LexedSentence sentence, int at, int end)
    {
        var joined = (sentence.Is(at - 1, "from") && sentence.IsAny(end, "to", "through", "until", "till"))
            || (sentence.Is(at - 1, "between") && sentence.Is(end, "and"));
        return joined && sentence.IsCapitalised(end + 1) && sentence.Entry(end + 1) is { Weekday: > 0, NeedsDate: false } ? end + 1 : 0;
    }

    private static bool IsDay(in TimeReading reading) => reading.Value is null or { From.Day: > 0 };

    private static bool TryReadIso(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = default;
        if (sentence.Of(at).Length != 4 || !sentence.IsJoiningDash(at + 1) || !sentence.IsJoiningDash(at + 3)
            || sentence.Of(at + 2).Length != 2 || sentence.Of(at + 4).Length != 2)
        {
            return false;
        }

        var point = new CalendarPoint(sentence.SmallNumber(at), sentence.SmallNumber(at + 2), sentence.SmallNumber(at + 4));
        reading = new(at + 5, new TimePeriod(point));
        return point.Day > 0 && point.IsValid;
    }

    /// <summary>Day and month are told apart only where one of them is above twelve; else the value stays open.</summary>
    private static bool TryReadSlashed(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = default;
        if (!sentence.IsJoiningSlash(at + 1) || !sentence.IsJoiningSlash(at + 3))
        {
            return false;
        }

        var (first, second, year) = (sentence.SmallNumber(at), sentence.SmallNumber(at + 2), sentence.SmallNumber(at + 4));
        var days = first is >= 1 and <= 31 && second is >= 1 and <= 31 && (first <= 12 || second <= 12);
        if (!days || year < 0 || sentence.Of(at + 4).Length is not (2 or 4))
        {
            return false;
        }

        year += sentence.Of(at + 4).Length == 4 ? 0 : year < 70 ? 2000 : 1900;
        var point = first > 12 ? new CalendarPoint(year, second, first) : new CalendarPoint(year, first, second);
        var settled = first > 12 || second > 12 || first == second;
        reading = new(at + 5, settled && point.IsValid ? new TimePeriod(point) : null);
        return true;
    }

    /// <summary>"03.12.2021": with full stops the day always leads.</summary>
    private static bool TryReadDotted(LexedSentence sentence, int at, out TimeReading reading)
    {
        reading = default;
        var number = sentence.Of(at);
        var stop = number.IndexOf('.');
        if (number.Length is < 8 or > 10 || stop is < 1 or > 2 || number[^5] != '.' || stop == number.Length - 5)
        {
            return false;
        }

        if (!Small(number[..stop], out var day) || !Small(number[(stop + 1)..^5], out var month) || !Small(number[^4..], out var year))
        {
            return false;
        }

        var point = new CalendarPoint(year, month, day);
        reading = new(at + 1, new TimePeriod(point));
        return month > 0 && day > 0 && point.IsValid;
    }

    private static bool Small(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value);

    private static bool TryReadDayFirst(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        if (!DayAt(sentence, at, out var day, out var end))
        {
            return false;
        }

        var last = LastDay(sentence, ref end, day);
        end = sentence.Is(end, "of") ? end + 1 : WordNumerals.AfterDash(sentence, end);
        var month = sentence.IsCapitalised(end) ? sentence.Entry(end).Month : 0;
        if (month == 0)
        {
            return false;
        }

        end++;
        end += sentence.IsMark(end, '.') && sentence.Of(end - 1).Length <= 4 && sentence.SmallNumber(end + 1) >= 1000 ? 1 : 0;
        end = WordNumerals.AfterDash(sentence, end) is var behind && sentence.SmallNumber(behind) >= 1000 ? behind : end;
        var year = YearBehind(sentence, ref end);
        reading = new(end, Resolve(sentence, at, end, published, year, month, day, last));
        return true;
    }

    private static bool TryReadMonthAlone(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        reading = default;
        var entry = sentence.Entry(at);
        var shortForm = sentence.Of(at).Length <= 4 && !sentence.IsAny(at, "May", "June", "July");
        if (shortForm || (entry.NeedsDate && !IsMonthPlace(sentence, at)))
        {
            return false;
        }

        var joint = at + 1;
        var ranged = sentence.IsJoiningDash(joint)
            || (sentence.Is(joint, "to") && sentence.IsAny(at - 1, "from", "in", "for", "the"))
            || (sentence.Is(joint, "and") && sentence.Is(at - 1, "between"));
        if (ranged && sentence.IsCapitalised(joint + 1) && sentence.Entry(joint + 1).Month is > 0 and var lastMonth)
        {
            var end = joint + 2;
            var year = YearBehind(sentence, ref end);
            var turns = lastMonth < entry.Month ? 1 : 0;
            if (year == 0 && published is { } today)
            {
                var ahead = TenseReader.Around(sentence, at, end) == Tense.Future;
                year = TimeCalendar.Month(today, ahead ? entry.Month : lastMonth, ahead, strict: false)?.From.Year + (ahead ? turns : 0) ?? 0;
            }

            reading = new(end, year > turns ? new TimePeriod(new(year - turns, entry.Month), new CalendarPoint(year, lastMonth)) : null);
            return true;
        }

        var forward = TenseReader.Around(sentence, at, at + 1) == Tense.Future;
        reading = new(at + 1, published is { } day ? TimeCalendar.Month(day, entry.Month, forward, strict: false) : null);
        return true;
    }

    /// <summary>Where a month that may be a name or a verb can only be a month: "in March", "the year to August", "July and August", "the May vote".</summary>
    private static bool IsMonthPlace(LexedSentence sentence, int at)
    {
        var before = at - 1;
        return sentence.Is(before, MeasureRoles.BeforeTime)
            || sentence.IsDash(before)
            || (sentence.Is(before, "as") && sentence.IsAny(before - 1, "early", "late", "soon", "recently"))
            || (sentence.Is(before, "to") && (sentence.Is(before - 1, MeasureRoles.TimeUnit) || IsMonth(sentence, before - 1)))
            || (sentence.IsAny(before, "and", "or") && IsMonth(sentence, before - 1))
            || (sentence.Is(before, MeasureRoles.Determiner) && sentence.IsWord(at + 1) && !sentence.IsCapitalised(at + 1));
    }

    private static bool IsMonth(LexedSentence sentence, int at) => sentence.IsCapitalised(at) && sentence.Entry(at).Month > 0;

    private static bool DayAt(LexedSentence sentence, int at, out int day, out int end)
    {
        day = sentence.SmallNumber(at);
        end = at + 1;
        if (day is < 1 or > 31 || sentence.Of(at).Length > 2)
        {
            return false;
        }

        if (sentence.Touches(end) && sentence.IsAny(end, "st", "nd", "rd", "th"))
        {
            end++;
            return true;
        }

        return !sentence.Touches(end) || !(sentence.IsWord(end) || sentence.IsMarkOf(end, ":%/"));
    }

    /// <summary>The end of "3-5", "3 to 5", "3 and 4"; zero where there is none.</summary>
    private static int LastDay(LexedSentence sentence, ref int end, int day)
    {
        var joins = sentence.IsJoiningDash(end) || sentence.IsAny(end, "to", "and");
        if (!joins || !DayAt(sentence, end + 1, out var last, out var behind) || last <= day)
        {
            return 0;
        }

        // "December 3 and 14 people": the second number must stand where a date may end.
        if (!sentence.IsDash(end) && sentence.IsWord(behind) && !sentence.Is(behind, MeasureRoles.Stop) && sentence.Entry(behind).Month == 0)
        {
            return 0;
        }

        end = behind;
        return last;
    }

    /// <summary>A year directly or behind a comma; zero, and nothing consumed, where there is none.</summary>
    private static int YearBehind(LexedSentence sentence, ref int end)
    {
        var at = sentence.IsMark(end, ',') ? end + 1 : end;
        if (sentence.SmallNumber(at) is not (>= 1000 and < 3000 and var year) || (sentence.Touches(at + 1) && sentence.IsWord(at + 1)))
        {
            return 0;
        }

        end = at + 1;
        return year;
    }

    private static TimePeriod? Resolve(LexedSentence sentence, int first, int end, DateOnly? published, int year, int month, int day, int last)
    {
        if (year == 0)
        {
            if (published is not { } today)
            {
                return null;
            }

            year = TimeCalendar.YearOfDay(today, month, day, TenseReader.Around(sentence, first, end));
        }

        var period = new TimePeriod(new(year, month, day), last > 0 ? new CalendarPoint(year, month, last) : null);
        return period.IsValid ? period : null;
    }
}
