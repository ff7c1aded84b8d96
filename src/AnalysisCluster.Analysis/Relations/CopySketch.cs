namespace AnalysisCluster.Analysis.Relations;

/// <summary>A scaled (FracMinHash) sample of an article's word 5-grams: the hashes below a fixed fraction of the hash space, ascending and distinct.</summary>
/// <remarks>Order-free and mergeable: the share of common hashes estimates containment. See Irber et al. 2022, "Lightweight compositional analysis of
/// metagenomes with FracMinHash".</remarks>
/// <param name="Hashes">Bounded by the article's length over the scale.</param>
public sealed record CopySketch(IReadOnlyList<ulong> Hashes)
{
    public static CopySketch Empty { get; } = new([]);
}

/// <summary>Two articles of which one holds much of the other, to the letter.</summary>
/// <param name="A">The lesser article id, ordinal.</param>
/// <param name="Containment">Share of the smaller sketch found in the larger, 0 to 1, rounded to four decimals.</param>
public sealed record CopyLink(string A, string B, double Containment);
