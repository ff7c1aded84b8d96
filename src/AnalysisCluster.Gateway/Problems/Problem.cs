using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Gateway.Problems;

/// <summary>One refusal, before it is written as a response or as a line of one.</summary>
/// <param name="Detail">What is wrong and what to do; never holds a stack trace or an article's text.</param>
/// <param name="Field">Field of a submission, or query parameter; absent where the whole is meant.</param>
/// <param name="RetryAfter">Absent where the option's value holds, and where retrying does not help.</param>
/// <param name="Errors">Every problem of a submission, where there are several.</param>
internal sealed record Problem(
    ProblemCode Code, string Detail, string? Field = null, TimeSpan? RetryAfter = null, IReadOnlyList<FieldError>? Errors = null)
{
    /// <summary>The first problem gives the code; all are listed where there are more.</summary>
    public static Problem Of(IReadOnlyList<ArticleProblem> problems)
    {
        var first = problems[0];
        var errors = problems.Count == 1
            ? null
            : problems.Select(problem => new FieldError(ProblemTable.Type(ProblemTable.Of(problem.Code)), problem.Message, Name(problem.Field))).ToList();
        return new(ProblemTable.Of(first.Code), first.Message, Name(first.Field), null, errors);
    }

    /// <summary>Whole seconds to wait, at least one; null where retrying does not help.</summary>
    public int? RetryAfterSeconds(GatewayOptions options) =>
        ProblemTable.Passes(Code) ? Math.Max(1, (int)Math.Ceiling((RetryAfter ?? options.RetryAfter).TotalSeconds)) : null;

    private static string? Name(string field) => field.Length == 0 ? null : field;
}

/// <summary>One of several problems of one submission.</summary>
/// <param name="Type">As in the problem itself.</param>
/// <param name="Field">Absent where the whole submission is meant.</param>
public sealed record FieldError(string Type, string Detail, string? Field);

/// <summary>RFC 9457 problem details, as responses carry them.</summary>
/// <param name="Type"><c>urn:analysis:problem:…</c>; stable.</param>
/// <param name="Field">Field or query parameter that is meant; absent where the whole is.</param>
/// <param name="Errors">Every problem of a submission, where there are several.</param>
/// <param name="TraceId">By which the log can be searched; only where the fault is ours.</param>
public sealed record ProblemForm(
    string Type, string Title, int Status, string Detail, string? Instance, string? Field, IReadOnlyList<FieldError>? Errors, string? TraceId);
