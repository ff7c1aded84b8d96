namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Times of day: "10:30", "5pm", "10.30 a.m.", "1800 GMT", "nine o'clock" in digits.</summary>
internal static class ClockReader
{
    public static bool TryRead(LexedSentence sentence, int at, out TimeReading reading)
    {
        var end = ColonEnd(sentence, at);
        if (end == at)
        {
            end = IsNoonMark(sentence, at + 1) && IsHour(sentence.Of(at)) ? at + 2
                : sentence.IsAny(at + 1, "o'clock", "o’clock") ? at + 2
                : sentence.Of(at).Length == 4 && sentence.SmallNumber(at) is >= 0 and < 2400 && IsZone(sentence, at + 1) ? at + 2
                : at;
        }

        reading = default;
        if (end == at)
        {
            return false;
        }

        end += IsNoonMark(sentence, end) ? 1 : 0;
        end += IsZone(sentence, end) ? 1 : 0;
        reading = new TimeReading(end, null, IsClock: true);
        return true;
    }

    private static int ColonEnd(LexedSentence sentence, int at)
    {
        var end = at;
        while (sentence.IsMark(end + 1, ':') && sentence.Touches(end + 1) && sentence.Touches(end + 2)
            && sentence.Of(end + 2).Length == 2 && sentence.SmallNumber(end + 2) is >= 0 and < 60 && end < at + 4)
        {
            end += 2;
        }

        return end > at && sentence.SmallNumber(at) is >= 0 and <= 24 ? end + 1 : at;
    }

    /// <summary>"14.30", on the five minutes as appointments are.</summary>
    public static bool IsDotted(ReadOnlySpan<char> number) =>
        number.Length is 4 or 5 && number[^3] == '.' && number[^2] < '6' && number[^1] is '0' or '5' && number[0] != '.' && (number.Length == 4 || number[0] < '3');

    private static bool IsHour(ReadOnlySpan<char> number) =>
        number.Length <= 2 || (number.Length <= 5 && number[^3] == '.');

    private static bool IsNoonMark(LexedSentence sentence, int at) => sentence.IsAny(at, "am", "pm", "a.m.", "p.m.", "a.m", "p.m");

    private static bool IsZone(LexedSentence sentence, int at) =>
        sentence.IsAny(at, "GMT", "UTC", "BST", "EST", "EDT", "PST", "PDT", "CET", "CEST", "ET", "hrs", "IST", "JST");
}
