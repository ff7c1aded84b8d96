namespace AnalysisCluster.Analysis.Quantities;

/// <summary>What stands behind a number and says what it measures.</summary>
/// <param name="Factor">By which the number is multiplied to be in the unit.</param>
/// <param name="End">Lexeme behind the unit.</param>
/// <param name="Counted">The unit is a thing counted.</param>
internal readonly record struct UnitReading(string Unit, decimal Factor, int End, bool Counted = false);

/// <summary>Reads the unit behind a number: percent, money in words, measures, durations, ages; else the thing counted.</summary>
internal static class UnitReader
{
    public static UnitReading? Read(LexedSentence sentence, in Numeral numeral)
    {
        if (numeral.Share)
        {
            return new("percent", 1, numeral.End);
        }

        var at = WordNumerals.AfterDash(sentence, numeral.End);
        if (sentence.Is(at, "of") && (numeral.Vague || numeral.Scaled))
        {
            at++;
        }

        if (TimeScanner.TryRead(sentence, at, null, out _))
        {
            return null;
        }

        return Percent(sentence, at)
            ?? Money(sentence, numeral, at)
            ?? Degrees(sentence, numeral, at)
            ?? Age(sentence, at)
            ?? Measure(sentence, numeral, at)
            ?? CountedNouns.Read(sentence, numeral, at);
    }

    private static UnitReading? Percent(LexedSentence sentence, int at)
    {
        if (sentence.IsMark(at, '%') || sentence.IsAny(at, "percent", "pct") || (sentence.Is(at, "pc") && sentence.Touches(at)))
        {
            return IsPoint(sentence, at + 1) ? new("percentage-point", 1, at + 2) : new("percent", 1, at + 1);
        }

        if (sentence.Is(at, "per") && sentence.Is(at + 1, "cent"))
        {
            return new("percent", 1, at + 2);
        }

        var point = WordNumerals.AfterDash(sentence, at + 1);
        if (IsPoint(sentence, point))
        {
            return sentence.Is(at, "percentage") ? new("percentage-point", 1, point + 1)
                : sentence.Is(at, "basis") ? new("percentage-point", 0.01m, point + 1)
                : null;
        }

        return null;
    }

    private static bool IsPoint(LexedSentence sentence, int at) => sentence.IsAny(at, "point", "points");

    private static UnitReading? Money(LexedSentence sentence, in Numeral numeral, int at)
    {
        if (!sentence.IsWord(at))
        {
            return null;
        }

        for (var adjective = at; adjective < at + 2; adjective++)
        {
            var name = WordNumerals.AfterDash(sentence, adjective + 1);
            var cents = sentence.IsAny(name, "cent", "cents");
            if (sentence.IsWord(name) && CurrencyWords.OfPair(sentence.Of(adjective), cents ? "dollar" : sentence.Of(name)) is { } code)
            {
                return new(code, cents ? 0.01m : 1, name + 1);
            }
        }

        if (sentence.Is(at, "p") && sentence.Touches(at) && numeral is { Digits: true, Scaled: false })
        {
            return new("GBP", 0.01m, at + 1);
        }

        var entry = sentence.Entry(at);
        if (entry.Currency is null || CurrencyWords.IsLetters(sentence.Of(at)) || (sentence.Is(at, "won") && numeral is { Scaled: false, Value: < 100 }))
        {
            return null;
        }

        return sentence.IsAny(at, "pound", "pounds") && IsWeight(sentence, numeral, at)
            ? new("lb", 1, at + 1)
            : new(entry.Currency, entry.Factor, at + 1);
    }

    /// <summary>Pounds weigh where something is weighed, is made of them, or is as heavy as "a 200-pound man".</summary>
    private static bool IsWeight(LexedSentence sentence, in Numeral numeral, int at)
    {
        if (numeral.Scaled && !numeral.Vague)
        {
            return false;
        }

        if (sentence.IsDash(at - 1) || sentence.IsAny(at + 1, "of", "heavier", "lighter"))
        {
            return true;
        }

        for (var before = numeral.First - 1; before >= Math.Max(0, numeral.First - 4); before--)
        {
            if (sentence.IsAny(before, "weigh", "weighs", "weighed", "weighing", "lose", "lost", "losing", "gain", "gained", "heavy"))
            {
                return true;
            }
        }

        return false;
    }

    private static UnitReading? Degrees(LexedSentence sentence, in Numeral numeral, int at)
    {
        if (numeral is { Digits: true, Scaled: false, Value: < 140 } && sentence.Touches(at) && sentence.Of(at) is "C" or "F"
            && !sentence.Is(numeral.First - 1, MeasureRoles.Label) && !sentence.HasCapital(numeral.First - 1)
            && !NumberNames.IsNumbered(sentence, numeral.First - 1))
        {
            return new(sentence.Of(at) is "C" ? "Cel" : "degF", 1, at + 1);
        }

        var sign = sentence.IsMark(at, '\u00B0');
        if (!sign && !sentence.IsAny(at, "degree", "degrees"))
        {
            return null;
        }

        var scale = WordNumerals.AfterDash(sentence, at + 1);
        return sentence.IsAny(scale, "c", "celsius", "centigrade") ? new("Cel", 1, scale + 1)
            : sentence.IsAny(scale, "f", "fahrenheit") ? new("degF", 1, scale + 1)
            : new("deg", 1, at + 1);
    }

