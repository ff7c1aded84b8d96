namespace AnalysisCluster.Analysis.Quantities;

internal enum RangeKind
{
    /// <summary>Two numbers that are no quantity: a score, a vote, a ratio.</summary>
    None,
    Range,

    /// <summary>"rose from 5% to 8%": two levels. The first is given here, the second is read on its own.</summary>
    FromTo,
}

/// <param name="First">First lexeme, with "between".</param>
internal readonly record struct RangeReading(RangeKind Kind, int First, int End, decimal Low, decimal High, UnitReading? Unit);

/// <summary>Reads "5-7%", "between 5 and 7 million", "from 5 to 8", "two or three".</summary>
internal static class RangeReader
{
    private const int ChangeDistanceMax = 10;

    public static bool TryRead(LexedSentence sentence, in Figured low, out RangeReading range)
    {
        range = default;
        var joint = low.Unit is { Counted: false } ? low.End : low.Numeral.End;
        if (!TryReadHigh(sentence, low, joint, out var high))
        {
            return false;
        }

        var (lowValue, unit) = Align(low, high);
        var highValue = high.Value;
        if (unit is null && low.Unit is { Counted: false })
        {
            return false;
        }

        var between = sentence.Is(low.First - 1, "between");
        var from = sentence.Is(low.First - 1, "from");
        if (sentence.Is(joint, "and") ? !between : sentence.Is(joint, "or") && !(lowValue < highValue && highValue <= (3 * lowValue)))
        {
            return false;
        }

        if (from && sentence.Is(joint, "to") && (lowValue > highValue || IsChange(sentence, low.First - 2)))
        {
            range = new(RangeKind.FromTo, low.First, low.Numeral.End, lowValue, highValue, unit);
            return low.Unit is null;
        }

        // "down $3 to $77": the amount of the change, then the level reached.
        var measured = low.Unit is { Counted: false };
        if (measured && sentence.Is(joint, "to") && sentence.Is(low.First - 1, MeasureRoles.Rise | MeasureRoles.Fall))
        {
            return false;
        }

        if (IsScore(sentence, low, high, joint, lowValue, highValue, between))
        {
            range = new(RangeKind.None, low.First, high.Numeral.End, 0, 0, null);
            return true;
        }

        var first = between || from ? low.First - 1 : low.First;
        range = new(RangeKind.Range, first, high.End, Math.Min(lowValue, highValue), Math.Max(lowValue, highValue), unit);
        return lowValue < highValue || between;
    }

    private static bool TryReadHigh(LexedSentence sentence, in Figured low, int joint, out Figured high)
    {
        high = default;
        var dash = sentence.IsJoiningDash(joint) || (sentence.IsDash(joint) && low.Numeral.Digits && sentence.IsAny(joint + 1, "to", "or"));
        var next = dash ? joint + 1 : joint;
        if (sentence.IsAny(next, "to", "or", "and"))
        {
            next++;
        }
        else if (!dash)
        {
            return false;
        }

        return FigureReader.TryRead(sentence, next, out high)
            && !NumberNames.IsCode(sentence, high.Numeral, behindDash: next == joint + 1 && dash)
            && !TimeScanner.TryRead(sentence, next, null, out _);
    }

    /// <summary>Gives the lower number the scale and unit of the upper: "5 to 7 million people", "$5-7bn". No unit where the two do not agree.</summary>
    private static (decimal Low, UnitReading? Unit) Align(in Figured low, in Figured high)
    {
        if (low.Unit is { Counted: false } own)
        {
            var agrees = high.Unit is { } other ? other.Unit == own.Unit : low.Money || own.Unit == "year-of-age";
            var value = low.Money && !low.Numeral.Scaled ? Scaled(low.Numeral, high.Numeral) : low.Value;
            return (value, agrees ? own with { End = high.End } : null);
        }

        return (Scaled(low.Numeral, high.Numeral) * (high.Unit?.Factor ?? 1), high.Unit);
    }

    private static decimal Scaled(in Numeral low, in Numeral high)
    {
        if (low.Scaled || !high.Scaled || low.Value >= 1000)
        {
            return low.Value;
        }

        var scale = 1m;
        while (scale < high.Value && high.Value / (scale * 1000) >= 1)
        {
            scale *= 1000;
        }

        return low.Value * scale;
    }

    /// <summary>"3-1", "52 to 48", "a 5-4 ruling": bare numbers, falling, or before a word of matches and votes.</summary>
    private static bool IsScore(LexedSentence sentence, in Figured low, in Figured high, int joint, decimal lowValue, decimal highValue, bool between)
    {
        if (!between && !low.Numeral.Digits && low.Unit is null && lowValue > 1 && high.Value == 1 && high.Unit is null && sentence.Is(joint, "to"))
        {
            // "more than two to one"
            return true;
        }

        if (between || low.Unit is { Counted: false } || high.Unit is { Counted: false } || low.Numeral.Scaled || high.Numeral.Scaled || !low.Numeral.Digits)
        {
            return false;
        }

        var end = WordNumerals.AfterDash(sentence, high.Numeral.End);
        return sentence.Is(end, MeasureRoles.ScoreNoun) || lowValue >= highValue || (sentence.IsDash(joint) && high.Unit is null);
    }

    private static bool IsChange(LexedSentence sentence, int at)
    {
        for (var least = Math.Max(0, at - ChangeDistanceMax); at >= least && (sentence.IsWord(at) || sentence.IsDash(at)); at--)
        {
            if (sentence.Is(at, MeasureRoles.Rise | MeasureRoles.Fall) || sentence.IsAny(at, "changed", "moved", "went", "revised"))
            {
                return true;
            }
        }

        return false;
    }
}
