namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Parts in words: of a whole they are a share in percent ("two-thirds of voters"); a number or a unit they multiply ("a quarter of a
/// million").</summary>
internal static class FractionNumerals
{
    /// <summary>"half a million", "half an hour", "half of", "by half".</summary>
    public static bool TryReadHalf(LexedSentence sentence, int at, out Numeral numeral)
    {
        numeral = new Numeral(at, at + 1, 50) { Share = true, Round = true };
        if (sentence.Is(at, "halves")
            || sentence.Is(at - 1, MeasureRoles.Ordinal)
            || sentence.IsAny(at - 1, "the", "a", "other", "last", "opening", "better"))
        {
            return false;
        }

        var article = WordNumerals.AfterDash(sentence, at + 1);
        if (sentence.IsAny(article, "a", "an") && OfNumberOrUnit(sentence, at, article, 0.5m, out var scaled))
        {
            numeral = scaled;
            return true;
        }

        if (sentence.IsJoiningDash(at + 1))
        {
            numeral = new Numeral(at, at + 1, 0.5m);
            return sentence.Entry(at + 2).Unit is not null;
        }

        return sentence.IsAny(at + 1, "were", "are", "have", "of", "the", "its", "their", "his", "her", "our", "all") || sentence.Is(at - 1, "by")
            || (sentence.IsAny(at - 1, "than", "least", "nearly", "almost", "about", "roughly", "around", "only")
                && (!sentence.IsWord(at + 1) || sentence.Is(at + 1, MeasureRoles.Stop)));
    }

    /// <summary>"one-third", "a quarter of", "three quarters of": the parts and, at <paramref name="at"/>, what they are parts of.</summary>
    public static bool TryReadPart(LexedSentence sentence, int first, int parts, int at, out Numeral numeral)
    {
        numeral = default;
        var denominator = sentence.Entry(at).Denominator;
        var plural = sentence.Of(at).EndsWith("s", StringComparison.OrdinalIgnoreCase);
        if (denominator == 0 || parts < 1 || parts > denominator || plural != parts > 1)
        {
            return false;
        }

        var of = sentence.Is(at + 1, "of");
        var part = decimal.Round((decimal)parts / denominator, 6);
        if (of && sentence.IsAny(at + 2, "a", "an") && OfNumberOrUnit(sentence, first, at + 2, part, out numeral))
        {
            return true;
        }

        // "a third man", "three quarters of growth" and "by a third" look alike but for their neighbours.
        var ends = !sentence.IsWord(at + 1) || sentence.Is(at + 1, MeasureRoles.Stop);
        var introduced = sentence.Is(first - 1, MeasureRoles.Rise | MeasureRoles.Fall)
            || sentence.IsAny(first - 1, "by", "least", "than", "about", "nearly", "almost", "around", "roughly");
        var share = of || sentence.IsJoiningDash(at - 1) || (parts > 1 && denominator is not (4 or 100)) || (introduced && ends);
        numeral = new Numeral(first, at + 1, decimal.Round(100m * parts / denominator, 4)) { Share = true, Round = true };
        return share && !(denominator == 4 && sentence.IsAny(at + 2, "growth", "contraction"));
    }

    /// <summary>"one in five", "nine out of 10", "3 in 100": behind a small whole number, the number it is a part of.</summary>
    public static bool TryReadOutOf(LexedSentence sentence, in Numeral parts, out Numeral share)
    {
        share = default;
        var at = parts.End;
        var outOf = (sentence.Is(at, "out") && sentence.Is(at + 1, "of")) || (sentence.Is(at, "in") && sentence.Is(at + 1, "every"));
        if (!outOf && !sentence.Is(at, "in"))
        {
            return false;
        }

        at += outOf ? 2 : 1;
        if (TimeScanner.TryRead(sentence, at, null, out _))
        {
            return false;
        }

        var whole = sentence.Entry(at).Cardinal ?? sentence.SmallNumber(at);
        var round = whole is 10 or 100 or 1000
            || (whole is > 1 and <= 10 && (outOf || !IsPlayed(sentence, at + 1)))
            || (parts.Value == 1 && whole > 1 && whole <= (outOf ? 1000 : 30));
        var measured = sentence.Entry(at + 1) is not { Unit: null, Scale: 0 } || sentence.IsJoiningDash(at + 1);
        if (!round || measured || parts.Scaled || parts.Value < 1 || parts.Value >= whole)
        {
            return false;
        }

        share = new Numeral(parts.First, at + 1, decimal.Round(100 * parts.Value / whole, 4)) { Share = true, Round = true };
        return true;
    }

    /// <summary>"two in five games" is a tally of those games, not a share.</summary>
    private static bool IsPlayed(LexedSentence sentence, int at) =>
        sentence.IsAny(
            at, "games", "matches", "starts", "tests", "innings", "meetings", "outings", "appearances", "attempts", "races", "seasons", "visits", "balls", "overs");

    /// <param name="article">The "a" before the number or unit.</param>
    private static bool OfNumberOrUnit(LexedSentence sentence, int first, int article, decimal part, out Numeral numeral)
    {
        var at = WordNumerals.AfterDash(sentence, article + 1);
        var entry = sentence.Entry(at);
        if (entry.Scale > 0)
        {
            numeral = new Numeral(first, at + 1, part * entry.Scale) { Scaled = true, Round = true };
            return true;
        }

        numeral = new Numeral(first, at, part);
        return (entry.Unit is not null && (entry.Roles & MeasureRoles.Sign) == 0) || sentence.Is(at, "percentage") || sentence.Is(at, "degree");
    }
}
