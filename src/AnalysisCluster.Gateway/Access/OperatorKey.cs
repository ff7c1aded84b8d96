using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AnalysisCluster.Gateway.Access;

/// <summary>The key that operators present, and its comparison in constant time.</summary>
internal sealed class OperatorKey(string? key)
{
    public const string HeaderName = "X-Operator-Key";

    private readonly byte[]? _digest = key is null ? null : Digest(key);

    public bool IsConfigured => _digest is not null;

    /// <summary>Whether the request presents the key; null when it presents none.</summary>
    /// <param name="basic">Also takes the key as the password of HTTP Basic: what a browser can send by itself for a page and all that the
    /// page loads.</param>
    public bool? IsPresented(HttpRequest request, bool basic) =>
        Presented(request, basic) is not { } presented ? null : _digest is not null && CryptographicOperations.FixedTimeEquals(Digest(presented), _digest);

    private static string? Presented(HttpRequest request, bool basic)
    {
        if (request.Headers.TryGetValue(HeaderName, out var own))
        {
            return own.ToString();
        }

        return AuthenticationHeaderValue.TryParse(request.Headers.Authorization.ToString(), out var header) ? header.Scheme.ToLowerInvariant() switch
        {
            "bearer" => header.Parameter ?? "",
            "basic" when basic => Password(header.Parameter ?? ""),
            _ => null,
        } : null;
    }

    private static string Password(string credentials)
    {
        Span<byte> bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
        {
            return "";
        }

        var pair = Encoding.UTF8.GetString(bytes[..length]);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
