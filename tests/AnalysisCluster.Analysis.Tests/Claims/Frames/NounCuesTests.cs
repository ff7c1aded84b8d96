namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class NounCuesTests
{
    [Theory]
    [InlineData("The council rejected Fenn's claim that the bridge was safe.", "indirect asserts | Fenn | claim | the bridge was safe")]
    [InlineData("The town remembers their promise that the bridge would last.", "indirect promises | their | promise | the bridge would last")]
    [InlineData("It followed a warning by engineers that the bridge might fall.", "indirect predicts hedged | engineers | warning | the bridge might fall")]
    public void Extract_NounWithItsOwner_IsACue(string text, string expected) => Assert.Contains(expected, ClaimReading.Lines(text), StringComparison.Ordinal);

    [Fact]
    public void Extract_ClaimAsSubject_EndsBeforeItsVerb() => Assert.Equal(
        "indirect asserts | Fenn | claim | the bridge was safe", ClaimReading.Lines("Fenn's claim that the bridge was safe surprised the council."));

    [Fact]
    public void Extract_NounWithoutOwner_IsNone() =>
        Assert.DoesNotContain(ClaimReading.Of("The claim that mattered was heard in court."), claim => claim.Speaker is not null);
}
