using System.Reflection;
using AnalysisCluster.Gateway.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AnalysisCluster.Gateway.Pages;

/// <summary>
/// A small page at <c>/</c> for people: where things are, how the cluster stands, what just changed. Static; everything is in the assembly.
/// </summary>
internal static class LandingPage
{
    public static void MapPages(this IEndpointRouteBuilder app)
    {
        Map(app, "/", "index.html", "text/html; charset=utf-8");
        Map(app, "/assets/index.css", "index.css", "text/css; charset=utf-8");
        Map(app, "/assets/index.js", "index.js", "text/javascript; charset=utf-8");
    }

    private static void Map(IEndpointRouteBuilder app, string path, string resource, string type)
    {
        var bytes = Read(resource);
        app.MapGet(path, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return Results.Bytes(bytes, type);
        }).For(AccessRole.Reader).WithMetadata(new BrowserPage()).ExcludeFromDescription();
    }

    private static byte[] Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly was built without {resource}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
