using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Settles doubtful candidates by what the rest of the document says of the same words.</summary>
internal static class NameEvidence
{
    public static List<NameCandidate> Settle(Document document, WordClass[] words, List<NameCandidate> candidates)
    {
        var whole = new Dictionary<ulong, NameCandidate>();
        var personal = new HashSet<ulong>();
        foreach (var candidate in candidates)
        {
            if (candidate.Certainty == NameCertainty.Certain)
            {
                Note(document, candidate, whole, personal);
            }
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Certainty == NameCertainty.Untyped)
            {
                whole.TryAdd(HashOf(document, candidate.First, candidate.End), candidate);
            }
        }

        var settled = new List<NameCandidate>(candidates.Count);
        foreach (var candidate in candidates)
        {
            if (Settle(document, words, candidate, whole, personal) is { } kept)
            {
                settled.Add(kept);
            }
        }

        return settled;
    }

    private static void Note(Document document, NameCandidate candidate, Dictionary<ulong, NameCandidate> whole, HashSet<ulong> personal)
    {
        whole.TryAdd(HashOf(document, candidate.First, candidate.End), candidate);
        if (candidate.Known is { } known && candidate.End > candidate.First + 1)
        {
            whole.TryAdd(FullNameHash(known.Actor), candidate);
        }

        if (candidate.Type != ActorType.Person)
        {
            return;
        }

        for (var i = candidate.First; i < candidate.End; i++)
        {
            if (document.Tokens[i].Length > 2 && (i == candidate.End - 1 || document.Tokens[i].IsCapitalised))
            {
                personal.Add(HashOf(document, i, i + 1));
            }
        }
    }

    private static NameCandidate? Settle(
        Document document, WordClass[] words, NameCandidate candidate, Dictionary<ulong, NameCandidate> whole, HashSet<ulong> personal)
    {
        if (candidate.Certainty == NameCertainty.Certain && (candidate.Known is null || candidate.End > candidate.First + 1))
        {
            return candidate;
        }

        var hash = HashOf(document, candidate.First, candidate.End);
        if (candidate.Known is { } known)
        {
            // A family name that is also a company or town ("Ford", "Lincoln") is the person where the article names one in full.
            var isPlace = candidate.First > 0 && words[candidate.First - 1].Any(WordClass.PlacePreposition);
            var isPerson = !isPlace && personal.Contains(hash) && !whole.ContainsKey(FullNameHash(known.Actor));
            return isPerson && known.Use == NameUse.Name && known.Actor.Type != ActorType.Person
                ? candidate with { Type = ActorType.Person, Known = null }
                : candidate;
        }

        if (candidate.End == candidate.First + 1 && personal.Contains(hash))
        {
            return candidate with { Type = ActorType.Person };
        }

        return whole.TryGetValue(hash, out var vouched) ? candidate with { Type = vouched.Type, Known = candidate.Known ?? vouched.Known }
            : candidate.Certainty == NameCertainty.Doubtful ? null
            : candidate;
    }

    /// <summary>Marks that the article calls a known actor by a name of several words.</summary>
    private static ulong FullNameHash(KnownActor actor) => StableHash.Of64(actor.Id);

    private static ulong HashOf(Document document, int first, int end)
    {
        var hash = 0UL;
        for (var i = first; i < end; i++)
        {
            hash = StableHash.Combine(hash, StableHash.Of64(document.Word(i)));
        }

        return hash;
    }
}
