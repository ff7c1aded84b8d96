using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Reads values with units and hedges.</summary>
public static class QuantityReader
{
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<Quantity> Read(Document document) => [];
}

/// <summary>Reads dates and periods.</summary>
public static class TimeReader
{
    /// <param name="publishedDay">Day number of publication, against which "on Friday" is resolved; null leaves such words unresolved.</param>
    /// <returns>In text order, not overlapping.</returns>
    public static IReadOnlyList<TimeReference> Read(Document document, int? publishedDay) => [];
}
