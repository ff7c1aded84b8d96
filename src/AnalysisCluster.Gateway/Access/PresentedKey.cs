using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>Finds the key in a request's headers.</summary>
internal static class PresentedKey
{
    public const string HeaderName = "X-Api-Key";

    private const int MaxChars = 1_024;

    /// <summary>The key; empty for one that cannot be any, null when none is presented.</summary>
    public static string? Of(HttpRequest request)
    {
        if (request.Headers.TryGetValue(HeaderName, out var own))
        {
            return Bounded(own.ToString());
        }

        return AuthenticationHeaderValue.TryParse(request.Headers.Authorization.ToString(), out var header) ? header.Scheme.ToLowerInvariant() switch
        {
            "bearer" => Bounded(header.Parameter ?? ""),
            "basic" when IsReading(request) => Password(Bounded(header.Parameter ?? "")),
            _ => null,
        } : null;
    }

    /// <summary>A browser sends a Basic password by itself, also with what another site's page makes it send: good for reading only.</summary>
    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static string Bounded(string text) => text.Length <= MaxChars ? text : "";

    private static string Password(string credentials)
    {
        Span<byte> bytes = stackalloc byte[MaxChars];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
        {
            return "";
        }

        var pair = Encoding.UTF8.GetString(bytes[..length]);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
