using AnalysisCluster.Grains.Articles;

namespace AnalysisCluster.Grains.Actors;

/// <summary>What one recorded revision contributes to the profiles of its actors and topics.</summary>
internal static class Contributions
{
    /// <summary>One contribution for each actor and topic of the revision, and one that takes back for each owner that it names no more.</summary>
    /// <param name="held">Owners to which the article contributes now.</param>
    public static IEnumerable<ProfileContribution> Of(RecordedRevision recorded, IReadOnlyList<ProfileOwner> held)
    {
        var spoken = recorded.Claims.CountBy(claim => claim.Claim.Speaker?.Id ?? "").ToDictionary();
        var now = recorded.Findings.Actors.Select(actor => new ProfileOwner(ProfileKind.Actor, actor.Id, actor.Name, actor.Type))
            .Concat(recorded.Findings.Topics.Select(topic => new ProfileOwner(ProfileKind.Topic, topic.Id, topic.Label, default)))
            .DistinctBy(owner => (owner.Kind, owner.Id))
            .ToArray();
        var kept = now.Select(owner => (owner.Kind, owner.Id)).ToHashSet();
        return now.Select(owner => From(owner, true, owner.Kind == ProfileKind.Topic ? recorded.Claims.Count : spoken.GetValueOrDefault(owner.Id)))
            .Concat(held.Where(owner => !kept.Contains((owner.Kind, owner.Id))).Select(owner => From(owner, false, 0)));

        ProfileContribution From(ProfileOwner owner, bool present, int claims) =>
            new(owner.Kind, owner.Id, owner.Name, owner.Type, recorded.ArticleId, recorded.Order, present, claims);
    }
}
