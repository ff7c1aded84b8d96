namespace AnalysisCluster.Analysis.Relations;

/// <summary>Names the shards in which a statement is compared.</summary>
public static class BlockingKeys
{
    /// <summary>Keys of one statement at most.</summary>
    public const int KeysMax = 16;

    /// <returns>Ascending and distinct.</returns>
    public static IReadOnlyList<ulong> Of(Statement statement, StemFrequencies frequencies) => [];
}
