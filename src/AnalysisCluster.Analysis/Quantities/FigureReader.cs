namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Reads one number with what stands directly around it: currency sign, minus, unit, age.</summary>
internal static class FigureReader
{
    public static bool TryRead(LexedSentence sentence, int at, out Figured figure) =>
        TryReadMoney(sentence, at, out figure) || TryReadPlain(sentence, at, out figure);

    /// <summary>"$5", "US$ 5m", "EUR 5m", "Rs500".</summary>
    private static bool TryReadMoney(LexedSentence sentence, int at, out Figured figure)
    {
        figure = default;
        var number = at + 1;
        var code = sentence.IsMark(at) ? CurrencyWords.OfSign(sentence.Of(at)[0]) : null;
        if (sentence.IsWord(at))
        {
            var prefix = sentence.IsMark(at + 1, '$') && sentence.Touches(at + 1) ? CurrencyWords.OfDollarPrefix(sentence.Of(at)) : null;
            number = prefix is null ? at + 1 : at + 2;
            code = prefix ?? (IsCode(sentence, at) ? sentence.Entry(at).Currency : null);
        }

        if (code is null || !sentence.IsNumber(number) || TimeScanner.TryRead(sentence, number, null, out _)
            || !DigitNumerals.TryRead(sentence, number, money: true, out var numeral))
        {
            return false;
        }

        figure = new Figured(at, numeral.End, numeral with { First = number }, new UnitReading(code, 1, numeral.End), Money: true);
        return true;
    }

    private static bool IsCode(LexedSentence sentence, int at) =>
        sentence.Is(at, "rs") || (sentence.Of(at).Length == 3 && sentence.Of(at).IndexOfAnyExceptInRange('A', 'Z') < 0);

    private static bool TryReadPlain(LexedSentence sentence, int at, out Figured figure)
    {
        figure = default;
        var minus = IsMinus(sentence, at);
        var first = minus ? at + 1 : at;
        if (minus && TimeScanner.TryRead(sentence, first, null, out _))
        {
            return false;
        }

        if (!DigitNumerals.TryRead(sentence, first, money: false, out var numeral) && !WordNumerals.TryRead(sentence, first, out numeral))
        {
            return false;
        }

        if (FractionNumerals.TryReadOutOf(sentence, numeral, out var share))
        {
            numeral = share;
        }

        var unit = AgeBefore(sentence, numeral) ?? UnitReader.Read(sentence, numeral);
        if (minus && unit is { Counted: false })
        {
            numeral = numeral with { Value = -numeral.Value };
        }
        else if (minus)
        {
            return false;
        }

        figure = new Figured(at, unit?.End ?? numeral.End, numeral, unit, Money: false);
        return true;
    }

    private static bool IsMinus(LexedSentence sentence, int at) =>
        (sentence.Is(at, "minus") && !sentence.IsNumber(at - 1))
        || (sentence.IsDash(at) && !sentence.Touches(at) && sentence.Touches(at + 1) && sentence.IsNumber(at + 1));

    /// <summary>"aged 45", and the age set between commas behind a name: "Mira Tolan, 45, said".</summary>
    private static UnitReading? AgeBefore(LexedSentence sentence, in Numeral numeral)
    {
        const int AgeMax = 120;
        if (numeral.Value is < 1 or > AgeMax || numeral.Scaled || numeral.Share)
        {
            return null;
        }

        var (before, end) = (numeral.First - 1, numeral.End);
        var behindName = numeral.Digits && sentence.IsMark(before, ',') && sentence.IsCapitalised(before - 1) && before > 1
            && (end == sentence.Count || sentence.IsMark(end, ',') || sentence.IsMark(end, '.') || sentence.IsMark(end, ';'));
        return behindName || sentence.IsAny(before, "aged", "age") ? new UnitReading("year-of-age", 1, end) : null;
    }
}
