using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace AnalysisCluster.Gateway.Access;

/// <summary>
/// One key that callers may present, as the configuration holds it: never the key itself. Several may bear one name, so that a key is replaced without a
/// moment in which neither the old nor the new one is good.
/// </summary>
public sealed record ApiKey
{
    private const string HashPrefix = "sha256:";
    private const string KeyPrefix = "ak_";
    private const int KeyBytes = 32;

    /// <summary>Who presents it, for the audit log and the rate limit; 1 to 100 letters, digits, dots, hyphens, underscores. No default.</summary>
    public string Name { get; init; } = "";

    /// <summary>Default <see cref="AccessRole.Reader"/>.</summary>
    public AccessRole Role { get; init; }

    /// <summary><c>sha256:</c> and 64 hexadecimal digits, as <c>analysis key new</c> prints them. No default.</summary>
    public string Hash { get; init; } = "";

    /// <summary>From when on the key is good no more. Default never.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>A new key, of 256 random bits.</summary>
    public static string New() => KeyPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>What the configuration holds of a key. A key is as random as its hash is long, so a plain hash tells nothing of it.</summary>
    public static string HashOf(string key) => HashPrefix + Convert.ToHexStringLower(Digest(key));

    internal static byte[] Digest(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>The digest that <see cref="Hash"/> spells.</summary>
    internal bool TryGetDigest([NotNullWhen(true)] out byte[]? digest)
    {
        digest = new byte[SHA256.HashSizeInBytes];
        return Hash.Length == HashPrefix.Length + (2 * SHA256.HashSizeInBytes)
            && Hash.StartsWith(HashPrefix, StringComparison.Ordinal)
            && Convert.FromHexString(Hash.AsSpan(HashPrefix.Length), digest, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    /// <summary>Whether a name can stand in a configuration and in a log.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-' or '_');
}
