using System.Security.Claims;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Access;

/// <summary>
/// Writes down, under the log category <c>Audit</c>, who changed what from where and how it ended, and who was kept from writing or operating. Never what
/// was in a body or a query.
/// </summary>
internal sealed partial class AuditMiddleware(RequestDelegate next, ILoggerFactory logs)
{
    public const string Category = "Audit";

    private const int PathMaxChars = 300;

    private readonly ILogger _log = logs.CreateLogger(Category);

    public async Task InvokeAsync(HttpContext context)
    {
        var counts = new AuditCounts();
        context.Features.Set(counts);
        try
        {
            await next(context);
        }
        catch (Exception error)
        {
            Write(context, counts, ProblemTable.Status(Failures.ToProblem(error).Code)); // what it becomes further out
            throw;
        }

        Write(context, counts, context.Response.StatusCode);
    }

    private void Write(HttpContext context, AuditCounts counts, int status)
    {
        if (!_log.IsEnabled(LogLevel.Information) || !Concerns(context, status))
        {
            return;
        }

        var who = Shown(Caller.NameOf(context.User) ?? "unknown");
        var role = Shown(context.User.FindFirstValue(ClaimTypes.Role) ?? "none");
        var action = context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? context.Request.Method;
        var from = context.Connection.RemoteIpAddress?.ToString() ?? "local";
        if (context.RequestAborted.IsCancellationRequested)
        {
            LogCutOff(_log, who, role, from, action, Path(context), counts.Taken, counts.Refused);
        }
        else
        {
            LogEnded(_log, who, role, from, action, Path(context), status, counts.Taken, counts.Refused);
        }
    }

    private static bool Concerns(HttpContext context, int status)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return false;
        }

        var changes = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method);
        var kept = status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden;
        return metadata.GetMetadata<RequiredRole>() is { Role: var role } && (changes || (kept && role == AccessRole.Operator));
    }

    /// <summary>As it stands in the request line, percent-encoded: no path can end a line of the log.</summary>
    private static string Path(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.AsSpan(0, target.AsSpan().IndexOf('?') is >= 0 and var query ? query : target.Length);
        return path.Length <= PathMaxChars ? path.ToString() : string.Concat(path[..PathMaxChars], "…");
    }

    private static string Shown(string name) => string.Concat(name.Take(100).Select(unit => char.IsControl(unit) ? '?' : unit));

    [LoggerMessage(1501, LogLevel.Information, "{Who} ({Role}) from {From}: {Action} {Path} ended with {Status}; articles taken {Taken}, refused {Refused}")]
    private static partial void LogEnded(ILogger log, string who, string role, string from, string action, string path, int status, int taken, int refused);

    [LoggerMessage(1502, LogLevel.Information, "{Who} ({Role}) from {From}: {Action} {Path} was cut off by the client; articles taken {Taken}, refused {Refused}")]
    private static partial void LogCutOff(ILogger log, string who, string role, string from, string action, string path, int taken, int refused);
}

/// <summary>How many articles of a request were taken and refused; counted by whoever answers it.</summary>
internal sealed class AuditCounts
{
    public int Taken { get; private set; }

    public int Refused { get; private set; }

    public static void Count(HttpContext context, bool taken)
    {
        if (context.Features.Get<AuditCounts>() is { } counts)
        {
            (counts.Taken, counts.Refused) = taken ? (counts.Taken + 1, counts.Refused) : (counts.Taken, counts.Refused + 1);
        }
    }
}
