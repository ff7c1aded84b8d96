using AnalysisCluster.Analysis.Claims.Grammar;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Keeps of the attributions of one sentence those that stand for a claim of their own.</summary>
internal static class AttributionSelection
{
    /// <summary>
    /// Of two with the same content the one with a speaker, else the first, stays; one inside another's content stays only where it reports words:
    /// "the mayor said the minister had told him …" holds two claims, "she said she hopes …" one.
    /// </summary>
    /// <returns>In the order of their content.</returns>
    public static List<Attribution> Keep(List<Attribution> found)
    {
        if (found.Count < 2)
        {
            return found;
        }

        var ordered = found.OrderBy(each => each.Hull.Start).ThenByDescending(each => each.Hull.End).ToList();
        var kept = new List<Attribution>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            if (!IsInsideEarlier(ordered, i) && !IsDoubled(ordered, i))
            {
                kept.Add(ordered[i]);
            }
        }

        return kept;
    }

    /// <summary>No content is longer than twice the reach, so only so many attributions can lie around one.</summary>
    private static bool IsInsideEarlier(List<Attribution> ordered, int index)
    {
        var inner = ordered[index];
        for (var i = index - 1; i >= 0 && inner.Hull.Start - ordered[i].Hull.Start <= 2 * SentenceReader.Reach; i--)
        {
            if (ordered[i].Hull != inner.Hull && ordered[i].Hull.End >= inner.Hull.End && !inner.IsReport)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDoubled(List<Attribution> ordered, int index)
    {
        var hull = ordered[index].Hull;
        for (var i = index - 1; i >= 0 && ordered[i].Hull == hull; i--)
        {
            if (!ordered[i].Speaker.IsEmpty || ordered[index].Speaker.IsEmpty)
            {
                return true;
            }
        }

        for (var i = index + 1; i < ordered.Count && ordered[i].Hull == hull; i++)
        {
            if (ordered[index].Speaker.IsEmpty && !ordered[i].Speaker.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}
