using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;

namespace AnalysisCluster.Contracts.Topics;

/// <summary>The profile of one IPTC Media Topic. The key is its <c>medtop:</c> code.</summary>
[Alias("analysis.ITopicGrain")]
[GrainInterfaceType("analysis.topicgrain")]
public interface ITopicGrain : IGrainWithStringKey
{
    /// <summary>Null when no article is about it.</summary>
    [Alias("Get")]
    Task<TopicView?> GetAsync();
}

[GenerateSerializer, Immutable, Alias("analysis.TopicSummary")]
public sealed record TopicSummary(
    [property: Id(0)] string Id,
    [property: Id(1)] string Label,
    [property: Id(2)] long Articles,
    [property: Id(3)] long Claims);

/// <param name="Latest">Latest claims of articles about it, at most 20.</param>
/// <param name="Disputed">Disputed assertions in articles about it, latest first, at most 20.</param>
[GenerateSerializer, Immutable, Alias("analysis.TopicView")]
public sealed record TopicView(
    [property: Id(0)] TopicSummary Summary,
    [property: Id(1)] ClaimView[] Latest,
    [property: Id(2)] AssertionView[] Disputed);
