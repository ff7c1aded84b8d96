using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Runs of content stems in quoted words: the same words in the same order are the same utterance.</summary>
internal static class QuoteShingles
{
    /// <summary>Content stems in a run.</summary>
    public const int Length = 3;

    /// <summary>Runs kept of one statement, least hashes first.</summary>
    private const int Max = 48;

    /// <returns>Ascending and distinct.</returns>
    public static uint[] Of(List<Term> terms)
    {
        var shingles = new HashSet<uint>();
        for (var i = 0; i + Length <= terms.Count; i++)
        {
            var hash = 0UL;
            for (var j = i; j < i + Length; j++)
            {
                hash = StableHash.Combine(hash, terms[j].Stem);
            }

            shingles.Add((uint)hash);
        }

        return [.. shingles.Order().Take(Max)];
    }
}
