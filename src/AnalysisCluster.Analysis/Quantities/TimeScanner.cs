namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Reads an expression of time at one place of a sentence.</summary>
internal static class TimeScanner
{
    private const MeasureRoles Hedges = MeasureRoles.Approximate | MeasureRoles.AtLeast | MeasureRoles.AtMost | MeasureRoles.HedgeModifier | MeasureRoles.BeforeHedged;

    /// <param name="published">Day of publication; null leaves relative expressions without a value.</param>
    public static bool TryRead(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        if (sentence.IsNumber(at))
        {
            return ClockReader.TryRead(sentence, at, out reading)
                || DateReader.TryReadNumber(sentence, at, published, out reading)
                || RelativeTimeReader.TryReadAgo(sentence, at, published, out reading)
                || YearReader.TryReadBeforeChrist(sentence, at, out reading)
                || YearReader.TryRead(sentence, at, out reading)
                || YearReader.TryReadCentury(sentence, at, out reading);
        }

        if (!sentence.IsWord(at))
        {
            return YearReader.TryReadShortDecade(sentence, at, out reading);
        }

        var entry = sentence.Entry(at);
        reading = default;
        return (entry.Weekday > 0 && DateReader.TryReadWeekday(sentence, at, published, out reading))
            || (entry.Month > 0 && DateReader.TryReadMonth(sentence, at, published, out reading))
            || (((entry.Roles & MeasureRoles.TimeCue) != 0 || entry.Cardinal is not null) && TryReadCue(sentence, at, published, out reading))
            || ((entry.Roles & Hedges) != 0 && RelativeTimeReader.TryReadHedgedAgo(sentence, at, published, out reading));
    }

    private static bool TryReadCue(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        if (sentence.IsAny(at, "early", "late", "mid", "earlier", "later"))
        {
            // "late 2021", "mid-March", "earlier this week": the part of the period is not in the value.
            var next = WordNumerals.AfterDash(sentence, at + 1);
            next += sentence.IsAny(next, "in", "the") && YearReader.IsDecade(sentence, next + 1) ? 1 : 0;
            return TryReadPart(sentence, next, published, out reading);
        }

        if (sentence.IsAny(at, "end", "start", "beginning", "middle", "close") && sentence.Is(at + 1, "of"))
        {
            var inner = sentence.Is(at + 2, "the") ? at + 3 : at + 2;
            return TryReadPart(sentence, inner, published, out reading) || (inner == at + 3 && RelativeTimeReader.TryReadCurrent(sentence, inner, published, out reading));
        }

        return RelativeTimeReader.TryReadQuarterSign(sentence, at, out reading)
            || RelativeTimeReader.TryRead(sentence, at, published, out reading)
            || RelativeTimeReader.TryReadAgo(sentence, at, published, out reading);
    }

    private static bool TryReadPart(LexedSentence sentence, int at, DateOnly? published, out TimeReading reading)
    {
        if (sentence.IsNumber(at))
        {
            return YearReader.TryRead(sentence, at, out reading, strong: true);
        }

        reading = default;
        var period = sentence.Entry(at) is { Month: > 0 } or { Weekday: > 0 } || sentence.IsAny(at, "this", "last", "next", "yesterday", "today", "tomorrow");
        return period && TryRead(sentence, at, published, out reading);
    }
}
