using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Claims.Lexicon;
using Cues = AnalysisCluster.Analysis.Claims.Lexicon.Frames;

namespace AnalysisCluster.Analysis.Tests.Claims.Lexicon;

public sealed class CueLexiconTests
{
    [Fact]
    public void ByLemma_LongestCueComesFirst()
    {
        var cues = CueLexicon.ByLemma["warn"];

        Assert.True(cues[0].Particles.Length >= cues[^1].Particles.Length);
        Assert.Empty(cues[^1].Particles);
    }

    [Fact]
    public void Parse_StanceOfAFrame_DiffersFromTheCues()
    {
        var cue = CueLexicon.Parse("ask\tasks\twh,objto=demands");

        Assert.Equal(Stance.Asks, cue.StanceIn(Cues.Wh));
        Assert.Equal(Stance.Demands, cue.StanceIn(Cues.ObjTo));
    }

    [Theory]
    [InlineData("say\tasserts")]
    [InlineData("say\tshouts\tthat")]
    [InlineData("say\tasserts\tthus")]
    public void Parse_BrokenLine_NamesIt(string line) => Assert.Contains(line, Assert.Throws<FormatException>(() => CueLexicon.Parse(line)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("SAID")]
    [InlineData("denies")]
    [InlineData("tweeting")]
    public void WordTable_InflectedCue_IsFoundInAnyCase(string form) => Assert.NotNull(WordTable.Of(form).Cues);
}
