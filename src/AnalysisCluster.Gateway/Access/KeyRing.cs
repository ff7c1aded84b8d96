using System.Security.Cryptography;

namespace AnalysisCluster.Gateway.Access;

/// <summary>All keys that are configured, and their comparison in constant time: every key is compared with, whichever is met.</summary>
internal sealed class KeyRing
{
    private readonly List<(ApiKey Key, byte[] Digest)> _keys;

    public KeyRing(GatewayOptions options)
    {
        _keys = [.. options.Keys.Select(key => (key, DigestOf(key)))];
        if (options.OperatorKey is { } plain)
        {
            _keys.Add((new() { Name = "operator", Role = AccessRole.Operator }, ApiKey.Digest(plain)));
        }
    }

    public bool IsEmpty => _keys.Count == 0;

    /// <summary>The configured key that was presented, expired or not; null when it is none of them.</summary>
    public ApiKey? Find(string presented)
    {
        var digest = ApiKey.Digest(presented);
        ApiKey? found = null;
        foreach (var (key, held) in _keys)
        {
            found = CryptographicOperations.FixedTimeEquals(digest, held) ? key : found;
        }

        return found;
    }

    private static byte[] DigestOf(ApiKey key) =>
        key.TryGetDigest(out var digest) ? digest : throw new ArgumentException($"The key '{key.Name}' has no usable hash.", nameof(key));
}
