namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class BackReferencesTests
{
    [Fact]
    public void Extract_DeniesIt_ContentIsTheSentenceBefore() => Assert.Contains(
        "indirect denies | The mayor | denied | Harrow took money from the builder",
        ClaimReading.Lines("Harrow took money from the builder. The mayor denied it."), StringComparison.Ordinal);

    [Fact]
    public void Extract_RejectsTheAllegation_ContentIsTheClaimBefore() => Assert.Equal(
        "indirect asserts | Critics | say | the company hid the cracks\nindirect denies | The company | rejects | the company hid the cracks",
        ClaimReading.Lines("Critics say the company hid the cracks. The company rejects the allegation."));

    [Fact]
    public void Extract_NamedObject_StaysTheContent() => Assert.Equal(
        "indirect denies | The mayor | denied | any role in the theft", ClaimReading.Lines("The mayor denied any role in the theft."));

    [Fact]
    public void Extract_PronounWithNothingBefore_IsNoClaim() => Assert.Empty(ClaimReading.Of("The mayor denied it."));
}
