using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Mentions.Tagging;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Analysis.Text.Tagging;
using AnalysisCluster.Analysis.Topics;

namespace AnalysisCluster.Analysis.Models;

/// <summary>The data that a reading needs, loaded once by an edge and shared by all threads: immutable after construction.</summary>
public sealed record AnalysisModels
{
    public required ActorBase Actors { get; init; }

    public required TopicModel Topics { get; init; }

    public OutletBase Outlets { get; init; } = OutletBase.Empty;

    public WordClusters Words { get; init; } = WordClusters.Empty;

    /// <summary>Absent: rules and lists alone read names.</summary>
    public NameModel? Names { get; init; }

    /// <summary>Absent: the rules alone read attribution.</summary>
    public AttributionModel? Attribution { get; init; }

    public StemLexicon Stems { get; init; } = StemLexicon.Empty;
}
