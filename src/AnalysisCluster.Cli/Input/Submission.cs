using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Cli.Input;

/// <summary>Where in the input something stands.</summary>
/// <param name="Line">From 1; for an array in a .json file the element's number; 0 where the file is one article.</param>
public readonly record struct InputPlace(string File, int Line)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}";
}

/// <summary>One object of the input, not yet checked: as JSON, as fields, or as a reason why it could not even be read.</summary>
public sealed record Submission(InputPlace Place)
{
    public ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Set for plain texts.</summary>
    public ArticleFields? Fields { get; init; }

    /// <summary>Set for pages: their bytes, whatever their encoding.</summary>
    public byte[]? Html { get; init; }

    public string? Failure { get; init; }

    /// <summary>Bytes of the file that it takes up, for progress.</summary>
    public long Weight { get; init; }
}