    /// <summary>"45-year-old", "45 years old", "45 years of age", "a seven-month-old".</summary>
    private static UnitReading? Age(LexedSentence sentence, int at)
    {
        var unit = sentence.IsAny(at, "year", "years") ? "year-of-age"
            : sentence.IsAny(at, "month", "months") ? "month-of-age"
            : sentence.IsAny(at, "week", "weeks") ? "week-of-age"
            : sentence.IsAny(at, "day", "days") ? "day-of-age"
            : null;
        var old = WordNumerals.AfterDash(sentence, at + 1);
        return unit is null ? null
            : sentence.IsAny(old, "old", "olds") ? new(unit, 1, old + 1)
            : sentence.Is(old, "of") && sentence.Is(old + 1, "age") ? new(unit, 1, old + 2)
            : null;
    }

    private static UnitReading? Measure(LexedSentence sentence, in Numeral numeral, int at)
    {
        var square = sentence.IsAny(at, "square", "sq");
        if (square || sentence.Is(at, "cubic"))
        {
            var length = WordNumerals.AfterDash(sentence, at + 1);
            return UnitWords.Powered(sentence.Entry(length).Unit, !square) is { } powered ? new(powered, 1, length + 1) : null;
        }

        if (sentence.Is(at, "bar") && numeral.Value != 1 && !sentence.IsDash(at - 1))
        {
            return new("bar", 1, at + 1);
        }

        var year = WordNumerals.AfterDash(sentence, at + 1);
        if (sentence.Is(at, "light") && sentence.IsAny(year, "year", "years"))
        {
            return new("light-year", 1, year + 1);
        }

        if (sentence.IsAny(at, "part", "parts") && sentence.Is(at + 1, "per") && sentence.Is(at + 2, "million"))
        {
            return new("ppm", 1, at + 3);
        }

        if (sentence.Is(at, "nautical") && sentence.IsAny(at + 1, "mile", "miles"))
        {
            return new("nmi", 1, at + 2);
        }

        if (sentence.Is(at, "in") && sentence.Touches(at) && numeral.Digits)
        {
            // "17in of rain": apart from the number it is the preposition.
            return new("in", 1, at + 1);
        }

        var entry = sentence.Entry(at);
        if (entry.Unit is null || !IsMeasure(sentence, numeral, at, entry))
        {
            return null;
        }

        if (sentence.Touches(at + 1) && sentence.IsMark(at + 1) && sentence.Of(at + 1)[0] is '\u00B2' or '\u00B3')
        {
            return UnitWords.Powered(entry.Unit, sentence.Of(at + 1)[0] == '\u00B3') is { } powered ? new(powered, 1, at + 2) : null;
        }

        return Speed(sentence, entry.Unit, at) ?? new(entry.Unit, entry.Factor, at + 1);
    }

    private static bool IsMeasure(LexedSentence sentence, in Numeral numeral, int at, MeasureWord entry)
    {
        if ((entry.Roles & MeasureRoles.Sign) != 0 && sentence.Of(at).Length <= 4)
        {
            return numeral.Digits && IsSign(sentence, at);
        }

        // "One day he left" and "at one point" count none.
        if ((sentence.Is(at, "day") && sentence.Is(at - 1, "one")) || (sentence.Is(at, "point") && sentence.Is(at - 1, "one") && sentence.Is(at - 2, "at")))
        {
            return false;
        }

        // "two second homes": the ordinal, unless a hyphen, an article or a plural says otherwise.
        return !sentence.Is(at, "second") || numeral.Value == 1 || sentence.IsDash(at - 1) || sentence.Is(at - 1, "a");
    }

    /// <summary>"5g" and "5 kg" but not "5 g" or "5G"; a capital inside ("400 kW") is sign enough.</summary>
    private static bool IsSign(LexedSentence sentence, int at)
    {
        var sign = sentence.Of(at);
        return sign.IndexOfAnyInRange('A', 'Z') > 0
            || (sign.Length == 1 ? sentence.Touches(at) && !sentence.IsCapitalised(at) : sentence.Touches(at) || !sentence.IsCapitalised(at));
    }

    private static UnitReading? Speed(LexedSentence sentence, string unit, int at)
    {
        if (unit is not ("km" or "m" or "mi"))
        {
            return null;
        }

        var per = sentence.IsAny(at + 1, "per", "an", "a") || sentence.IsMark(at + 1, '/');
        return per && sentence.IsAny(at + 2, "hour", "h", "hr") ? new(unit + "/h", 1, at + 3)
            : per && sentence.IsAny(at + 2, "second", "s") ? new(unit + "/s", 1, at + 3)
            : null;
    }
}
