using System.Runtime.CompilerServices;
using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Tests.Claims.Frames;

/// <summary>Of the denials in <c>Denials/</c>, how many are found with the words denied.</summary>
public sealed class DenialTargetsTests
{
    private static readonly char[] Edges = [' ', '.', ',', '"', '“', '”'];

    [Theory]
    [InlineData("dev", 20)]
    [InlineData("held-out", 17)]
    public void Extract_GoldDenials_FindsWhatIsDenied(string part, int atLeast)
    {
        var cases = Read(part);
        var missed = cases.Where(one => !Denied(one.Text).Contains(one.Denied)).Select(one => one.Text).ToArray();

        Assert.Equal(20, cases.Count);
        Assert.True(cases.Count - missed.Length >= atLeast, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("Harrow said the bridge was safe. The builder said that it would close.")]
    [InlineData("Harrow said the bridge was safe. The builder did not deny this.")]
    [InlineData("Harrow said the bridge was safe. The builder declined to comment on this.")]
    [InlineData("Harrow said the bridge was safe. That is true, the builder said.")]
    public void Extract_NoDenial_DeniesNothing(string text) => Assert.DoesNotContain(ClaimReading.Of(text), claim => claim.Stance == Stance.Denies);

    private static IEnumerable<string> Denied(string text) => ClaimReading.WithActors(text)
        .Where(claim => claim.Stance == Stance.Denies)
        .Select(claim => string.Join(" ", claim.Content.Select(span => span.In(text))).Trim(Edges));

    private static List<(string Text, string Denied)> Read(string part)
    {
        var cases = new List<(string Text, string Denied)>();
        var text = "";
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "Denials", part + ".txt")))
        {
            if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                cases.Add((text, line[2..]));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                text = line;
            }
        }

        return cases;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
