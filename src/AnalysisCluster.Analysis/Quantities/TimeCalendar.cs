namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Finds the day, week, month or year that words mean on a day of publication. Null where it would leave the calendar.</summary>
internal static class TimeCalendar
{
    /// <param name="weekday">1 (Monday) to 7.</param>
    /// <param name="forward">The next such day instead of the last.</param>
    /// <param name="strict">The day of publication itself does not count.</param>
    public static TimePeriod? Weekday(DateOnly published, int weekday, bool forward, bool strict)
    {
        var today = IsoDay(published);
        var distance = forward ? (weekday - today + 7) % 7 : -((today - weekday + 7) % 7);
        distance += strict && distance == 0 ? (forward ? 7 : -7) : 0;
        return Day(published, distance);
    }

    /// <summary>From one weekday to another: the last such days that are over, or the next.</summary>
    public static TimePeriod? Weekdays(DateOnly published, int first, int last, bool forward)
    {
        var length = (last - first + 7) % 7;
        var today = IsoDay(published);
        return Days(published, forward ? (first - today + 7) % 7 : -((today - last + 7) % 7) - length, length);
    }

    /// <summary>The day and month of a period in the year nearest to publication in which it falls on the weekday; the period itself where none of
    /// the years around does.</summary>
    public static TimePeriod? NearestOn(DateOnly published, int weekday, TimePeriod? period)
    {
        if (period is not { From: { Day: > 0 } first } stated)
        {
            return period;
        }

        foreach (var year in (ReadOnlySpan<int>)[published.Year, published.Year - 1, published.Year + 1])
        {
            var moved = first with { Year = year };
            if (moved.IsValid && IsoDay(new DateOnly(year, first.Month, first.Day)) == weekday)
            {
                return stated with { From = moved, To = stated.To is { } to ? to with { Year = year } : null };
            }
        }

        return period;
    }

    public static TimePeriod? WeekdayOfThisWeek(DateOnly published, int weekday) => Day(published, weekday - IsoDay(published));

    public static TimePeriod? Day(DateOnly published, int distance) =>
        Add(published, distance) is { } day ? new TimePeriod(CalendarPoint.Of(day)) : null;

    /// <summary>Monday to Sunday.</summary>
    public static TimePeriod? Week(DateOnly published, int distance) => Days(published, (7 * distance) + 1 - IsoDay(published), 6);

    public static TimePeriod? Weekend(DateOnly published, int distance) => Days(published, (7 * distance) + 6 - IsoDay(published), 1);

    public static TimePeriod? Month(DateOnly published, int month, bool forward, bool strict)
    {
        var year = published.Year;
        year += forward
            ? (month < published.Month || (strict && month == published.Month) ? 1 : 0)
            : (month > published.Month || (strict && month == published.Month) ? -1 : 0);
        return Valid(new TimePeriod(new(year, month)));
    }

    public static TimePeriod? Months(DateOnly published, int distance)
    {
        var index = (published.Year * 12L) + published.Month - 1 + distance;
        return index is >= 12 and < 120_000 ? new TimePeriod(new((int)(index / 12), (int)(index % 12) + 1)) : null;
    }

    public static TimePeriod? Year(DateOnly published, long distance) =>
        published.Year + distance is >= 1 and <= 9999 and var year ? new TimePeriod(new((int)year)) : null;

    public static TimePeriod? Quarter(int year, int quarter) =>
        Valid(new TimePeriod(new(year, (3 * quarter) - 2), new CalendarPoint(year, 3 * quarter)));

    public static TimePeriod? QuarterBy(DateOnly published, int distance)
    {
        var index = (published.Year * 4) + ((published.Month - 1) / 3) + distance;
        return Quarter(index / 4, (index % 4) + 1);
    }

    public static TimePeriod? Decade(int year) => Valid(new TimePeriod(new(year - (year % 10)), new CalendarPoint(year - (year % 10) + 9)));

    /// <summary>The interval of so many units that ends (or, forward, begins) with publication, in the unit's own precision.</summary>
    public static TimePeriod? Span(DateOnly published, string unit, int count, bool forward)
    {
        var signed = forward ? count : -count;
        var far = unit switch
        {
            "hour" when count % 24 == 0 => Day(published, signed / 24),
            "day" => Day(published, signed),
            "week" => Day(published, signed * 7),
            "month" => Months(published, signed),
            "year" => Year(published, signed),
            "decade" => Year(published, signed * 10L),
            _ => null,
        };
        var near = unit switch
        {
            "month" => new CalendarPoint(published.Year, published.Month),
            "year" or "decade" => new CalendarPoint(published.Year),
            _ => CalendarPoint.Of(published),
        };
        return far is not { } end ? null : forward ? new TimePeriod(near, end.From) : new TimePeriod(end.From, near);
    }

    /// <summary>The year of a day and month stated without one: by tense, else the nearest.</summary>
    public static int YearOfDay(DateOnly published, int month, int day, Tense tense)
    {
        var stated = (month * 100) + day;
        var today = (published.Month * 100) + published.Day;
        if (tense == Tense.Past)
        {
            return stated > today ? published.Year - 1 : published.Year;
        }

        if (tense == Tense.Future)
        {
            return stated < today ? published.Year + 1 : published.Year;
        }

        var months = month - published.Month;
        return months > 6 ? published.Year - 1 : months < -6 ? published.Year + 1 : published.Year;
    }

    private static int IsoDay(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static TimePeriod? Days(DateOnly published, int distance, int length) =>
        Add(published, distance) is { } from && Add(from, length) is { } to ? TimePeriod.Days(from, to) : null;

    private static DateOnly? Add(DateOnly date, long days) =>
        date.DayNumber + days is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    private static TimePeriod? Valid(TimePeriod period) => period.IsValid ? period : null;
}
