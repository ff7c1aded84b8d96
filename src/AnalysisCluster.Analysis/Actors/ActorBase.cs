namespace AnalysisCluster.Analysis.Actors;

/// <summary>Known actors with their names; data, replaceable by operators.</summary>
public sealed class ActorBase
{
    public static ActorBase Empty { get; } = new();
}
