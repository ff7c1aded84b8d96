namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class ParentheticalsTests
{
    [Theory]
    [InlineData("“The bridge is safe,” Fenn said.", "quote asserts | Fenn | said | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” said Fenn.", "quote asserts | Fenn | said | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” said Dario Lenk, a spokesman for the council.", "quote asserts | Dario Lenk | said | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” said the council's spokesman, Dario Lenk.", "quote asserts | Dario Lenk | said | “The bridge is safe,”")]
    [InlineData("“Is the bridge safe?” asked the mayor.", "quote asks | the mayor | asked | “Is the bridge safe?”")]
    [InlineData("“The bridge is safe,” she told reporters in Lenford on Monday.", "quote asserts | she | told reporters | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” Dario Lenk, an aide to Mayor Bo Lind, told reporters.", "quote asserts | Dario Lenk | told reporters | “The bridge is safe,”")]
    [InlineData("The bridge was safe, Fenn said on Monday, hours after it shook.", "indirect asserts | Fenn | said | The bridge was safe")]
    [InlineData("The bridge was safe, Fenn said.", "indirect asserts | Fenn | said | The bridge was safe")]
    [InlineData("The bridge was safe, said Fenn, a former mayor.", "indirect asserts | Fenn | said | The bridge was safe")]
    [InlineData("The plan is “deeply flawed”, Fenn told the Lenford Post.", "mixed asserts | Fenn | told | The plan is “deeply flawed”")]
    public void Extract_ContentBeforeItsSource_IsFound(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Theory]
    [InlineData("“The bridge,” Fenn said, “is safe.”", "quote asserts | Fenn | said | “The bridge,” ## “is safe.”")]
    [InlineData("“The bridge,” said Fenn, “is safe.”", "quote asserts | Fenn | said | “The bridge,” ## “is safe.”")]
    [InlineData("The bridge, Fenn said, was safe.", "indirect asserts | Fenn | said | The bridge ## was safe")]
    [InlineData("The bridge, said Fenn, was safe.", "indirect asserts | Fenn | said | The bridge ## was safe")]
    public void Extract_QuoteSplitByAttribution_JoinsBothHalves(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Fact]
    public void Extract_FrontedAdjunct_IsNoContent() => Assert.Equal(
        "indirect asserts | Fenn | said | the bridge was safe",
        ClaimReading.Lines("After the vote, Fenn said the bridge was safe."));
}
