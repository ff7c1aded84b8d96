using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>
/// Whether a request needs no key: where neither keys nor tokens are configured and only loopback is listened on, unless it came through a proxy on this
/// machine, behind which everybody seems to be on this machine.
/// </summary>
internal sealed class OpenAccess(Listeners listeners, KeyRing keys, GatewayOptions options)
{
    public const string CallerName = "anonymous";

    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via"];

    public bool IsUnguarded => keys.IsEmpty && !options.JwtBearer;

    public bool Covers(HttpRequest request) => IsUnguarded && listeners.LoopbackOnly && !ProxyHeaders.Any(request.Headers.ContainsKey);
}
