namespace AnalysisCluster.Gateway.Articles;

/// <summary>The answer to one accepted article.</summary>
/// <param name="Revision">Hash of the revision.</param>
/// <param name="Outcome"><c>accepted</c>: durable and queued; <c>known</c>: held already, to the letter.</param>
/// <param name="Warnings">Fields that were ignored, one sentence each; empty when none.</param>
public sealed record SubmissionForm(string Id, string Revision, string Outcome, IReadOnlyList<string> Warnings);

/// <summary>The answer to one line of a batch.</summary>
/// <param name="Line">From 1; blank lines count but have no answer.</param>
/// <param name="Id">Absent where the line could not be read.</param>
/// <param name="Status">HTTP status of the line: 202, 400, 409, 413, 429, 500 or 503.</param>
/// <param name="Outcome">As for one article; absent when refused.</param>
/// <param name="Warnings">Absent when none.</param>
/// <param name="Problem">Absent unless refused.</param>
/// <param name="RetryAfterSeconds">Whole seconds after which the line may be sent again; absent where that would not help.</param>
public sealed record BatchLineForm(
    int Line, string? Id, int Status, string? Outcome, string? Revision, IReadOnlyList<string>? Warnings, LineProblemForm? Problem, int? RetryAfterSeconds);

/// <summary>Why a line was refused.</summary>
/// <param name="Type"><c>urn:analysis:problem:…</c>; stable.</param>
/// <param name="Field">Absent where the whole line is meant.</param>
public sealed record LineProblemForm(string Type, string Title, string Detail, string? Field);
