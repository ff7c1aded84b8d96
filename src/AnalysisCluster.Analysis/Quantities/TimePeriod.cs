using System.Globalization;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>A year, month or day of the proleptic Gregorian calendar. Zero for a part that is not stated; months 21 to 24 are EDTF's seasons, spring
/// to winter.</summary>
internal readonly record struct CalendarPoint(int Year, int Month = 0, int Day = 0)
{
    public static CalendarPoint Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    public bool IsValid => Year is >= 1 and <= 9999
        && (Day == 0 ? Month is (>= 0 and <= 12) or (>= 21 and <= 24) : Month is >= 1 and <= 12 && Day <= DateTime.DaysInMonth(Year, Month));

    public override string ToString() =>
        Day > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}")
        : Month > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}")
        : Year.ToString("D4", CultureInfo.InvariantCulture);
}

/// <summary>A point of the calendar, or an interval with both ends included.</summary>
internal readonly record struct TimePeriod(CalendarPoint From, CalendarPoint? To = null)
{
    public static TimePeriod Days(DateOnly from, DateOnly to) => new(CalendarPoint.Of(from), CalendarPoint.Of(to));

    public bool IsValid => From.IsValid && To is null or { IsValid: true };

    public override string ToString() => To is { } to ? $"{From}/{to}" : From.ToString();
}

/// <summary>An expression of time in a sentence.</summary>
/// <param name="End">Lexeme behind it.</param>
/// <param name="Value">Absent where it cannot be resolved.</param>
/// <param name="IsClock">A time of day, which is no period of its own.</param>
internal readonly record struct TimeReading(int End, TimePeriod? Value, bool IsClock = false);
