namespace AnalysisCluster.Analysis.Tests.Quantities;

/// <summary>The reading of quantities and times together, on the hand-marked sentences of <c>Gold/</c>.</summary>
public sealed class QuantityGoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("dev", 0.97)]
    [InlineData("held-out", 0.97)]
    [InlineData("fresh", 0.93)]
    public void Read_GoldSentences_FindsExactWordsValueAndUnit(string part, double least)
    {
        var sentences = GoldSentence.ReadFile(part);

        var meaning = GoldScore.Of(sentences, expression => (expression.Span, expression.Meaning));
        var all = GoldScore.Of(sentences, expression => expression);
        output.WriteLine($"{part}, exact words, value and unit: {meaning}");
        output.WriteLine($"{part}, with bounds and change too: {all}");

        Assert.InRange(meaning.Precision, least, 1);
        Assert.InRange(meaning.Recall, least, 1);
    }

    /// <summary>Names what is missed in the part that may be looked at; no such list is made of the other.</summary>
    [Fact]
    public void Read_DevSentences_ListsWhatIsMissed()
    {
        foreach (var sentence in GoldSentence.ReadFile("dev"))
        {
            var found = sentence.Find().ToHashSet();
            if (!found.SetEquals(sentence.Expected))
            {
                output.WriteLine(sentence.Text);
                output.WriteLine("  missed: " + string.Join("; ", sentence.Expected.Where(one => !found.Contains(one)).Select(one => one.Show(sentence.Text))));
                output.WriteLine("  wrong:  " + string.Join("; ", found.Where(one => !sentence.Expected.Contains(one)).Select(one => one.Show(sentence.Text))));
            }
        }
    }
}
