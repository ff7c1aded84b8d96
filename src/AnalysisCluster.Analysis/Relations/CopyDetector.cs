using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Finds articles of which one repeats much of another, by containment of word 5-grams.</summary>
/// <remarks>Containment rather than resemblance: a copy that was cut to half keeps a containment of one.</remarks>
public static class CopyDetector
{
    /// <summary>One 5-gram in so many is kept: a short report of 120 words still leaves about 15.</summary>
    public const int Scale = 8;

    /// <summary>Share of the smaller article that must stand in the larger.</summary>
    public const double ContainmentMin = 0.5;

    /// <summary>Common 5-grams below which a share says nothing: about a paragraph's worth.</summary>
    public const int SharedMin = 5;

    private const int GramWords = 5;
    private const ulong KeptBelow = ulong.MaxValue / Scale;

    /// <summary>The sketch of a document's words, boilerplate left out; numbers count as words, case and punctuation do not.</summary>
    public static CopySketch Sketch(Document document)
    {
        Span<ulong> window = stackalloc ulong[GramWords];
        var words = 0;
        var kept = new List<ulong>((document.Tokens.Length / Scale) + 1);
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (document.Tokens[i].IsPunctuation)
            {
                continue;
            }

            window[words++ % GramWords] = WordHash(document.Word(i));
            if (words >= GramWords && Gram(window, words) is var hash && hash < KeptBelow)
            {
                kept.Add(hash);
            }
        }

        kept.Sort();
        return kept.Count == 0 ? CopySketch.Empty : new([.. kept.Distinct()]);
    }

    /// <summary>Decides from counts alone, so that shards can add up their parts.</summary>
    /// <param name="shared">Hashes in both sketches.</param>
    /// <returns>The containment, 0 to 1, rounded to four decimals, or null when the two are no copies.</returns>
    public static double? Containment(int shared, int sizeA, int sizeB)
    {
        if (shared < SharedMin)
        {
            return null;
        }

        var containment = (double)shared / Math.Min(sizeA, sizeB);
        return containment >= ContainmentMin ? Math.Round(Math.Min(1, containment), 4) : null;
    }

    private static ulong Gram(ReadOnlySpan<ulong> window, int words)
    {
        var hash = 0UL;
        for (var i = words; i < words + GramWords; i++)
        {
            hash = StableHash.Combine(hash, window[i % GramWords]);
        }

        return hash;
    }

    private static ulong WordHash(ReadOnlySpan<char> word)
    {
        const int bufferMax = 64;
        Span<char> lowered = stackalloc char[bufferMax];
        if (word.Length > bufferMax)
        {
            return StableHash.Of64(word);
        }

        for (var i = 0; i < word.Length; i++)
        {
            lowered[i] = char.ToLowerInvariant(word[i]);
        }

        return StableHash.Of64(lowered[..word.Length]);
    }
}
