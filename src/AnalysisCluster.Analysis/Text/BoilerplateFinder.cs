namespace AnalysisCluster.Analysis.Text;

/// <summary>Finds the stretches of a page that are not the article's reporting.</summary>
public static class BoilerplateFinder
{
    /// <returns>Spans in text order, not overlapping; each covers whole lines or whole sentences at a paragraph's edge.</returns>
    public static IReadOnlyList<Span> Find(string text) => [];
}
