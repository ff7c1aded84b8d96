using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Grains.Topics;

/// <summary>Owns the profile of one IPTC Media Topic; see <see cref="ActorGrain"/>.</summary>
[GrainType("topic")]
internal sealed class TopicGrain(IProfileStore store) : Grain, ITopicGrain, ITopicWork
{
    public Task<TopicView?> GetAsync() => store.ReadTopicAsync(this.GetPrimaryKeyString());

    public Task ContributeAsync(ProfileContribution contribution) => store.ContributeAsync(contribution);
}

/// <summary>The part of a topic's profile that only the cluster itself calls.</summary>
[Alias("analysis.ITopicWork")]
[GrainInterfaceType("analysis.topicwork")]
internal interface ITopicWork : IGrainWithStringKey
{
    /// <summary>Durable when the task completes; arrives at least once, counts once.</summary>
    [Alias("Contribute")]
    Task ContributeAsync(ProfileContribution contribution);
}
