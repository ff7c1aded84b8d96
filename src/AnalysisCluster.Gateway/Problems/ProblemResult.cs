using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AnalysisCluster.Gateway.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AnalysisCluster.Gateway.Problems;

/// <summary>Writes a refusal as <c>application/problem+json</c>, with <c>Retry-After</c> where trying again helps.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    /// <summary>By which the client's report and the log can be brought together.</summary>
    public static string TraceId(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var options = httpContext.RequestServices.GetRequiredService<GatewayOptions>();
        httpContext.RequestServices.GetRequiredService<GatewayMetrics>().Refused(problem.Code);
        var response = httpContext.Response;
        response.StatusCode = ProblemTable.Status(problem.Code);
        response.ContentType = "application/problem+json";
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfterSeconds(options) is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        var form = new ProblemForm(
            ProblemTable.Type(problem.Code),
            ProblemTable.Title(problem.Code),
            response.StatusCode,
            problem.Detail,
            httpContext.Request.Path.Value,
            problem.Field,
            problem.Errors,
            problem.Code == ProblemCode.Internal ? TraceId(httpContext) : null);
        await JsonSerializer.SerializeAsync(response.Body, form, GatewayJson.Public.ProblemForm, httpContext.RequestAborted);
    }
}
