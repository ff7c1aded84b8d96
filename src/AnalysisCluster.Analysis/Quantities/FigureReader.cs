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
            code ??= sentence.Of(at) is "R" && sentence.Touches(number) ? "ZAR" : null;
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
        (sentence.Entry(at).Currency is not null && CurrencyWords.IsLetters(sentence.Of(at)))
        || (sentence.Of(at).Length == 3 && sentence.Of(at).IndexOfAnyExceptInRange('A', 'Z') < 0);

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

        if (sentence.IsJoiningDash(numeral.End) && sentence.Is(numeral.End + 1, "odd"))
        {
            numeral = numeral with { End = numeral.End + 2, Round = true };
        }

        var unit = UnitBefore(sentence, numeral) ?? UnitReader.Read(sentence, numeral);
        if (minus && unit is { Counted: false })
        {
            numeral = numeral with { Value = -numeral.Value };
        }
        else if (minus && unit is null && numeral.Digits && sentence.Is(at, "minus"))
        {
            // "fell to minus 12 overnight"
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
        (sentence.Is(at, "minus") && !sentence.IsNumber(at - 1) && !sentence.Is(at - 1, "or"))
        || (sentence.IsDash(at) && !sentence.Touches(at) && sentence.Touches(at + 1) && sentence.IsNumber(at + 1));

    private static UnitReading? UnitBefore(LexedSentence sentence, in Numeral numeral)
    {
        var before = numeral.First - 1;
        before -= sentence.IsJoiningDash(before) || sentence.Is(before, "of") ? 1 : 0;
        return sentence.Is(before, "magnitude") && !numeral.Scaled ? new UnitReading("magnitude", 1, numeral.End)
            : AgeBefore(sentence, numeral);
    }

    /// <summary>"aged 45", "at the age of 45"; the age set between commas, "Mira Tolan, 45, said", "his father, 66, fell"; and "At 45, she".</summary>
    private static UnitReading? AgeBefore(LexedSentence sentence, in Numeral numeral)
    {
        const int AgeMax = 120;
        if (numeral.Value is < 1 or > AgeMax || numeral.Scaled || numeral.Share || decimal.Truncate(numeral.Value) != numeral.Value)
        {
            return null;
        }

        var (before, end) = (numeral.First - 1, numeral.End);
        var word = FirstOfList(sentence, before);
        var aged = (sentence.Is(word, "at") && sentence.IsAny(word - 1, "died", "dies", "die", "retired", "retire", "retires", "married", "widowed", "school"))
            || (sentence.Is(word, "of") && sentence.IsAny(word - 1, "man", "woman", "boy", "girl")
                && (!sentence.IsWord(end) || sentence.Is(end, MeasureRoles.Stop)))
            || sentence.IsAny(word, "aged", "age") || (sentence.Is(before, "of") && sentence.Is(before - 1, "age"))
            || (numeral.Digits && (IsApposed(sentence, before, end) || IsAgeFirst(sentence, before, end)));
        if (aged && sentence.IsAny(end, "months", "weeks", "days"))
        {
            return new UnitReading(sentence.Entry(end).Unit + "-of-age", 1, end + 1);
        }

        return aged ? new UnitReading("year-of-age", 1, end) : null;
    }

    /// <summary>Steps back over "four and" of "aged four and seven".</summary>
    private static int FirstOfList(LexedSentence sentence, int before)
    {
        const int AgesMax = 4;
        for (var i = 0; i < AgesMax && (sentence.Is(before, "and") || sentence.IsMark(before, ',')); i++)
        {
            if (sentence.Entry(before - 1).Cardinal is null && !sentence.IsNumber(before - 1))
            {
                return before;
            }

            before -= 2;
        }

        return before;
    }

    private static bool IsApposed(LexedSentence sentence, int before, int end)
    {
        before -= sentence.IsAny(before, "now", "then") && sentence.IsMark(before - 1, ',') && sentence.IsMarkOf(end, ",.;") ? 1 : 0;
        if (!sentence.IsMark(before, ',') || !sentence.IsWord(before - 1))
        {
            return false;
        }

        if (before == 1)
        {
            return sentence.IsPlainWord(0) && !sentence.Of(0).EndsWith("ly") && sentence.IsMark(end, ',');
        }

        var list = sentence.IsNumber(before - 2) || sentence.IsNumber(end + 1) || sentence.IsAny(end + 1, "and", "or");
        return sentence.IsCapitalised(before - 1)
            ? end == sentence.Count || sentence.IsMarkOf(end, ",.;")
            : sentence.IsMark(end, ',') && !list && !sentence.Is(before - 1, MeasureRoles.Stop);
    }

    /// <summary>"At 104, she": as the first words of a sentence or clause, before who is so old.</summary>
    private static bool IsAgeFirst(LexedSentence sentence, int before, int end)
    {
        before -= sentence.IsAny(before, "just", "only") ? 1 : 0;
        return sentence.Is(before, "at") && !sentence.IsWord(before - 1) && sentence.IsMark(end, ',')
        && (sentence.IsCapitalised(end + 1) || sentence.IsAny(end + 1, "he", "she", "his", "her"));
    }
}
