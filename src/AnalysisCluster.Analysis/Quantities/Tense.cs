namespace AnalysisCluster.Analysis.Quantities;

internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>Whether an event at an expression of time lies before or after publication, by the nearest verb: "said on Friday", "will meet on
/// Friday".</summary>
internal static class TenseReader
{
    private const int WordsBefore = 10;
    private const int WordsBehind = 8;

    public static Tense Around(LexedSentence sentence, int first, int end)
    {
        if (Before(sentence, first) is not Tense.Unknown and var before)
        {
            return before;
        }

        for (var at = end; at < Math.Min(sentence.Count, end + WordsBehind); at++)
        {
            if (Of(sentence, at) is not Tense.Unknown and var behind)
            {
                return behind;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>By the verbs before the expression alone.</summary>
    public static Tense Before(LexedSentence sentence, int first)
    {
        for (var at = first - 1; at >= Math.Max(0, first - WordsBefore) && !sentence.IsMark(at, ';'); at--)
        {
            if (Of(sentence, at) is not Tense.Unknown and var before)
            {
                return before;
            }
        }

        return Tense.Unknown;
    }

    /// <summary>"is to meet", "plans to leave", "vowed to stay".</summary>
    private static bool IsIntent(LexedSentence sentence, int at) => sentence.IsAny(
        at, "is", "are", "set", "likely", "plan", "plans", "planning", "aims", "aim", "hopes", "hope", "intends", "intend", "wants", "vowed", "pledged", "promised", "ready", "about");

    private static Tense Of(LexedSentence sentence, int at)
    {
        if (!sentence.IsWord(at))
        {
            return Tense.Unknown;
        }

        var ahead = sentence.Is(at, MeasureRoles.Future) && sentence.Entry(at).Month == 0;
        if (ahead || (sentence.Is(at, "to") && IsIntent(sentence, at - 1)))
        {
            return Tense.Future;
        }

        if (sentence.IsAny(at - 1, "be", "been", "to"))
        {
            // "will be announced": the word before decides.
            return Tense.Unknown;
        }

        var word = sentence.Of(at);
        return sentence.Is(at, MeasureRoles.Past) || (word.Length > 4 && word.EndsWith("ed") && !sentence.IsCapitalised(at)) ? Tense.Past : Tense.Unknown;
    }
}
