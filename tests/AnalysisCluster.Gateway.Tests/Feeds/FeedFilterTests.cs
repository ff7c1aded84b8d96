using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Gateway.Feeds;

namespace AnalysisCluster.Gateway.Tests.Feeds;

public sealed class FeedFilterTests
{
    [Fact]
    public void Relations_AreThoseThatAreKept()
    {
        var kept = Enum.GetValues<RelationKind>().Where(kind => new Relation(kind, 1, [], false).IsLink).Select(kind => kind.ToString().ToLowerInvariant());

        Assert.Equal(kept.Order(), FeedFilter.Relations.Order());
    }

    [Fact]
    public void Statuses_HoldEveryStatusOfAnAssertion() =>
        Assert.Subset(FeedFilter.Statuses.ToHashSet(), Enum.GetNames<AssertionStatus>().Select(name => name.ToLowerInvariant()).ToHashSet());
}
