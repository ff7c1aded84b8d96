namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class ReportedClausesTests
{
    [Theory]
    [InlineData("Fenn said that the bridge was safe.", "indirect asserts | Fenn | said | the bridge was safe")]
    [InlineData("Fenn said the bridge was safe.", "indirect asserts | Fenn | said | the bridge was safe")]
    [InlineData("Fenn said more than 40 bridges were unsafe.", "indirect asserts | Fenn | said | more than 40 bridges were unsafe")]
    [InlineData("Fenn told reporters on Tuesday that the bridge was safe.", "indirect asserts | Fenn | told reporters | the bridge was safe")]
    [InlineData("She told them the bridge was safe.", "indirect asserts | She | told | the bridge was safe")]
    [InlineData("Fenn said in a statement on Monday that the bridge was safe.", "indirect asserts | Fenn | said | the bridge was safe")]
    [InlineData("Fenn on Tuesday said the bridge was safe.", "indirect asserts | Fenn | said | the bridge was safe")]
    [InlineData("The ministry has repeatedly claimed that the bridge is safe.", "indirect asserts | The ministry | has repeatedly claimed | the bridge is safe")]
    [InlineData("Fenn pointed out that the bridge was old.", "indirect asserts | Fenn | pointed out | the bridge was old")]
    [InlineData("The council made clear that the bridge would close.", "indirect asserts | The council | made clear | the bridge would close")]
    [InlineData("She issued a statement saying the bridge was safe.", "indirect asserts | She | issued a statement saying | the bridge was safe")]
    [InlineData("Fenn took to Twitter to say the bridge was safe.", "indirect asserts | Fenn | took to Twitter to say | the bridge was safe")]
    [InlineData("As Fenn put it, the bridge was a wreck.", "indirect asserts | Fenn | put it | the bridge was a wreck")]
    [InlineData("As the mayor told the Lenford Post, the bridge was a wreck.", "indirect asserts | the mayor | told | the bridge was a wreck")]
    public void Extract_ReportedClause_GivesSourceCueAndContent(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Theory]
    [InlineData("The company promised to repair the bridge by June.", "indirect promises | The company | promised | to repair the bridge by June")]
    [InlineData("The mayor urged residents to leave the town.", "indirect demands | The mayor | urged | residents to leave the town")]
    [InlineData("The union accused the company of hiding the cracks.", "indirect accuses | The union | accused | the company of hiding the cracks")]
    [InlineData("Residents blamed the council for the delay.", "indirect accuses | Residents | blamed | the council for the delay")]
    [InlineData("The opposition called for an inquiry into the collapse.", "indirect demands | The opposition | called for | an inquiry into the collapse")]
    [InlineData("The mayor ruled out a new bridge.", "indirect denies | The mayor | ruled out | a new bridge")]
    [InlineData("Fenn warned of more collapses.", "indirect predicts | Fenn | warned of | more collapses")]
    [InlineData("Fenn warned against using the bridge.", "indirect demands | Fenn | warned against | using the bridge")]
    [InlineData("The bank expects growth of 2 percent next year.", "indirect predicts | The bank | expects | growth of 2 percent next year")]
    [InlineData("The mayor asked whether the bridge was safe.", "indirect asks | The mayor | asked | whether the bridge was safe")]
    [InlineData("The council wants to close the bridge.", "indirect demands | The council | wants | to close the bridge")]
    public void Extract_OtherComplements_GiveTheStance(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Theory]
    [InlineData("The mayor refused to comment on the report.", "indirect declines | The mayor | refused | to comment on the report")]
    [InlineData("The mayor declined to say who paid.", "indirect declines | The mayor | declined | to say who paid")]
    [InlineData("The mayor did not say whether the bridge would reopen.", "indirect declines | The mayor | did not say | whether the bridge would reopen")]
    [InlineData("The firm did not respond to questions.", "indirect declines | The firm | did not respond to | questions")]
    [InlineData("“No comment,” the mayor said.", "quote declines | the mayor | said | “No comment,”")]
    public void Extract_Refusal_DeclinesAndDoesNotDeny(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Fact]
    public void Extract_DoesNotBelieve_NegatesTheContent() => Assert.Equal(
        "indirect asserts negated | The mayor | does not believe | the bridge will reopen",
        ClaimReading.Lines("The mayor does not believe the bridge will reopen."));

    [Fact]
    public void Extract_CoordinatedCues_ShareTheSubject() => Assert.Equal(
        "indirect denies | The mayor | denied | the charges\nindirect asserts | The mayor | said | he would appeal",
        ClaimReading.Lines("The mayor denied the charges and said he would appeal."));

    [Fact]
    public void Extract_Participle_HasTheSubjectOfTheMainClause() => Assert.Equal(
        "indirect asserts | Fenn | said | the bridge was safe\nindirect asserts | Fenn | adding | it would reopen in May",
        ClaimReading.Lines("Fenn said the bridge was safe, adding that it would reopen in May."));

    [Fact]
    public void Extract_NestedReport_GivesBothClaims() => Assert.Equal(
        "indirect asserts | The minister | said | the president had told him the bridge would close\n"
        + "indirect asserts | the president | had told | the bridge would close",
        ClaimReading.Lines("The minister said the president had told him the bridge would close."));

    [Fact]
    public void Extract_RelativeClause_EndsBeforeTheMainVerb() => Assert.Equal(
        "indirect asserts | Fenn | said | the bridge was safe",
        ClaimReading.Lines("Fenn, who said that the bridge was safe, resigned on Monday."));

    [Theory]
    [InlineData("Fenn said the bridge was safe, while the mayor said it should close.")]
    [InlineData("Fenn said the bridge was safe, but the mayor said it should close.")]
    [InlineData("Fenn said the bridge was safe; the mayor said it should close.")]
    public void Extract_NextSource_EndsTheContent(string text) => Assert.Equal(
        "indirect asserts | Fenn | said | the bridge was safe\nindirect asserts | the mayor | said | it should close", ClaimReading.Lines(text));

    [Theory]
    [InlineData("I think the council is wrong.")]
    [InlineData("The reports arrived on Tuesday.")]
    [InlineData("Their claims to the land are old.")]
    [InlineData("Sales declined.")]
    [InlineData("This means the bridge is closed.")]
    public void Extract_NoAttribution_GivesNone(string text) =>
        Assert.DoesNotContain(ClaimReading.Of(text), claim => claim.Speaker is not null);

    [Theory]
    [InlineData("Fenn said on Monday, hours after the bridge shook, that it was safe.", "indirect asserts | Fenn | said | it was safe")]
    [InlineData("A guard, who asked not to be named, said it was safe.", "indirect asserts | A guard | said | it was safe")]
    public void Extract_InsertionBeforeTheContent_IsNoContent(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));
}
