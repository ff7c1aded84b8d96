using AnalysisCluster.Analysis.Assertions;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Assertions;

public class BipartiteMatchingTests
{
    [Fact]
    public void Of_AnyGraph_IsAsLargeAsTheBestOfAllChoices() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], (origin, witness) => ($"o{origin}", $"w{witness}")).Array[0, 8].Sample(edges =>
        {
            var matching = BipartiteMatching.Of(edges);
            Assert.Equal(Best(edges, 0, []), matching.Size);
            Assert.All(matching.Pairs, pair => Assert.Contains(pair, edges));
            Assert.Equal(matching.Size, matching.Pairs.Select(pair => pair.Witness).Distinct().Count());
        });

    [Fact]
    public void Of_LongAlternatingChain_DoesNotOverflow()
    {
        var edges = Enumerable.Range(0, 5_000).SelectMany(i => new[] { ($"o{i:D5}", $"w{i:D5}"), ($"o{i:D5}", $"w{i + 1:D5}") });
        Assert.Equal(5_000, BipartiteMatching.Of(edges).Size);
    }

    private static int Best((string Origin, string Witness)[] edges, int from, HashSet<string> used)
    {
        if (from == edges.Length)
        {
            return 0;
        }

        var without = Best(edges, from + 1, used);
        var (origin, witness) = edges[from];
        return used.Contains(origin) || used.Contains(witness)
            ? without
            : Math.Max(without, 1 + Best(edges, from + 1, [.. used, origin, witness]));
    }
}
