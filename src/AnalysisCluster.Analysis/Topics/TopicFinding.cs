namespace AnalysisCluster.Analysis.Topics;

/// <summary>An IPTC Media Topic found in an article.</summary>
public sealed record TopicFinding
{
    /// <summary><c>medtop:</c> and eight digits.</summary>
    public required string Id { get; init; }

    public required string Label { get; init; }

    /// <summary>0 to 1 inclusive, higher is surer, not a probability.</summary>
    public required double Score { get; init; }
}
