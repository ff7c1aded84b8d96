namespace AnalysisCluster.Contracts.Operations;

/// <summary>A revision set aside because its reading or comparison failed again and again. Nothing waits for it; an operator tries it again or drops it.</summary>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Error">What the last attempt met, for an operator.</param>
/// <param name="At">When it was set aside.</param>
[GenerateSerializer, Immutable, Alias("analysis.QuarantinedRevision")]
public sealed record QuarantinedRevision(
    [property: Id(0)] string ArticleId,
    [property: Id(1)] string Revision,
    [property: Id(2)] string? Title,
    [property: Id(3)] string? Url,
    [property: Id(4)] int Attempts,
    [property: Id(5)] string Error,
    [property: Id(6)] DateTimeOffset At);
