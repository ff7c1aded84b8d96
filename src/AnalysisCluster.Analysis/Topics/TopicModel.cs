namespace AnalysisCluster.Analysis.Topics;

/// <summary>IPTC Media Topics with the words that speak for each.</summary>
public sealed class TopicModel
{
    public static TopicModel Empty { get; } = new();
}
