using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Problems;

/// <summary>
/// Turns every failure, and every response that says only a status, into problem details. Clients never see a stack trace.
/// </summary>
internal sealed partial class FailureMiddleware(RequestDelegate next, ILogger<FailureMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            await ExplainAsync(context);
        }
        catch (Exception error) when (IsGone(error, context))
        {
            // The client is gone: there is nobody to tell.
        }
        catch (Exception error)
        {
            await TellAsync(context, error);
        }
    }

    private static bool IsGone(Exception error, HttpContext context) =>
        error is ConnectionResetException || (context.RequestAborted.IsCancellationRequested && error is OperationCanceledException or IOException);

    /// <summary>Where the framework answered with a bare status (no such path, no such method), says what is meant.</summary>
    private static Task ExplainAsync(HttpContext context)
    {
        if (context.Response.HasStarted || context.Response.ContentLength > 0 || context.Response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => Write(
                new(ProblemCode.NotFound, "Nothing is served at this path. The interface is described at /openapi/v1.json.")),
            StatusCodes.Status405MethodNotAllowed => Write(
                new(ProblemCode.MethodNotAllowed, "This path is not served with this method; the Allow header names those that are.")),
            _ => Task.CompletedTask,
        };

        Task Write(Problem problem) => new ProblemResult(problem).ExecuteAsync(context);
    }

    private async Task TellAsync(HttpContext context, Exception error)
    {
        var problem = IsUnreadable(context) ? new(ProblemCode.NotFound, "The dashboard has nothing at this path.") : Failures.ToProblem(error);
        switch (problem.Code)
        {
            case ProblemCode.Internal:
                LogFault(log, error, context.Request.Method, context.GetEndpoint()?.DisplayName, ProblemResult.TraceId(context));
                break;
            case ProblemCode.NotFound:
                LogUnreadable(log, error, context.GetEndpoint()?.DisplayName);
                break;
            case ProblemCode.StoreUnavailable or ProblemCode.ClusterUnavailable:
                LogUnavailable(log, context.Request.Method, context.GetEndpoint()?.DisplayName, error.Message);
                break;
        }

        if (context.Response.HasStarted)
        {
            // Only a broken connection tells the client that what it has is not all.
            context.Abort();
            return;
        }

        context.Response.Clear();
        await new ProblemResult(problem).ExecuteAsync(context);
    }

    /// <summary>The dashboard, a library's, fails on the parts of a path that it cannot read: on a silo or a grain of no such name.</summary>
    private static bool IsUnreadable(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LibraryPage>() is not null && context.Request.RouteValues.Count > 0;

    [LoggerMessage(1003, LogLevel.Warning, "{Endpoint} failed on a part of its path, which was answered with 404")]
    private static partial void LogUnreadable(ILogger log, Exception error, string? endpoint);

    [LoggerMessage(1001, LogLevel.Error, "{Method} {Endpoint} failed; trace {TraceId}")]
    private static partial void LogFault(ILogger log, Exception error, string method, string? endpoint, string traceId);

    [LoggerMessage(1002, LogLevel.Warning, "{Method} {Endpoint} was put off: {Reason}")]
    private static partial void LogUnavailable(ILogger log, string method, string? endpoint, string reason);
}

/// <summary>Marks endpoints that are not our own: what they throw on a path of theirs that holds values says that the values cannot be read.</summary>
internal sealed record LibraryPage;
