namespace AnalysisCluster.Analysis.Models;

/// <summary>Settings that are part of the result: another value gives another graph. Every silo of a cluster must have the same.</summary>
public sealed record AnalysisSettings
{
    public static AnalysisSettings Default { get; } = new();

    /// <summary>Statements published further apart than this are never compared. 1 to 365 days; default 30. Larger finds slower stories and holds more in memory.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>Articles longer than this are refused, in UTF-16 code units. Default 1,000,000.</summary>
    public int TextMaxChars { get; init; } = 1_000_000;
}
