using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Keeps pages of other sites from using a browser on this machine, or its password, to call here. Comes before any question of keys.</summary>
internal sealed class RequestGuard(Listeners listeners, GatewayOptions options)
{
    /// <summary>Null when the request may go on.</summary>
    public Problem? Refuse(HttpRequest request) => RefuseHost(request) ?? RefuseOrigin(request);

    /// <summary>
    /// A page of a hostile site can have its own name resolve to 127.0.0.1 and then read and write here as "the same site": its requests
    /// still name that site as their host.
    /// </summary>
    private Problem? RefuseHost(HttpRequest request)
    {
        var host = request.Host.Host;
        var anyName = options.AllowedHosts.Count == 0 && !listeners.LoopbackOnly;
        return anyName || host.Length == 0 || Listeners.IsLoopbackHost(host) || options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? null
            : new(
                ProblemCode.UnknownHost,
                "This process does not answer under that host name. Use localhost, or have the operator add the name to AllowedHosts.");
    }

    private static Problem? RefuseOrigin(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return null;
        }

        var origin = request.Headers.Origin.ToString();
        var crosses = origin.Length > 0
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
        return crosses || request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
            ? new(ProblemCode.CrossOrigin, "The request comes from a page of another site. Send it from this site's own pages, or from a program.")
            : null;
    }
}

/// <summary>Refuses what <see cref="RequestGuard"/> refuses.</summary>
internal sealed class RequestGuardMiddleware(RequestDelegate next, RequestGuard guard)
{
    public Task InvokeAsync(HttpContext context) =>
        guard.Refuse(context.Request) is { } problem ? new ProblemResult(problem).ExecuteAsync(context) : next(context);
}
