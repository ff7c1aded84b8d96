using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>
/// Decides who may call what. Listening on loopback only, everything is open to what runs on this machine; listening elsewhere, operators'
/// endpoints need the key. Reading is open to whoever reaches the process.
/// </summary>
internal sealed class AccessPolicy(Listeners listeners, GatewayOptions options)
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    private readonly OperatorKey _key = new(options.OperatorKey);

    /// <summary>Null when the request may go on.</summary>
    /// <param name="access">Null for endpoints that are open.</param>
    public Problem? Refuse(HttpRequest request, OperatorAccess? access) =>
        RefuseHost(request) ?? RefuseOrigin(request) ?? (access is null ? null : RefuseOperator(request, access));

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

    private Problem? RefuseOperator(HttpRequest request, OperatorAccess access)
    {
        switch (_key.IsConfigured ? _key.IsPresented(request, access.Basic) : null)
        {
            case true:
                return null;
            case false:
                return new(ProblemCode.KeyRequired, "The operator key is wrong.");
        }

        // Behind a proxy on this machine everybody seems to come from this machine.
        var open = listeners.LoopbackOnly ? !ProxyHeaders.Any(request.Headers.ContainsKey) : options.AllowAnonymousOperators;
        if (open)
        {
            return null;
        }

        return _key.IsConfigured
            ? new(ProblemCode.KeyRequired, $"This needs the operator key, as 'Authorization: Bearer …' or '{OperatorKey.HeaderName}: …'.")
            : new(ProblemCode.NoKeyConfigured, "This is for operators only, and this process has no operator key to know them by. Start it with one.");
    }
}
