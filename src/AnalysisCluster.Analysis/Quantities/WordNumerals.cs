namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Numbers that begin with a word: "twenty-one", "a hundred", "half a million", "hundreds of thousands", "two-thirds".</summary>
internal static class WordNumerals
{
    public static bool TryRead(LexedSentence sentence, int at, out Numeral numeral)
    {
        numeral = default;
        var entry = sentence.Entry(at);
        if (entry.VagueScale > 0)
        {
            return VagueNumerals.TryReadPlural(sentence, at, out numeral);
        }

        if (entry.Denominator == 2)
        {
            return FractionNumerals.TryReadHalf(sentence, at, out numeral);
        }

        if (sentence.IsAny(at, "several", "few"))
        {
            return VagueNumerals.TryReadSome(sentence, at, at, 3, out numeral);
        }

        if (sentence.IsAny(at, "a", "an"))
        {
            return TryReadArticle(sentence, at, out numeral);
        }

        return entry.Cardinal is not null && TryReadCardinal(sentence, at, at, out numeral);
    }

    /// <summary>"and a half", "-and-a-half", "and three quarters" behind a number.</summary>
    /// <param name="behind">The lexeme behind it.</param>
    public static bool HalfMore(LexedSentence sentence, int at, out decimal more, out int behind)
    {
        (more, behind) = (0, at);
        var and = AfterDash(sentence, at);
        if (!sentence.Is(and, "and"))
        {
            return false;
        }

        var count = AfterDash(sentence, and + 1);
        var denominator = AfterDash(sentence, count + 1);
        var parts = sentence.Is(count, "a") ? 1 : sentence.Entry(count).Cardinal ?? 0;
        if (parts is < 1 or > 3 || sentence.Entry(denominator).Denominator is not (2 or 3 or 4) || sentence.Is(denominator + 1, "of"))
        {
            return false;
        }

        more = decimal.Round((decimal)parts / sentence.Entry(denominator).Denominator, 4);
        behind = denominator + 1;
        return true;
    }

    /// <summary>The position itself, or the one behind a hyphen that joins it to what stands before.</summary>
    public static int AfterDash(LexedSentence sentence, int at) => sentence.IsJoiningDash(at) ? at + 1 : at;

    private static bool TryReadArticle(LexedSentence sentence, int at, out Numeral numeral)
    {
        numeral = default;
        if (sentence.Is(at + 1, "few"))
        {
            return VagueNumerals.TryReadSome(sentence, at, at + 1, 3, out numeral);
        }

        if (sentence.Is(at + 1, "couple"))
        {
            return VagueNumerals.TryReadSome(sentence, at, at + 1, 2, out numeral);
        }

        var entry = sentence.Entry(at + 1);
        if (entry.Scale > 0)
        {
            return TryReadCardinal(sentence, at, at + 1, out numeral);
        }

        if (entry.Unit is not null && IsHedged(sentence, at - 1) && (entry.Roles & (MeasureRoles.Sign | MeasureRoles.Ordinal)) == 0)
        {
            numeral = new Numeral(at, at + 1, 1);
            return true;
        }

        var half = AfterDash(sentence, at + 2);
        if (entry.Denominator == 2 && (sentence.Entry(half).Scale >= 1000 || (half > at + 2 && sentence.Is(half, MeasureRoles.TimeUnit))))
        {
            var scale = sentence.Entry(half).Scale;
            numeral = scale > 0 ? new Numeral(at, half + 1, scale / 2) { Scaled = true, Round = true } : new Numeral(at, at + 2, 0.5m);
            return true;
        }

        return entry.Denominator > 0 && FractionNumerals.TryReadPart(sentence, at, 1, at + 1, out numeral);
    }

    /// <summary>"more than a decade", "about an hour": only behind a hedge does the article count.</summary>
    private static bool IsHedged(LexedSentence sentence, int before) =>
        sentence.IsAny(before, "about", "around", "nearly", "almost", "roughly", "approximately", "under")
        || (sentence.Is(before, "than") && sentence.IsAny(before - 1, "more", "less", "longer"))
        || (sentence.Is(before, "least") && sentence.Is(before - 1, "at"));

    /// <param name="first">Where the numeral begins, with its article.</param>
    /// <param name="at">The first cardinal or scale.</param>
    private static bool TryReadCardinal(LexedSentence sentence, int first, int at, out Numeral numeral)
    {
        var composer = new CardinalComposer();
        var end = composer.Read(sentence, at);
        var value = composer.Value;
        numeral = new Numeral(first, end, value) { Scaled = composer.Scaled };
        if (end == at || IsOrdinal(sentence, end))
        {
            return false;
        }

        if (!composer.Scaled && value < 20 && FractionNumerals.TryReadPart(sentence, first, (int)value, AfterDash(sentence, end), out var part))
        {
            numeral = part;
            return true;
        }

        if (HalfMore(sentence, end, out var more, out var behind))
        {
            var scale = sentence.Entry(AfterDash(sentence, behind)).Scale;
            if (composer.Scaled && composer.Value == composer.LastScale)
            {
                numeral = numeral with { Value = value + (more * value), End = behind };
            }
            else if (!composer.Scaled)
            {
                numeral = scale >= 100
                    ? new Numeral(first, AfterDash(sentence, behind) + 1, (value + more) * scale) { Scaled = true }
                    : numeral with { Value = value + more, End = behind };
            }
        }

        return true;
    }

    private static bool IsOrdinal(LexedSentence sentence, int end)
    {
        var next = AfterDash(sentence, end);
        return sentence.Is(next, MeasureRoles.Ordinal) && sentence.Entry(next).Unit is null && next != end && sentence.Entry(end - 1).Cardinal is >= 20;
    }
}
