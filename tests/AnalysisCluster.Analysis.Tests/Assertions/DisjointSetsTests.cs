using AnalysisCluster.Analysis.Assertions;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Assertions;

public class DisjointSetsTests
{
    private static readonly Gen<(string, string)[]> Unions = Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], (a, b) => ($"n{a}", $"n{b}")).Array[0, 30];

    [Fact]
    public void Union_AnyOrderAndRepetition_GivesTheSameSets() =>
        Unions.SelectMany(unions => Gen.Select(Gen.Const(unions), Gen.Shuffle(unions))).Sample((unions, shuffled) =>
            Assert.Equal(Describe(unions), Describe([.. shuffled, .. unions])));

    [Fact]
    public void Find_AnyMember_IsTheLeastOfItsSet() =>
        Unions.Sample(unions =>
        {
            var sets = Build(unions);
            foreach (var (least, members) in sets.Groups())
            {
                Assert.Equal(members.Min(StringComparer.Ordinal), least);
                Assert.All(members, member => Assert.Equal(least, sets.Find(member)));
            }
        });

    [Fact]
    public void Find_UnknownId_IsItself() => Assert.Equal("x", new DisjointSets().Find("x"));

    private static string Describe((string, string)[] unions) =>
        string.Join('|', Build(unions).Groups().Select(group => $"{group.Key}:{string.Join(',', group.Value)}"));

    private static DisjointSets Build((string A, string B)[] unions)
    {
        var sets = new DisjointSets();
        foreach (var (a, b) in unions)
        {
            sets.Union(a, b);
        }

        return sets;
    }
}
