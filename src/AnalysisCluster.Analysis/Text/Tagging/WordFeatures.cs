using AnalysisCluster.Analysis.Models.Chains;

namespace AnalysisCluster.Analysis.Text.Tagging;

/// <summary>The questions by which words are told apart, for parts of speech and for names: the word, its neighbours, its beginning, end and shape.</summary>
internal static class WordFeatures
{
    private const uint Beyond = 0x9e3779b9;

    /// <param name="words">Tokens of one sentence.</param>
    public static void Fill(ReadOnlySpan<WordHash> words, ChainFeatures features)
    {
        features.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var (before, after) = (At(words, i - 1), At(words, i + 1));
            features.Add(1, word.Lower);
            features.Add(2, before.Lower);
            features.Add(3, after.Lower);
            features.Add(4, before.Lower, word.Lower);
            features.Add(5, word.Lower, after.Lower);
            features.Add(6, At(words, i - 2).Lower);
            features.Add(7, At(words, i + 2).Lower);
            features.Add(8, word.End2);
            features.Add(9, word.End3);
            features.Add(10, word.End4);
            features.Add(11, word.Begin3);
            features.Add(12, word.Shape, i == 0 ? 1u : 0);
            features.Add(13, word.Shape, before.Shape, after.Shape);
            features.Add(14, before.End3, word.End3);
            features.Add(15, word.End3, after.End3);
            features.Add(16, before.Lower, after.Lower);
            features.Add(17, word.Shape, word.End3);
            features.Add(18, word.Cluster.Fine);
            features.Add(19, word.Cluster.Middle, word.Shape);
            features.Add(20, before.Cluster.Fine);
            features.Add(21, after.Cluster.Fine);
            features.Add(22, before.Cluster.Middle, word.Cluster.Middle);
            features.Add(23, word.Cluster.Middle, after.Cluster.Middle);
            features.EndToken();
        }
    }

    private static WordHash At(ReadOnlySpan<WordHash> words, int i) =>
        (uint)i < (uint)words.Length ? words[i] : new WordHash(Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, default);
}

/// <summary>A word as the features see it.</summary>
/// <param name="Shape">Case, digits and hyphens, without how many.</param>
internal readonly record struct WordHash(uint Lower, uint End2, uint End3, uint End4, uint Begin3, uint Shape, WordCluster Cluster)
{
    public static WordHash Of(ReadOnlySpan<char> word, WordClusters clusters) => Of(word, HashOf(word), clusters);

    private static WordHash Of(ReadOnlySpan<char> word, uint lower, WordClusters clusters) => new(
        lower, HashOf(word[^Math.Min(2, word.Length)..]), HashOf(word[^Math.Min(3, word.Length)..]), HashOf(word[^Math.Min(4, word.Length)..]),
        HashOf(word[..Math.Min(3, word.Length)]), ShapeOf(word), clusters.Of(lower));

    /// <summary>Whatever the case, and the digits.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var unit in word)
        {
            hash = (hash ^ Fold(unit)) * 16777619u;
        }

        return hash;
    }

    // Digits are alike: "1998" and "2007" say the same to a tagger.
    private static uint Fold(char unit) => unit == '\u2019' ? '\'' : char.IsAsciiDigit(unit) ? '0' : char.ToLowerInvariant(unit);

    private static uint ShapeOf(ReadOnlySpan<char> word)
    {
        var (shape, last) = (1u, 0u);
        foreach (var unit in word)
        {
            var kind = char.IsUpper(unit) ? 1u : char.IsLower(unit) ? 2u : char.IsDigit(unit) ? 3u : char.IsLetter(unit) ? 4u : 5u;
            shape = kind == last ? shape : Math.Min((shape * 6) + kind, 1u << 20);
            last = kind;
        }

        return shape;
    }
}
