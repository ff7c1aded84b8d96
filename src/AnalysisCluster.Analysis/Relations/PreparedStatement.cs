namespace AnalysisCluster.Analysis.Relations;

/// <summary>A statement made ready for many comparisons; holds no text.</summary>
public sealed class PreparedStatement
{
    private PreparedStatement(Statement statement) => (Id, Day, Keys) = (statement.Id, statement.Day, [.. statement.Keys]);

    public string Id { get; }

    /// <summary>Day number of publication; absent when unknown.</summary>
    public int? Day { get; }

    /// <summary>Blocking keys, ascending and distinct.</summary>
    public ulong[] Keys { get; }

    /// <summary>A pure function of the statement and the table.</summary>
    public static PreparedStatement Of(Statement statement, StemFrequencies frequencies) => new(statement);
}
