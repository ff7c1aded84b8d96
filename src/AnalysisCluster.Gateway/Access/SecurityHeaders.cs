using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>What every response tells a browser: do not guess types, do not frame, send no referrer, load nothing from elsewhere.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>For data: a browser that shows it as a page runs and loads nothing.</summary>
    private const string NothingPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The dashboard is a finished page of the cluster library, with styles of its own inside.</summary>
    private const string DashboardPolicy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "base-uri 'self'; form-action 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-store"; // what one key may read, a cache must not hand to another; pages say otherwise
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        headers.ContentSecurityPolicy = Policy(context.Request.Path);
        return next(context);
    }

    private static string Policy(PathString path) =>
        path.StartsWithSegments("/dashboard", StringComparison.OrdinalIgnoreCase) ? DashboardPolicy
        : path == "/" || path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) ? PagePolicy
        : NothingPolicy;
}
