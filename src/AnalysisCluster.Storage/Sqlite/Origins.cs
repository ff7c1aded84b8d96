namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Origins as people see them.</summary>
internal static class Origins
{
    /// <summary>Null for the key that stands for an unknown newsroom; see <see cref="Analysis.Assertions.ArticleOrigin"/>.</summary>
    public static string? Known(string key) => key.StartsWith('?') ? null : key;
}
