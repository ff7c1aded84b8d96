using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Analysis.Tests.Relations;

public class StemLexiconTests
{
    private const string Frequencies = "# stems\nthe\t1000\nharbour\t4\n";
    private const string Relations = "# pairs\n=\tbuy\tpurchas\t80\n!\trise\tfall\n";

    [Fact]
    public void WeightOf_RarerStem_WeighsMore()
    {
        var lexicon = Read(Frequencies, Relations);
        var (common, rare, unknown) = (Weight("the"), Weight("harbour"), Weight("quillon"));
        Assert.True(common < rare && rare < unknown && unknown == StemLexicon.WeightMax, $"{common} {rare} {unknown}");

        int Weight(string stem) => lexicon.WeightOf(StemLexicon.HashOf(stem));
    }

    [Fact]
    public void Nearness_Pairs_AreSymmetric()
    {
        var lexicon = Read(Frequencies, Relations);
        Assert.Equal((80, 80), (Nearness("buy", "purchas"), Nearness("purchas", "buy")));
        Assert.Equal(StemLexicon.Opposite, Nearness("fall", "rise"));
        Assert.Equal(0, Nearness("buy", "fall"));

        int Nearness(string a, string b) => lexicon.Nearness(StemLexicon.HashOf(a), StemLexicon.HashOf(b));
    }

    [Theory]
    [InlineData("the\t-3", Relations)]
    [InlineData("the", Relations)]
    [InlineData(Frequencies, "=\tbuy\tpurchas")]
    [InlineData(Frequencies, "=\tbuy\tpurchas\t101")]
    [InlineData(Frequencies, "?\tbuy\tpurchas\t5")]
    public void Read_MalformedLine_NamesIt(string frequencies, string relations) =>
        Assert.Contains("malformed line", Assert.Throws<FormatException>(() => Read(frequencies, relations)).Message, StringComparison.Ordinal);

    private static StemLexicon Read(string frequencies, string relations) =>
        StemLexicon.Read(new StringReader(frequencies), new StringReader(relations));
}
