namespace AnalysisCluster.Analysis.Tests.Claims;

public sealed class PolarityTests
{
    [Theory]
    [InlineData("Fenn said the bridge was not safe.", true)]
    [InlineData("Fenn said the bridge wasn't safe.", true)]
    [InlineData("Fenn said no bridge was safe.", true)]
    [InlineData("Fenn said the bridge was never not safe.", false)]
    [InlineData("Fenn said the bridge was safe because it was not old.", false)]
    [InlineData("Fenn said not only the bridge was safe.", false)]
    [InlineData("Fenn said the bridge held no more than eleven cars.", false)]
    [InlineData("Fenn said the bridge was no safer than before.", true)]
    [InlineData("Fenn said the bridge was safe.", false)]
    public void Extract_NegationOfTheMainClause_NegatesTheClaim(string text, bool negated) =>
        Assert.Equal(negated, Assert.Single(ClaimReading.Of(text)).Negated);

    [Theory]
    [InlineData("Fenn said the bridge may fall.", true)]
    [InlineData("Fenn said the bridge was reportedly unsafe.", true)]
    [InlineData("Fenn said about 40 bridges were unsafe.", true)]
    [InlineData("Fenn said the bridge opened in May.", false)]
    [InlineData("Fenn said the book was about bridges.", false)]
    [InlineData("Fenn said some bridges were safe.", false)]
    public void Extract_Hedge_IsMarked(string text, bool hedged) => Assert.Equal(hedged, Assert.Single(ClaimReading.Of(text)).Hedged);
}
