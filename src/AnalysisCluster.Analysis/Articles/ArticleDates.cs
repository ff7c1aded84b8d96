using System.Globalization;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Dates as submissions carry them: ISO 8601 to the day or finer, and the form of mail and RSS (RFC 822 and its successors).</summary>
public static class ArticleDates
{
    /// <summary>The first newspaper is of 1605; what claims to be older is a default value or a slip.</summary>
    public const int YearMin = 1605;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyyMMdd",
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyyMMddTHHmmssK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss K",
        "ddd, d MMM yyyy HH:mm:ss 'GMT'", "ddd, d MMM yyyy HH:mm:ss K", "d MMM yyyy HH:mm:ss 'GMT'", "d MMM yyyy HH:mm:ss K",
    ];

    /// <summary>Reads a date; one without an offset is taken as UTC, one without a time as the first moment of its day.</summary>
    /// <returns>False where it is no date of these forms, or of no day of the calendar.</returns>
    public static bool TryRead(string text, out DateTimeOffset date)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.EndsWith("UTC", StringComparison.Ordinal) || trimmed.EndsWith(" Z", StringComparison.Ordinal))
        {
            trimmed = $"{trimmed[..trimmed.LastIndexOf(trimmed[^1] == 'Z' ? 'Z' : 'U')].TrimEnd()}Z";
        }

        return DateTimeOffset.TryParseExact(trimmed, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date) && date.Year >= YearMin;
    }
}
