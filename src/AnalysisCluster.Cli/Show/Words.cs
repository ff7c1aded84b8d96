namespace AnalysisCluster.Cli.Show;

/// <summary>Small words around what is shown.</summary>
public static class Words
{
    /// <summary><c>WireTag</c> as "wire tag".</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => string.Concat(member.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? " " + letter : letter.ToString())).ToLowerInvariant();

    /// <summary>"1 witness", "2 witnesses".</summary>
    public static string Counted(long count, string one, string many) => $"{count:N0} {(count == 1 ? one : many)}";
}
