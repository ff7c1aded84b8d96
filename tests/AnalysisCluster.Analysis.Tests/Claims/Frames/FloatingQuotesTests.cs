namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

public sealed class FloatingQuotesTests
{
    [Fact]
    public void Extract_QuoteGoesOnBehindItsAttribution_IsOneUtterance() => Assert.Equal(
        "quote asserts | Fenn | said | “The bridge is safe,” ## “We checked every bolt.”",
        ClaimReading.Lines("“The bridge is safe,” Fenn said. “We checked every bolt.”"));

    [Fact]
    public void Extract_ParagraphThatIsAQuote_InheritsTheSpeaker() => Assert.Equal(
        "quote asserts | Fenn | said | “The bridge is safe,”\nquote asserts | (Fenn) | - | “We checked every bolt of it.”",
        ClaimReading.Lines("“The bridge is safe,” Fenn said.\n\n“We checked every bolt of it.”"));

    [Fact]
    public void Extract_QuoteOverParagraphs_StaysWithItsSpeaker() => Assert.Equal(
        "quote asserts | Fenn | said | “The bridge is safe.\nquote asserts | (Fenn) | - | “We checked every bolt of it.”",
        ClaimReading.Lines("Fenn said: “The bridge is safe.\n\n“We checked every bolt of it.”"));

    [Fact]
    public void Extract_QuoteAfterOtherReporting_HasNoSpeaker() => Assert.DoesNotContain(
        "closed too",
        ClaimReading.Lines("Fenn said the bridge was safe.\n\nRain fell.\n\nSnow fell.\n\n“They all closed too early that day.”"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("He added: “We are ready for anything.”", "quote asserts | He | added | “We are ready for anything.”")]
    [InlineData("She was blunt: “The bridge is a wreck.”", "quote asserts | She | - | “The bridge is a wreck.”")]
    [InlineData("Fenn was blunt. “The bridge is a wreck.”", "quote asserts | Fenn | - | “The bridge is a wreck.”")]
    [InlineData("“The bridge is a wreck,” she smiled.", "quote asserts | she | smiled | “The bridge is a wreck,”")]
    [InlineData("Orla Fenn: “The bridge is a wreck.”", "quote asserts | Orla Fenn | - | “The bridge is a wreck.”")]
    public void Extract_QuoteWithoutSaying_GoesToTheOneSpokenOf(string text, string expected) => Assert.Equal(expected, ClaimReading.Lines(text));

    [Fact]
    public void Extract_ScareQuotes_AreNoClaim() =>
        Assert.DoesNotContain(ClaimReading.Of("The so-called “miracle bridge” of Lenford is old."), claim => claim.Speaker is not null);
}
