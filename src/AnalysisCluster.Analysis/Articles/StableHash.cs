using System.Security.Cryptography;
using System.Text;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Identity of content: the same everywhere, on every run and machine.</summary>
public static class StableHash
{
    /// <summary>The first 128 bits of SHA-256 over the parts' UTF-8, each closed by U+001F, as 32 lower-case hexadecimal digits.</summary>
    /// <remarks>A lone surrogate is hashed as its three-byte WTF-8-like replacement; spans stay exact because only the hash sees it.</remarks>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
            hash.AppendData("\u001f"u8);
        }

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>64-bit FNV-1a with a final avalanche (MurmurHash3's <c>fmix64</c>), over UTF-16 code units; for keys and sketches.</summary>
    public static ulong Of64(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        return Mix(hash);
    }

    public static ulong Combine(ulong left, ulong right) => Mix((left * 1099511628211UL) ^ right);

    private static ulong Mix(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
