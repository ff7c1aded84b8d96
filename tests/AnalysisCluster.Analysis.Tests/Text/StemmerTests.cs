using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Text;

public class StemmerTests
{
    [Theory]
    [InlineData("soldier", "soldiers", "Soldier's", "soldiers’")]
    [InlineData("invad", "invade", "invaded", "invading", "INVADES")]
    [InlineData("economi", "economy", "economies")]
    [InlineData("nation", "nation", "nations", "national", "nationally")]
    [InlineData("generous", "generous", "generously")]
    [InlineData("communiti", "community", "communities")]
    [InlineData("hop", "hop", "hopping", "hopped")]
    [InlineData("hope", "hope", "hoping", "hoped")]
    [InlineData("die", "die", "dies", "dying", "died")]
    [InlineData("news", "news")]
    [InlineData("proceed", "proceed", "proceeds", "proceeding")]
    [InlineData("agre", "agreed", "agree")]
    [InlineData("conflat", "conflate", "conflated")]
    [InlineData("oper", "operation", "operator", "operate")]
    [InlineData("by", "by")]
    public void Stem_FormsOfOneWord_GiveOneStem(string stem, params string[] forms)
    {
        foreach (var form in forms)
        {
            Assert.Equal(stem, Stemmer.Stem(form));
        }
    }

    [Fact]
    public void Stem_ArbitraryText_StaysInsideTheBuffer() => Gen.String.Sample(word =>
    {
        var buffer = new char[word.Length];
        Assert.InRange(Stemmer.Stem(word, buffer), 0, word.Length);
    });

    [Fact]
    public void Stem_LettersOfSuffixes_NeverThrows() => Gen.Char["aeiylstdngbzromcuf'’"].Array[0, 14].Sample(letters =>
        Assert.InRange(Stemmer.Stem(new string(letters)).Length, 0, letters.Length));

    [Fact]
    public void Stem_WordBeyondTheLimit_IsOnlyLowered() =>
        Assert.Equal(new string('a', Stemmer.WordMaxChars) + "ings", Stemmer.Stem(new string('A', Stemmer.WordMaxChars) + "INGS"));
}
