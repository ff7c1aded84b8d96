namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class AccordingToTests
{
    [Theory]
    [InlineData("According to Orla Fenn, the bridge was safe.", "attributed asserts | Orla Fenn | According to | the bridge was safe")]
    [InlineData("According to Orla Fenn, a professor of law, the bridge was safe.", "attributed asserts | Orla Fenn | According to | the bridge was safe")]
    [InlineData("The bridge was safe, according to the transport ministry.", "attributed asserts | the transport ministry | according to | The bridge was safe")]
    [InlineData("The bridge, according to officials, was safe.", "attributed asserts | officials | according to | The bridge ## was safe")]
    [InlineData("The bridge is safe, per Fenn.", "attributed asserts | Fenn | per | The bridge is safe")]
    [InlineData("In the words of Orla Fenn, the bridge was a disgrace.", "attributed asserts | Orla Fenn | In the words of | the bridge was a disgrace")]
    [InlineData("The ministry's figures show that 40 bridges need repair.", "attributed asserts | The ministry's figures | show | 40 bridges need repair")]
    [InlineData("A report found the bridge had been unsafe for years.", "attributed asserts | A report | found | the bridge had been unsafe for years")]
    public void Extract_AttributedStatement_HasItsSource(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Theory]
    [InlineData("The work went according to plan.")]
    [InlineData("The bridge carries 900 cars per hour.")]
    public void Extract_OtherUse_AttributesNothingToAPerson(string text) =>
        Assert.DoesNotContain(ClaimReading.WithActors(text), claim => claim.Speaker?.Id is not null);
}
