namespace AnalysisCluster.Cli.Show;

/// <summary>Small words around what is shown.</summary>
public static class Words
{
    public static string Of<T>(T member)
        where T : struct, Enum => member.ToString().ToLowerInvariant();

    /// <summary>"1 witness", "2 witnesses".</summary>
    public static string Counted(long count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
