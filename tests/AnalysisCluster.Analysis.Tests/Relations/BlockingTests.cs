using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Relations;

public class BlockingTests
{
    private static readonly Gen<int?> Day = Gen.Int[0, 200].Select(day => day > 180 ? null : (int?)day);

    [Fact]
    public void Comparable_AnyDays_LieInNeighbouringBuckets() =>
        Gen.Select(Day, Day, Gen.Int[1, 60]).Sample((a, b, window) =>
        {
            var settings = new AnalysisSettings { WindowDays = window };
            Assert.Equal(Blocking.Comparable(a, b, settings), Blocking.Comparable(b, a, settings));
            if (Blocking.Comparable(a, b, settings))
            {
                Assert.Contains(Blocking.Bucket(b, settings), Blocking.Neighbours(Blocking.Bucket(a, settings)));
            }
        });

    [Theory]
    [InlineData(100, 130, true)]
    [InlineData(100, 131, false)]
    [InlineData(100, null, false)]
    [InlineData(null, null, true)]
    public void Comparable_DefaultWindow_IsThirtyDaysAndNeverDatedAgainstUndated(int? a, int? b, bool expected) =>
        Assert.Equal(expected, Blocking.Comparable(a, b, AnalysisSettings.Default));

    [Fact]
    public void IsLeastCommonKey_KeysInCommon_HoldsForExactlyOne() =>
        Gen.Select(Keys, Keys).Sample((a, b) =>
            Assert.Equal(a.Intersect(b).Any() ? 1 : 0, a.Intersect(b).Count(key => Blocking.IsLeastCommonKey(a, b, key))));

    [Fact]
    public void Of_AnyStatement_GivesBoundedAscendingKeys() =>
        Statements.Any.Sample(statement =>
        {
            Assert.InRange(statement.Keys.Count, 0, BlockingKeys.KeysMax);
            Assert.Equal(statement.Keys.Distinct().Order(), statement.Keys);
            Assert.Equal(statement.Keys, BlockingKeys.Of(statement with { Id = "another" }, Statements.Lexicon));
        });

    [Fact]
    public void Of_TwoReportsOfOneThing_ShareAKey()
    {
        var a = Statements.Of("rescue crews pulled eleven miners from the flooded Quillon shaft late on Tuesday");
        var b = Statements.Of("eleven miners were saved from the Quillon shaft after it flooded, officials in Tarn said");
        Assert.NotEmpty(a.Keys.Intersect(b.Keys));
    }

    private static Gen<ulong[]> Keys => Gen.ULong[0, 12].Array[0, 8].Select(keys => keys.Distinct().Order().ToArray());
}
