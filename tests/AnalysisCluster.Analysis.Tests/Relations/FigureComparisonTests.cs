using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Analysis.Tests.Relations;

public class FigureComparisonTests
{
    [Theory]
    [InlineData("130000", "129700", true)]
    [InlineData("130000", "124000", false)]
    [InlineData("12", "13", false)]
    [InlineData("8.5", "8.52", true)]
    [InlineData("8.5", "8.6", false)]
    [InlineData("1200000000", "1180000000", true)]
    [InlineData("0", "0.001", false)]
    public void Agree_ExactFigures_UpToTheRoundingTheyShow(string a, string b, bool expected)
    {
        Assert.Equal(expected, FigureComparison.Agree(Exact(a), Exact(b)));
        Assert.Equal(expected, FigureComparison.Agree(Exact(b), Exact(a)));
    }

    [Fact]
    public void Agree_ApproximateFigure_ToleratesATenth()
    {
        Assert.True(FigureComparison.Agree(Exact("44") with { Approximate = true }, Exact("41")));
        Assert.False(FigureComparison.Agree(Exact("44") with { Approximate = true }, Exact("55")));
    }

    [Theory]
    [InlineData("45", true)]
    [InlineData("39", false)]
    [InlineData("400", false)]
    public void Agree_AtLeastForty_IsOpenUpwardsWithinReason(string other, bool expected) =>
        Assert.Equal(expected, FigureComparison.Agree(new(40, 40, null, "person", false, null), Exact(other)));

    [Fact]
    public void Agree_FigureAtTheLimitOfItsType_DoesNotThrow() =>
        Assert.False(FigureComparison.Agree(new(decimal.MaxValue, decimal.MaxValue, null, "person", true, null), Exact("1")));

    [Fact]
    public void Of_OneOfTwoFiguresAgrees_Agrees()
    {
        var comparison = Of([Exact("5"), Exact("7")], [Exact("7"), Exact("9")]);
        Assert.Equal((1, 0), (comparison.Agreeing, comparison.Differing));
    }

    [Fact]
    public void Of_OtherUnits_SayNothing() =>
        Assert.Equal(default, Of([Exact("5")], [Exact("7") with { Unit = "km" }]));

    private static Figure Exact(string value) => new(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null, null, "person", false, null);

    private static FigureComparison Of(Figure[] a, Figure[] b) => FigureComparison.Of(
        Statements.Prepared(Statements.Of("a", figures: a)), Statements.Prepared(Statements.Of("b", figures: b)));
}
