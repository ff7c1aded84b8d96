using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Finds articles of which one repeats much of another, by containment of word 5-grams.</summary>
public static class CopyDetector
{
    /// <summary>The sketch of a document's words, boilerplate left out.</summary>
    public static CopySketch Sketch(Document document) => CopySketch.Empty;

    /// <summary>Decides from counts alone, so that shards can add up their parts.</summary>
    /// <returns>The containment, or null when the two are no copies.</returns>
    public static double? Containment(int shared, int sizeA, int sizeB) => null;
}
