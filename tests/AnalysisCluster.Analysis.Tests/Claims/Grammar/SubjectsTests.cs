using AnalysisCluster.Analysis.Tests.Claims;

namespace AnalysisCluster.Analysis.Tests.Claims.Grammar;

public sealed class SubjectsTests
{
    [Theory]
    [InlineData("Kremlin spokesman Dmitry Peskov said it was late.", "Kremlin spokesman Dmitry Peskov")]
    [InlineData("Lenk, a spokesman for the council, said it was late.", "Lenk")]
    [InlineData("Ruslan Orlo, a member of the board, the council and the union, said it was late.", "Ruslan Orlo")]
    [InlineData("Lenk (Harrow North) said it was late.", "Lenk")]
    [InlineData("Lenk — the mayor's aide — said it was late.", "Lenk")]
    [InlineData("In a statement Lenk said it was late.", "Lenk")]
    [InlineData("After the meeting the mayor said it was late.", "the mayor")]
    [InlineData("Ana Roe and Bo Lind said it was late.", "Ana Roe and Bo Lind")]
    [InlineData("A spokesman for the ministry of transport said it was late.", "A spokesman for the ministry of transport")]
    [InlineData("People in the village said it was late.", "People in the village")]
    [InlineData("The head of the centre for river studies in Lenford said it was late.", "The head of the centre for river studies in Lenford")]
    [InlineData("Last week officials said it was late.", "officials")]
    [InlineData("The firm that runs the ferry said it was late.", "The firm")]
    [InlineData("Drivers who had nothing to do with the strike said it was late.", "Drivers")]
    [InlineData("Bo Lind, an engineer who maintained the gate until he left, said it was late.", "Bo Lind")]
    [InlineData("Bo Lind, 63, who lost his job in June, said it was late.", "Bo Lind")]
    [InlineData("The firm's president said it was late.", "The firm's president")]
    public void Before_NounPhrase_IsExact(string text, string subject)
    {
        var claim = Assert.Single(ClaimReading.Of(text));

        Assert.Equal(subject, claim.Speaker!.Span!.Value.In(text));
    }
}
