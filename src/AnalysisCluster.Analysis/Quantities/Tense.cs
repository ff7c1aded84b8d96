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
        for (var at = first - 1; at >= Math.Max(0, first - WordsBefore); at--)
        {
            if (Of(sentence, at) is not Tense.Unknown and var before)
            {
                return before;
            }
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

    private static Tense Of(LexedSentence sentence, int at)
    {
        if (!sentence.IsWord(at))
        {
            return Tense.Unknown;
        }

        if (sentence.Is(at, MeasureRoles.Future) && sentence.Entry(at).Month == 0)
        {
            return Tense.Future;
        }

        var word = sentence.Of(at);
        return sentence.Is(at, MeasureRoles.Past) || (word.Length > 4 && word.EndsWith("ed") && !sentence.IsCapitalised(at)) ? Tense.Past : Tense.Unknown;
    }
}
