namespace AnalysisCluster.Analysis.Tests.Quantities;

/// <summary>How many of the expressions of a gold are found, and how many of those found are in it.</summary>
internal readonly record struct GoldScore(int Expected, int Found, int Right)
{
    public double Precision => (double)Right / Found;

    public double Recall => (double)Right / Expected;

    /// <param name="key">What must be equal for an expression to be right.</param>
    public static GoldScore Of(IEnumerable<GoldSentence> sentences, Func<GoldExpression, object> key)
    {
        var score = default(GoldScore);
        foreach (var sentence in sentences)
        {
            var expected = sentence.Expected.Select(key).ToHashSet();
            var found = sentence.Find().Select(key).ToHashSet();
            score = new(score.Expected + expected.Count, score.Found + found.Count, score.Right + found.Count(expected.Contains));
        }

        return score;
    }

    public override string ToString() => FormattableString.Invariant($"precision {Precision:F4}, recall {Recall:F4} ({Right} right of {Found} found, {Expected} in the gold)");
}
