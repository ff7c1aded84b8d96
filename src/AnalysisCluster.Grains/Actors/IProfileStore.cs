using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Topics;

namespace AnalysisCluster.Grains.Actors;

/// <summary>Profiles of actors and topics: counters that each article's contribution changes once.</summary>
public interface IProfileStore
{
    /// <summary>
    /// Puts an article's contribution in the place of its earlier one and changes the counters by the difference. A contribution of an older revision, or
    /// the same one again, changes nothing.
    /// </summary>
    /// <exception cref="ArgumentException">The article was never accepted.</exception>
    Task ContributeAsync(ProfileContribution contribution);

    /// <summary>Owners of the profiles to which an article contributes now.</summary>
    Task<IReadOnlyList<ProfileOwner>> ReadOwnersAsync(string articleId);

    Task<ActorView?> ReadActorAsync(string actorId);

    Task<TopicView?> ReadTopicAsync(string topicId);
}

/// <summary>Whose profile it is.</summary>
public enum ProfileKind
{
    Actor,
    Topic,
}

/// <param name="Id">Actor id or <c>medtop:</c> code.</param>
public sealed record ProfileOwner(ProfileKind Kind, string Id, string Name, Analysis.Actors.ActorType Type);

/// <param name="Owner">Actor id or <c>medtop:</c> code.</param>
/// <param name="Name">Name or label as the article knows it.</param>
/// <param name="Type">Actor type; ignored for topics.</param>
/// <param name="Present">False where the revision names the owner no more: takes the earlier contribution back.</param>
/// <param name="Claims">Claims that the actor makes in the article, or claims of the article for a topic.</param>
[GenerateSerializer, Immutable, Alias("analysis.ProfileContribution")]
public sealed record ProfileContribution(
    [property: Id(0)] ProfileKind Kind,
    [property: Id(1)] string Owner,
    [property: Id(2)] string Name,
    [property: Id(3)] Analysis.Actors.ActorType Type,
    [property: Id(4)] string ArticleId,
    [property: Id(5)] long Order,
    [property: Id(6)] bool Present,
    [property: Id(7)] int Claims);
