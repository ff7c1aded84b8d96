namespace AnalysisCluster.Analysis.Assertions;

/// <summary>Counts the witnesses and independent origins behind an assertion, and says where it stands.</summary>
/// <remarks>
/// A witness is a named speaker, or a newsroom that states the thing on its own authority. Origins are independent where they vouch through different
/// witnesses: their number is a maximum matching between newsrooms and witnesses. So ten outlets that quote one speaker count once, one wire that quotes three
/// speakers counts once, and two outlets with a speaker each count twice. What is unknown widens the interval and never raises its lower end.
/// </remarks>
public static class AssertionJudge
{
    /// <summary>Live claims considered, least claim ids first: bounds the time of one judgement.</summary>
    public const int MembersMax = 2_000;

    private const string Unnamed = "unnamed";

    /// <param name="members">Every claim ever joined, live or not; order does not matter.</param>
    /// <param name="disputed">True when a live claim of it is contradicted by a live claim.</param>
    public static AssertionVerdict Judge(IReadOnlyCollection<AssertionMember> members, bool disputed)
    {
        var live = members.Where(member => member.Live)
            .DistinctBy(member => member.ClaimId)
            .OrderBy(member => member.ClaimId, StringComparer.Ordinal)
            .Take(MembersMax)
            .ToArray();
        if (live.Length == 0)
        {
            return new(0, new(0, 0), 0, AssertionStatus.Withdrawn, []);
        }

        var camps = Camps(live);
        var certain = Certain(live, camps);
        var most = BipartiteMatching.Of(live.Select(member => (OriginOf(member), WitnessAtMost(member)))).Size;
        var relays = live.Select(member => member.ArticleId).Distinct(StringComparer.Ordinal).Count() - most;
        var status = disputed ? AssertionStatus.Disputed : certain.Size >= 2 ? AssertionStatus.Corroborated : AssertionStatus.Single;
        var fragileOn = status == AssertionStatus.Corroborated ? Fragile(live, camps, certain) : [];
        return new(Witnesses(live), new(certain.Size, most), Math.Max(0, relays), status, fragileOn);
    }

    private static int Witnesses(AssertionMember[] live)
    {
        var known = live.Where(member => !IsUnnamed(member)).Select(WitnessAtMost).Distinct(StringComparer.Ordinal).Count();
        return known > 0 ? known : 1;
    }

    /// <summary>Speakers and those for whom they speak: whoever is tied to another speaks with one voice.</summary>
    private static DisjointSets Camps(AssertionMember[] live)
    {
        var camps = new DisjointSets();
        foreach (var member in live)
        {
            if (member is { SpeakerId: { } speaker, Affiliation: { } affiliation })
            {
                camps.Union(speaker, affiliation);
            }
        }

        return camps;
    }

    /// <summary>What counts for certain: known origins, camps instead of speakers, and unnamed speakers only where nobody else vouches.</summary>
    private static BipartiteMatching Certain(IEnumerable<AssertionMember> live, DisjointSets camps)
    {
        var known = live.Where(member => member is { OriginCertain: true, OriginKey: not null }).ToArray();
        var named = known.Where(member => !IsUnnamed(member)).ToArray();
        return BipartiteMatching.Of((named.Length > 0 ? named : known).Select(member => (OriginOf(member), WitnessAtLeast(member, camps))));
    }

    /// <summary>Only what one maximum matching rests on can be missed, so four candidates at most are tried.</summary>
    private static string[] Fragile(AssertionMember[] live, DisjointSets camps, BipartiteMatching certain)
    {
        if (certain.Size > 2)
        {
            return [];
        }

        var origins = certain.Pairs.Select(pair => pair.Origin);
        var speakers = certain.Pairs
            .SelectMany(pair => live
                .Where(member => member.OriginCertain && OriginOf(member) == pair.Origin && WitnessAtLeast(member, camps) == pair.Witness)
                .Select(member => member.SpeakerId)
                .OfType<string>()
                .Distinct()
                .Take(2)
                .ToArray() is [var only] ? [only] : Array.Empty<string>());
        return
        [
            .. origins.Where(origin => Certain(live.Where(member => OriginOf(member) != origin), camps).Size < 2)
                .Concat(speakers.Where(speaker => Certain(live.Where(member => member.SpeakerId != speaker), camps).Size < 2))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static bool IsUnnamed(AssertionMember member) => member.SpeakerId is null && member.SpeakerUnnamed;

    private static string OriginOf(AssertionMember member) => member.OriginKey ?? "?" + member.ArticleId;

    private static string WitnessAtMost(AssertionMember member) =>
        IsUnnamed(member) ? $"{Unnamed} {member.ClaimId}" : member.SpeakerId ?? $"newsroom {OriginOf(member)}";

    private static string WitnessAtLeast(AssertionMember member, DisjointSets camps) =>
        IsUnnamed(member) ? Unnamed : member.SpeakerId is { } speaker ? camps.Find(speaker) : $"newsroom {OriginOf(member)}";
}
