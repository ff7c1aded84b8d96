using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Relations;

public class PairFinderTests
{
    [Fact]
    public void Links_AnyStatements_AreExactlyTheComparablePairsThatShareAKeyAndLink() =>
        Statements.Any.Array[0, 25].Sample(drawn =>
        {
            var prepared = drawn.DistinctBy(statement => statement.Id).Select(Statements.Prepared).ToArray();
            var expected =
                from a in prepared
                from b in prepared
                where string.CompareOrdinal(a.Id, b.Id) < 0
                    && Blocking.Comparable(a.Day, b.Day, AnalysisSettings.Default)
                    && a.Keys.Intersect(b.Keys).Any()
                    && ClaimRelation.Decide(a, b).IsLink
                select (a.Id, b.Id);
            var found = PairFinder.Links(prepared, AnalysisSettings.Default)
                .Select(link => string.CompareOrdinal(link.A.Id, link.B.Id) < 0 ? (link.A.Id, link.B.Id) : (link.B.Id, link.A.Id));
            Assert.Equal(expected.Order(), found.Order());
        });
}
