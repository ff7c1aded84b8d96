using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Refuses what <see cref="AccessPolicy"/> refuses, before any endpoint runs.</summary>
internal sealed class AccessMiddleware(RequestDelegate next, AccessPolicy policy)
{
    public Task InvokeAsync(HttpContext context)
    {
        var access = context.GetEndpoint()?.Metadata.GetMetadata<OperatorAccess>();
        if (policy.Refuse(context.Request, access) is not { } problem)
        {
            return next(context);
        }

        if (problem.Code == ProblemCode.KeyRequired)
        {
            context.Response.Headers.WWWAuthenticate = (access is { Basic: true } ? "Basic" : "Bearer") + " realm=\"analysis operator\"";
        }

        return new ProblemResult(problem).ExecuteAsync(context);
    }
}
