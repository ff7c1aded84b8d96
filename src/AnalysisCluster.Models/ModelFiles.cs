using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Topics;

namespace AnalysisCluster.Models;

/// <summary>The data files that ship with the product, embedded in this assembly so that references to the contracts do not carry them.</summary>
public static class ModelFiles
{
    private static readonly Lazy<AnalysisModels> Shipped = new(() => new AnalysisModels { Actors = ActorBase.Empty, Topics = TopicModel.Empty });

    /// <summary>Loaded on first use, then shared.</summary>
    public static AnalysisModels Default => Shipped.Value;
}
