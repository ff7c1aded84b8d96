using AnalysisCluster.Analysis.Claims.Grammar;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>Keeps of the attributions of one sentence those that stand for a claim of their own.</summary>
internal static class AttributionSelection
{
    /// <summary>
    /// Of two with the same content the one with a speaker, else the first, stays; one inside another's content stays only where it reports words:
    /// "the mayor said the minister had told him …" holds two claims, "she said she hopes …" one.
    /// </summary>
    public static List<Attribution> Keep(List<Attribution> found)
    {
        var kept = new List<Attribution>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            if (!found.Exists(other => !ReferenceEquals(other, found[i]) && Yields(found[i], other, i > found.IndexOf(other))))
            {
                kept.Add(found[i]);
            }
        }

        return kept;
    }

    private static bool Yields(Attribution one, Attribution other, bool isLater)
    {
        var (hull, outer) = (Hull(one), Hull(other));
        if (hull == outer)
        {
            return one.Speaker.IsEmpty == other.Speaker.IsEmpty ? isLater : one.Speaker.IsEmpty;
        }

        return outer.Start <= hull.Start && hull.End <= outer.End && !one.IsReport;
    }

    private static TokenRange Hull(Attribution attribution) => new(attribution.Content[0].Start, attribution.Content[^1].End);
}
