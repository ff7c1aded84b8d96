using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Reads dates and periods.</summary>
/// <remarks>
/// Values are ISO 8601 dates, months and years, EDTF intervals (a week is Monday to Sunday) and EDTF seasons (<c>2021-22</c> is the summer of 2021).
/// A weekday, month or date without a year is the last one not after publication, or where the nearest verb looks ahead ("will meet on Friday") the next one
/// not before it. Times of day have no reference. Spans leave out prepositions and keep parts of days and years ("Friday night", "early 2021").
/// </remarks>
public static class TimeReader
{
    /// <param name="publishedDay">Day number of publication, against which "on Friday" is resolved; null, or a number outside the calendar, leaves
    /// such words unresolved.</param>
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<TimeReference> Read(Document document, int? publishedDay)
    {
        DateOnly? published = publishedDay is { } number && number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
        var found = new List<TimeReference>();
        var lexed = new LexedSentence(document.Text);
        foreach (var sentence in document.Sentences)
        {
            var span = document.SpanOf(sentence);
            lexed.Read(span.Start, span.End);
            Scan(lexed, published, found);
        }

        return found;
    }

    private static void Scan(LexedSentence sentence, DateOnly? published, List<TimeReference> found)
    {
        for (var at = 0; at < sentence.Count;)
        {
            if (sentence.IsPlainWord(at) || !TimeScanner.TryRead(sentence, at, published, out var reading))
            {
                at++;
                continue;
            }

            if (!reading.IsClock)
            {
                found.Add(new TimeReference { Span = new Span(sentence.Start(at), sentence.End(reading.End - 1)), Value = reading.Value?.ToString() });
            }

            at = reading.End;
        }
    }
}
