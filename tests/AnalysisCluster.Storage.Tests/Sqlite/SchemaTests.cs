using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Delivery;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class SchemaTests
{
    /// <summary>Members are stored as numbers, and some stand in SQL: a new member goes to the end.</summary>
    [Fact]
    public void StoredEnumerations_KeepTheirNumbers()
    {
        Assert.Equal(["Pending", "Finished", "Failed", "Withdrawn"], Enum.GetNames<ArticleState>().Take(4));
        Assert.Equal(["Accepted", "Recorded", "Linked"], Enum.GetNames<WorkStage>().Take(3));
        Assert.Equal(["Unrelated", "Related", "Same", "Contradicts", "Updates"], Enum.GetNames<RelationKind>().Take(5));
        Assert.Equal(["Single", "Corroborated", "Disputed", "Withdrawn"], Enum.GetNames<AssertionStatus>().Take(4));
        Assert.Equal(["Asserts", "Denies", "Accuses", "Demands", "Predicts", "Promises", "Asks", "Declines"], Enum.GetNames<Stance>().Take(8));
        Assert.Equal(["Quote", "Indirect", "Mixed", "Attributed", "Stated"], Enum.GetNames<ClaimForm>().Take(5));
        Assert.Equal(["Person", "Organization", "Place"], Enum.GetNames<ActorType>().Take(3));
        Assert.Equal(["Actor", "Topic"], Enum.GetNames<ProfileKind>().Take(2));
        Assert.Equal(["Article", "Claim", "Copy", "Link", "Assertion", "Figure"], Enum.GetNames<FeedEventKind>().Take(6));
    }
}
