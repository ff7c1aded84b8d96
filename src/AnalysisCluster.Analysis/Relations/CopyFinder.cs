using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>The copy sketch of one revision of an article.</summary>
/// <param name="Day">Day number of publication; absent when unknown.</param>
public sealed record SketchedArticle(string ArticleId, int? Day, CopySketch Sketch);

/// <summary>Finds the copies among a set of articles; what the cluster's shards do together, in one loop.</summary>
public static class CopyFinder
{
    /// <param name="sketches">One for each revision; order does not matter.</param>
    /// <returns>By article id, ordinal; the greatest containment over all pairs of revisions of comparable days.</returns>
    public static IReadOnlyList<CopyLink> Copies(IReadOnlyList<SketchedArticle> sketches, AnalysisSettings settings)
    {
        var best = new Dictionary<(string A, string B), double>();
        foreach (var ((left, right), shared) in Shared(sketches, settings))
        {
            var (a, b) = (sketches[left], sketches[right]);
            if (CopyDetector.Containment(shared, a.Sketch.Hashes.Count, b.Sketch.Hashes.Count) is { } containment)
            {
                var pair = string.CompareOrdinal(a.ArticleId, b.ArticleId) < 0 ? (a.ArticleId, b.ArticleId) : (b.ArticleId, a.ArticleId);
                best[pair] = Math.Max(best.GetValueOrDefault(pair), containment);
            }
        }

        return
        [
            .. best.Select(pair => new CopyLink(pair.Key.A, pair.Key.B, pair.Value))
                .OrderBy(link => link.A, StringComparer.Ordinal)
                .ThenBy(link => link.B, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<(int Left, int Right), int> Shared(IReadOnlyList<SketchedArticle> sketches, AnalysisSettings settings)
    {
        var holders = new Dictionary<ulong, List<int>>();
        var shared = new Dictionary<(int, int), int>();
        for (var right = 0; right < sketches.Count; right++)
        {
            foreach (var hash in sketches[right].Sketch.Hashes)
            {
                if (!holders.TryGetValue(hash, out var before))
                {
                    holders[hash] = before = [];
                }

                foreach (var left in before)
                {
                    if (sketches[left].ArticleId != sketches[right].ArticleId
                        && Blocking.Comparable(sketches[left].Day, sketches[right].Day, settings))
                    {
                        shared[(left, right)] = shared.GetValueOrDefault((left, right)) + 1;
                    }
                }

                before.Add(right);
            }
        }

        return shared;
    }
}
