namespace AnalysisCluster.Analysis.Tests.Claims;

public sealed class StatedClaimsTests
{
    [Theory]
    [InlineData("Three people died on Monday when the bridge fell.", "Three people died on Monday when the bridge fell")]
    [InlineData("Police arrested Odran Vey in Lenford on Friday.", "Police arrested Odran Vey in Lenford on Friday")]
    [InlineData("But the council paid 40 million crowns for the pier.", "the council paid 40 million crowns for the pier")]
    [InlineData("Odran Vey was arrested at the harbour.", "Odran Vey was arrested at the harbour")]
    public void Extract_FigureOrNamedEvent_IsTheOutletsOwnStatement(string text, string content) =>
        Assert.Equal($"stated asserts | nobody | - | {content}", ClaimReading.Lines(text));

    [Theory]
    [InlineData("Would the council pay 40 million?")]
    [InlineData("If the council acts, 300 families could move.")]
    [InlineData("We have counted 300 bridges.")]
    [InlineData("Forty bridges, and no money.")]
    [InlineData("Lenford should have built 40 bridges.")]
    [InlineData("It was a beautiful day in Lenford with 30 boats.")]
    [InlineData("The bridge is old.")]
    [InlineData("The rain fell on the bridge.")]
    public void Extract_OpinionQuestionConditionFragment_IsNone(string text) => Assert.Empty(ClaimReading.Of(text));

    [Fact]
    public void Extract_AttributedSentence_IsNotStatedToo() =>
        Assert.DoesNotContain(ClaimReading.Of("Fenn said 40 bridges were closed."), claim => claim.Speaker is null);
}
