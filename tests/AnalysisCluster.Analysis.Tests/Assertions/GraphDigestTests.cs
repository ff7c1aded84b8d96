using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Assertions;

public class GraphDigestTests
{
    private static readonly SettingsRow Settings = new("base", 30);

    [Fact]
    public void Of_RowsInAnyOrder_IsTheSame() =>
        Gen.Shuffle(Enumerable.Range(0, 6).ToArray()).Sample(order =>
            Assert.Equal(DigestOf([0, 1, 2, 3, 4, 5]), DigestOf(order)));

    [Fact]
    public void Of_AnythingChanged_Differs()
    {
        var verdict = new AssertionVerdict(1, new(1, 1), 0, AssertionStatus.Single, []);
        AssertionRow[] assertions = [new("s", verdict, 1, "h")];
        string[] digests =
        [
            GraphDigest.Of([], [], [], [], Settings),
            GraphDigest.Of([], [], [], [], Settings with { Actors = "other" }),
            GraphDigest.Of([], [], [], [], Settings with { WindowDays = 31 }),
            GraphDigest.Of([new("a", "r", false, "o", true, null)], [], [], [], Settings),
            GraphDigest.Of([new("a", "r", true, "o", true, null)], [], [], [], Settings),
            GraphDigest.Of([], assertions, [], [], Settings),
            GraphDigest.Of([], [assertions[0] with { Verdict = verdict with { Status = AssertionStatus.Disputed } }], [], [], Settings),
            GraphDigest.Of([], [], [new("a", "b", 0.5)], [], Settings),
            GraphDigest.Of([], [], [new("a", "b", 0.5001)], [], Settings),
            GraphDigest.Of([], [], [], [new("a", "b", RelationKind.Same, 0.5, ["x"], true)], Settings),
            GraphDigest.Of([], [], [], [new("a", "b", RelationKind.Same, 0.5, ["x"], false)], Settings),
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }

    [Fact]
    public void Compute_LinesOutOfOrderOrTwice_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => GraphDigest.Compute(["b", "a"]));
        Assert.Throws<ArgumentException>(() => GraphDigest.Compute(["a", "a"]));
    }

    [Fact]
    public void CanonicalLine_LineFeedInAnId_StaysOneLine() =>
        Assert.DoesNotContain('\n', new CopyRow("a\nb", "c", 1).CanonicalLine());

    private static string DigestOf(int[] order) => GraphDigest.Of(
        order.Select(i => new ArticleRow($"a{i}", "r", false, "o", true, null)),
        [],
        order.Select(i => new CopyRow($"a{i}", $"b{i}", 0.5)),
        order.Select(i => new LinkRow($"s{i}", $"t{i}", RelationKind.Same, 0.5, ["x"], true)),
        Settings);
}
