using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace AnalysisCluster.Gateway.Lists;

/// <summary>
/// The identifier at the end of a path. Identifiers are the submitters' own and may hold any character; the framework hands out a path in
/// which <c>%2F</c> is left as it is and everything else is decoded, from which <c>a/b</c> and <c>a%2Fb</c> cannot be told: so it is read
/// from the request line.
/// </summary>
internal static class PathId
{
    /// <summary>What routes hold it as; the rest of the path, slashes and all.</summary>
    public const string Parameter = "{**id:minlength(1)}";

    /// <param name="context">A request to <c>/v1/{kind}/{**id}</c>.</param>
    public static string Of(HttpContext context)
    {
        var routed = (string?)context.GetRouteValue("id") ?? "";
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var path = target.AsSpan(0, target.AsSpan().IndexOf('?') is >= 0 and var query ? query : target.Length);
        var prefix = Prefix(context);
        return path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(path[prefix.Length..])
            : routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
    }

    public static ProblemResult NotHeld(string kind, string id) =>
        new(new(ProblemCode.NotFound, $"No {kind} is held under the id '{(id.Length <= 200 ? id : id[..200] + "…")}'."));

    /// <summary>The path up to the identifier, as every client writes it: plain letters, nothing encoded.</summary>
    private static string Prefix(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        var kindEnd = path.IndexOf('/', path.IndexOf('/', 1) + 1);
        return context.Request.PathBase.ToUriComponent() + path[..(kindEnd + 1)];
    }
}
