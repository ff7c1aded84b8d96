namespace AnalysisCluster.Grains.Telemetry;

/// <summary>How a walk along an article's path ended.</summary>
internal enum WalkOutcome
{
    /// <summary>The revision is finished.</summary>
    Finished,

    /// <summary>A step failed: an attempt is counted, and the revision waits for its next turn or is parked.</summary>
    Failed,

    /// <summary>The store was away; no attempt is counted.</summary>
    StoreAway,

    /// <summary>A silo was away or stopping; no attempt is counted.</summary>
    SiloAway,
}

/// <summary>Outcomes as values of the attribute <c>outcome</c>.</summary>
internal static class WalkOutcomes
{
    public static string Name(WalkOutcome outcome) => outcome switch
    {
        WalkOutcome.Finished => "finished",
        WalkOutcome.Failed => "failed",
        WalkOutcome.StoreAway => "store_away",
        _ => "silo_away",
    };
}
