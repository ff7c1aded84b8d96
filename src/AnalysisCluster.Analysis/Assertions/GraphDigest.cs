using System.Security.Cryptography;
using System.Text;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>One hash over a whole graph, the same wherever and in whatever order the graph was built.</summary>
/// <remarks>
/// SHA-256 over the UTF-8 of the canonical lines in ordinal order, each closed by a line feed. Every kind of row begins its line with its own word, so a
/// store may stream its tables one after the other: <c>article</c>, <c>assertion</c>, <c>copy</c>, <c>link</c>, each by canonical line; the one line of <c>settings</c> comes last.
/// </remarks>
public static class GraphDigest
{
    /// <param name="lines">Canonical lines, ascending in ordinal order and distinct.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The lines are not strictly ascending.</exception>
    public static string Compute(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null && string.CompareOrdinal(previous, line) >= 0)
            {
                throw new ArgumentException($"Canonical lines must ascend: \"{line}\" came after \"{previous}\".", nameof(lines));
            }

            Append(hash, line);
            previous = line;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The digest of a graph's canonical lines and the settings by which it came to be.</summary>
    /// <param name="lines">As for <see cref="Compute(IEnumerable{string})"/>.</param>
    public static string Compute(IEnumerable<string> lines, SettingsRow settings) => Compute(lines.Append(settings.CanonicalLine()));

    /// <summary>The digest of a graph's rows, whatever their order.</summary>
    public static string Of(
        IEnumerable<ArticleRow> articles, IEnumerable<AssertionRow> assertions, IEnumerable<CopyRow> copies, IEnumerable<LinkRow> links, SettingsRow settings) =>
        Compute(articles.Select(row => row.CanonicalLine())
            .Concat(assertions.Select(row => row.CanonicalLine()))
            .Concat(copies.Select(row => row.CanonicalLine()))
            .Concat(links.Select(row => row.CanonicalLine()))
            .Order(StringComparer.Ordinal), settings);

    /// <summary>Names a set of claims.</summary>
    /// <param name="sortedClaimIds">Ascending in ordinal order and distinct.</param>
    /// <exception cref="ArgumentException">The ids are not strictly ascending.</exception>
    public static string OfClaims(IEnumerable<string> sortedClaimIds) => Compute(sortedClaimIds);

    private static void Append(IncrementalHash hash, string line)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(line));
        hash.AppendData("\n"u8);
    }
}
