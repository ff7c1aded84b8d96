using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Changes that one word states: "doubled" is a rise of 100 percent, "halved" a fall of 50, "fivefold" a rise of 400.</summary>
internal static class MultipleReader
{
    /// <returns>Where to go on.</returns>
    public static int Read(LexedSentence sentence, int at, int floor, List<Quantity> found)
    {
        var entry = sentence.Entry(at);
        if (entry.ChangeNeedsContext && !IsVerb(sentence, at))
        {
            return at + 1;
        }

        var hedge = HedgeReader.Around(sentence, at, at + 1, floor, duration: false);
        decimal value = Math.Abs(entry.ChangePercent);
        found.Add(new Quantity
        {
            Value = value,
            Low = hedge.AtLeast ? value : null,
            High = hedge.AtMost ? value : null,
            Unit = "percent",
            Approximate = hedge.Approximate,
            Change = entry.ChangePercent > 0 ? "rise" : "fall",
            Span = new Span(sentence.Start(hedge.First), sentence.End(hedge.End - 1)),
        });
        return hedge.End;
    }

    /// <summary>"will double", "to double spending", "more than double"; not "a double murder".</summary>
    private static bool IsVerb(LexedSentence sentence, int at) =>
        IsAuxiliary(sentence, at - 1)
        || (sentence.IsAny(at - 1, "nearly", "almost", "about", "roughly") && IsAuxiliary(sentence, at - 2))
        || (sentence.Is(at - 1, "than") && IsAuxiliary(sentence, at - 3))
        || (sentence.IsWord(at - 1) && !sentence.Is(at - 1, MeasureRoles.Stop | MeasureRoles.Approximate) && sentence.IsAny(at + 1, "the", "its", "their"));

    private static bool IsAuxiliary(LexedSentence sentence, int at) =>
        sentence.IsAny(at, "to", "will", "would", "could", "can", "may", "might", "should", "must", "not");
}
