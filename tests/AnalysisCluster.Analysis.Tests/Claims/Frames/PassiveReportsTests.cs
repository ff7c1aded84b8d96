namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class PassiveReportsTests
{
    [Theory]
    [InlineData("The mayor was told by Fenn that the bridge was unsafe.", "indirect asserts | Fenn | was told | the bridge was unsafe")]
    [InlineData("Fenn was quoted as saying the bridge was safe.", "indirect asserts | Fenn | was quoted as saying | the bridge was safe")]
    [InlineData("The mayor was accused by prosecutors of taking bribes.", "indirect accuses | prosecutors | was accused | The mayor ## of taking bribes")]
    [InlineData("The mayor is accused of taking bribes.", "indirect accuses | nobody | is accused | The mayor ## of taking bribes")]
    [InlineData("The driver is believed to have fled the scene.", "indirect asserts | nobody | is believed | The driver ## to have fled the scene")]
    [InlineData("The ship is said to be sinking.", "indirect asserts | nobody | is said | The ship ## to be sinking")]
    [InlineData("It is feared that dozens are trapped.", "indirect predicts | nobody | is feared | dozens are trapped")]
    public void Extract_Passive_TakesTheAgentAsSource(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Fact]
    public void Extract_ReducedRelative_IsNoReport() =>
        Assert.DoesNotContain(ClaimReading.Of("A disease characterised by fever spread in the town."), claim => claim.Speaker is not null);
}
