using AnalysisCluster.Contracts.Actors;

namespace AnalysisCluster.Grains.Actors;

/// <summary>The part of an actor's profile that only the cluster itself calls.</summary>
[Alias("analysis.IActorWork")]
[GrainInterfaceType("analysis.actorwork")]
internal interface IActorWork : IGrainWithStringKey
{
    /// <summary>Durable when the task completes; arrives at least once, counts once.</summary>
    [Alias("Contribute")]
    Task ContributeAsync(ProfileContribution contribution);
}

/// <summary>Owns the profile of one actor: counters in the store, changed once by each article, and bounded views of its latest claims and disputes.</summary>
[GrainType("actor")]
internal sealed class ActorGrain(IProfileStore store) : Grain, IActorGrain, IActorWork
{
    public Task<ActorView?> GetAsync() => store.ReadActorAsync(this.GetPrimaryKeyString());

    public Task ContributeAsync(ProfileContribution contribution) => store.ContributeAsync(contribution);
}
