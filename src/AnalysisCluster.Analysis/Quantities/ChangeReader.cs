namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Tells whether a figure is the amount of a rise or fall ("rose 3%", "cut by a third", "a 5% increase"), not the level reached
/// ("rose to 8%").</summary>
internal static class ChangeReader
{
    private const int AdverbsMax = 2;
    private const int ObjectWordsMax = 7;
    private const int NounDistanceMax = 3;

    /// <param name="first">First lexeme of the figure, hedge words included.</param>
    /// <returns><c>rise</c>, <c>fall</c> or null.</returns>
    public static string? Read(LexedSentence sentence, int first, in Figured figure)
    {
        var counted = figure.Unit is { Counted: true };
        if (Before(sentence, first, counted) is { } before)
        {
            return before;
        }

        // "a four-day rally" rallies for four days, not by them.
        var duration = sentence.Is(figure.End - 1, MeasureRoles.TimeUnit);
        return counted || duration ? null : Behind(sentence, figure.End);
    }

    private static string? Before(LexedSentence sentence, int first, bool countedNoun)
    {
        // "fell below $92": the level passed.
        if (sentence.IsAny(first, "below", "above", "under", "past"))
        {
            return null;
        }

        var at = first - 1;
        if (sentence.IsAny(at - 1, "a", "an") && !sentence.Is(at, "by"))
        {
            // "by an incredible 41%", "added a record 300,000 jobs"
            at -= 2;
        }

        if (sentence.Is(at, "by"))
        {
            return VerbBeforeBy(sentence, at - 1);
        }

        if (sentence.Is(at, "of"))
        {
            return OfNoun(sentence, at - 1);
        }

        for (var i = 0; i < AdverbsMax && IsAdverb(sentence, at); i++)
        {
            at--;
        }

        // "cut 500 jobs" and "added 300 jobs" change the count; "lost two soldiers" and "raised three children" mostly do not.
        var verb = sentence.IsWord(at) && sentence.Is(at, MeasureRoles.Rise | MeasureRoles.Fall) && !sentence.IsPossessive(at - 1)
            && !(sentence.IsAny(at, "up", "down") && sentence.IsAny(at - 1, "make", "makes", "made", "making", "set", "shut", "turned"));
        var other = countedNoun
            && sentence.IsAny(at, "lost", "loses", "losing", "lose", "raised", "raises", "raising", "raise", "sank", "down", "up");
        return verb && !other ? Direction(sentence, at) : null;
    }

    /// <summary>"cut its forecast for the year by 3%": the nearest verb of change before "by", in the same clause.</summary>
    private static string? VerbBeforeBy(LexedSentence sentence, int at)
    {
        for (var least = Math.Max(0, at - ObjectWordsMax); at >= least; at--)
        {
            if (sentence.Is(at, MeasureRoles.Rise | MeasureRoles.Fall))
            {
                return Direction(sentence, at);
            }

            if (!sentence.IsWord(at) && !sentence.IsDash(at) && !sentence.IsPossessive(at))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"an increase of", "a fall in profits of".</summary>
    private static string? OfNoun(LexedSentence sentence, int at)
    {
        for (var least = Math.Max(0, at - NounDistanceMax); at >= least && sentence.IsWord(at); at--)
        {
            if (sentence.Is(at, MeasureRoles.ChangeNoun))
            {
                return Direction(sentence, at);
            }
        }

        return null;
    }

    /// <summary>"a 3% annual rise", "3% higher", "3% more than".</summary>
    private static string? Behind(LexedSentence sentence, int end)
    {
        if (sentence.IsAny(end, "more", "higher", "up", "larger", "bigger"))
        {
            return sentence.IsAny(end, "up", "higher") || sentence.Is(end + 1, "than") ? "rise" : null;
        }

        if (sentence.IsAny(end, "less", "lower", "down", "fewer", "smaller"))
        {
            return sentence.IsAny(end, "down", "lower") || sentence.Is(end + 1, "than") ? "fall" : null;
        }

        for (var at = WordNumerals.AfterDash(sentence, end); at < end + NounDistanceMax; at++)
        {
            if (!sentence.IsWord(at) || sentence.Is(at, MeasureRoles.Stop))
            {
                return null;
            }

            if (sentence.Is(at, MeasureRoles.ChangeNoun))
            {
                return Direction(sentence, at);
            }
        }

        return null;
    }

    private static bool IsAdverb(LexedSentence sentence, int at) =>
        (sentence.IsWord(at) && sentence.Of(at).EndsWith("ly", StringComparison.OrdinalIgnoreCase))
        || sentence.IsAny(at, "another", "further", "only", "just", "back");

    private static string Direction(LexedSentence sentence, int at) => sentence.Is(at, MeasureRoles.Rise) ? "rise" : "fall";
}
