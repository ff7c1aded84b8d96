using AnalysisCluster.Gateway.Problems;

namespace AnalysisCluster.Gateway.Articles;

/// <summary>What was decided on one line.</summary>
/// <param name="Id">Absent where the line could not be read.</param>
/// <param name="Problem">Null unless refused.</param>
internal sealed record BatchAnswer(int Line, string? Id, string? Outcome, string? Revision, IReadOnlyList<string> Warnings, Problem? Problem)
{
    /// <summary>True where nothing was taken, and the same line may pass later.</summary>
    public bool IsPutOff => Problem is { } problem && ProblemTable.Passes(problem.Code);

    public static BatchAnswer Refused(int line, string? id, Problem problem, IReadOnlyList<string>? warnings = null) =>
        new(line, id, null, null, warnings ?? [], problem);

    public BatchLineForm ToForm(GatewayOptions options) => new(
        Line,
        Id,
        Problem is { } problem ? ProblemTable.Status(problem.Code) : 202,
        Outcome,
        Problem is null ? Revision : null,
        Warnings.Count > 0 ? Warnings : null,
        Problem is { } refusal ? new(ProblemTable.Type(refusal.Code), ProblemTable.Title(refusal.Code), refusal.Detail, refusal.Field) : null,
        Problem?.RetryAfterSeconds(options));
}
