using AnalysisCluster.Analysis.Claims.Lexicon;

namespace AnalysisCluster.Analysis.Tests.Claims.Lexicon;

public sealed class InflectionTests
{
    [Theory]
    [InlineData("say", "say said said saying says")]
    [InlineData("deny", "deny denied denied denying denies")]
    [InlineData("admit", "admit admitted admitted admitting admits")]
    [InlineData("announce", "announce announced announced announcing announces")]
    [InlineData("agree", "agree agreed agreed agreeing agrees")]
    [InlineData("lie", "lie lied lay lied lain lying lies")]
    [InlineData("veto", "veto vetoed vetoed vetoing vetoes")]
    [InlineData("stress", "stress stressed stressed stressing stresses")]
    [InlineData("write", "write wrote written writing writes")]
    public void Verb_RuleOrIrregular_GivesAllForms(string lemma, string forms) =>
        Assert.Equal(forms, string.Join(' ', Inflection.Verb(lemma).Select(form => form.Form)));

    [Theory]
    [InlineData("spokesman", "spokesmen")]
    [InlineData("ministry", "ministries")]
    [InlineData("church", "churches")]
    [InlineData("survey", "surveys")]
    public void Third_Noun_IsItsPlural(string noun, string plural) => Assert.Equal(plural, Inflection.Third(noun));
}
