using System.Globalization;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>One term of one person in one office, such as Chancellor of Germany from 2005-11-22 to 2021-12-08.</summary>
public sealed record OfficeTerm
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM", "yyyy"];

    /// <summary>The office's name without its country or body: "Foreign Minister".</summary>
    public required string Title { get; init; }

    /// <summary>Id of the country or body whose office it is; absent when unknown.</summary>
    public string? Of { get; init; }

    /// <summary>Other words for the office beside that country's or body's name: "leader".</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Words that mean this office without a country or body beside them: "pontiff".</summary>
    public IReadOnlyList<string> CalledAlone { get; init; } = [];

    /// <summary>First day; absent when unknown.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive; absent where the term goes on or its end is unknown.</summary>
    public DateOnly? To { get; init; }

    /// <param name="day">Absent: any day, so that the answer is true.</param>
    public bool Contains(DateOnly? day) => day is not { } asked || ((From is not { } from || asked >= from) && (To is not { } to || asked <= to));

    /// <summary>Reads a day, a month or a year: of a period, its first day, or where a term ends with it, its last.</summary>
    internal static bool TryDate(string text, bool asEnd, out DateOnly date)
    {
        if (!DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return false;
        }

        // Only the end of the calendar itself has no day behind it.
        if (asEnd && date.Year < DateOnly.MaxValue.Year)
        {
            date = text.Length switch
            {
                4 => date.AddYears(1).AddDays(-1),
                7 => date.AddMonths(1).AddDays(-1),
                _ => date,
            };
        }

        return true;
    }
}
