using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Claims;

public sealed class ClaimExtractorPropertyTests
{
    private static readonly string[] Fragments =
    [
        "Orla Fenn", "the mayor", "officials", "she", "it", "who", " said ", " told reporters ", " denied ", " accused the firm of ", " promised to ",
        " according to ", "According to ", ", adding that ", " that ", " whether ", "“", "”", "\"", "'", ", ", ". ", ": ", "; ", " — ", "?", "!", "\n\n", " and ",
        " but ", " while ", "the bridge", " was closed", " will reopen", " on Tuesday", " in a statement", " was quoted as saying ", " is believed to have ",
        "’s claim that ", " not ", " may ", "40 people", "(", ")", "As ", " put it", " by ", "\u0000", "\ud83d", "\udd25", "\u202e", "é", "的", "…", " ",
    ];

    private static readonly Gen<string> Shuffled = Gen.Int[0, Fragments.Length - 1].Array[0, 60].Select(picks => string.Concat(picks.Select(i => Fragments[i])));

    [Fact]
    public void Extract_ShuffledFragments_KeepsItsPromises() => Shuffled.Sample(Check, iter: 4000);

    [Fact]
    public void Extract_ArbitraryUnicode_KeepsItsPromises() => Gen.String[0, 300].Sample(Check, iter: 1000);

    [Fact]
    public void Extract_SameText_GivesTheSameClaims() =>
        Shuffled.Sample(text => Assert.Equal(ClaimReading.Lines(text), ClaimReading.Lines(text)), iter: 300);

    private static void Check(string text)
    {
        var claims = ClaimReading.Of(text);
        var seen = new HashSet<(string, string?)>();
        Span? before = null;
        foreach (var claim in claims)
        {
            Assert.NotEmpty(claim.Content);
            Assert.All(claim.Content, span => Assert.InRange(span.End, span.Start + 1, text.Length));
            for (var i = 1; i < claim.Content.Count; i++)
            {
                Assert.True(claim.Content[i - 1].End <= claim.Content[i].Start, ClaimReading.Line(text, claim));
            }

            Assert.True(before is null || before <= claim.Content[0]);
            Assert.Equal(claim.Form == ClaimForm.Stated, claim is { Speaker: null, Cue: null });
            Assert.True(claim.Cue is not { } cue || cue.End <= text.Length);
            Assert.True(claim.Speaker?.Span is not { } speaker || speaker.End <= text.Length);
            Assert.True(seen.Add((string.Join(' ', claim.Content), claim.Speaker?.Name)), ClaimReading.Line(text, claim));
            before = claim.Content[0];
        }
    }
}
