using AnalysisCluster.Cli.Output;
using CsCheck;

namespace AnalysisCluster.Cli.Tests.Output;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("plain – “ça” 😀", "plain – “ça” 😀")]
    [InlineData("\u001b[31mred", "\\u001b[31mred")]
    [InlineData("a\u202Eb", "a\\u202eb")]
    [InlineData("a\u009b2Jb", "a\\u009b2Jb")]
    [InlineData("line\r\nline\tend", "line  line end")]
    public void Safe_Text_ShowsWhatCouldDisturb(string text, string expected) => Assert.Equal(expected, TerminalText.Safe(text));

    [Fact]
    public void Safe_AnyText_HoldsNoControl() => Gen.String.Sample(text => !TerminalText.Safe(text).Any(char.IsControl));
}
