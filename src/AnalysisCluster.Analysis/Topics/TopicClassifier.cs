using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Topics;

/// <summary>Finds the IPTC Media Topics of a document.</summary>
public static class TopicClassifier
{
    /// <returns>At most five, best first.</returns>
    public static IReadOnlyList<TopicFinding> Classify(Document document, string? title, TopicModel model) => [];
}
