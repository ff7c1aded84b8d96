using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Claims;

public sealed class ClaimExtractorTests
{
    [Fact]
    public void Extract_AllFiveForms_EachToldApart()
    {
        const string Text = """
            “The bridge is safe,” Orla Fenn said.

            The mayor said it was “a disgrace” that nobody listened.

            The council said the bridge would close.

            The bridge carried 900 cars an hour, according to the transport ministry.

            Three people died on Monday when the north pier fell.
            """;

        Assert.Equal(
            [ClaimForm.Quote, ClaimForm.Mixed, ClaimForm.Indirect, ClaimForm.Attributed, ClaimForm.Stated],
            ClaimReading.Of(Text).Select(claim => claim.Form));
    }

    [Fact]
    public void Extract_Speaker_IsResolvedWithTheExactWordsAsEvidence()
    {
        const string Text = "Harrow council spokesman Dario Lenk said the bridge would reopen.\n\nLenk told reporters it was safe.";
        var claims = ClaimReading.WithActors(Text);

        Assert.Equal(["Harrow council spokesman Dario Lenk", "Lenk"], claims.Select(claim => claim.Speaker!.Span!.Value.In(Text)));
        Assert.Equal("Dario Lenk", claims[1].Speaker!.Name);
        Assert.NotNull(claims[0].Speaker!.Id);
        Assert.Equal(claims[0].Speaker!.Id, claims[1].Speaker!.Id);
    }

    [Theory]
    [InlineData("Officials said the toll could rise.", "Officials")]
    [InlineData("Two people familiar with the matter said the deal was close.", "Two people familiar with the matter")]
    [InlineData("A source close to the talks told the Lenford Post the deal was dead.", "A source close to the talks")]
    public void Extract_UnnamedSpeaker_HasWordsButNoId(string text, string words)
    {
        var speaker = Assert.Single(ClaimReading.WithActors(text)).Speaker!;

        Assert.Null(speaker.Id);
        Assert.Equal(words, speaker.Name);
    }

    [Fact]
    public void Extract_FiguresAndActorsInTheContent_BelongToTheClaim()
    {
        const string Text = "Orla Fenn said on Tuesday that Germany had paid $40 million in March 2019. France paid nothing.";
        var claim = ClaimReading.WithActors(Text)[0];

        Assert.Contains("place:germany", claim.Actors);
        Assert.DoesNotContain("place:france", claim.Actors);
        Assert.Equal(40_000_000m, Assert.Single(claim.Quantities).Value);
        Assert.Equal("March 2019", Assert.Single(claim.Times).Span.In(Text));
    }

    [Fact]
    public void Extract_Claims_ComeInOrderOfTheirContent()
    {
        const string Text = "Ana Roe said the ferry sank. “It was overloaded,” Bo Lind said. Ten people died, according to police.";
        var claims = ClaimReading.Of(Text);

        Assert.Equal(3, claims.Count);
        Assert.Equal(claims.OrderBy(claim => claim.Content[0]), claims);
    }

    [Fact]
    public void Extract_EmptyDocument_HasNoClaims() => Assert.Empty(ClaimReading.Of(""));

    [Fact]
    public void Extract_MegabyteSentenceOfCues_TakesLinearTime()
    {
        // Were any step quadratic, this would run for hours.
        var text = string.Concat(Enumerable.Repeat("Ana said that Bo told Cy, \"no one is safe here\", adding that, according to Di, ", 14_000));

        Assert.NotEmpty(ClaimReading.Of(text));
    }

    [Fact]
    public void Extract_MegabyteOfQuotations_TakesLinearTime()
    {
        var text = "Ana said: " + string.Concat(Enumerable.Repeat("\"the bridge is not at all safe\" ", 32_000));

        Assert.NotEmpty(ClaimReading.Of(text));
    }

    [Fact]
    public void Extract_ContentSpans_NeverHoldTheAttribution()
    {
        const string Text = "“The bridge,” Fenn said on Monday, “is safe.” The road, officials said, will close.";

        foreach (var claim in ClaimReading.Of(Text))
        {
            Assert.All(claim.Content, span => Assert.False(span.Overlaps(claim.Cue!.Value) || span.Overlaps(claim.Speaker!.Span!.Value)));
        }
    }
}
