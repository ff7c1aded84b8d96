using System.Collections.Frozen;
using System.Globalization;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>How common English stems are, from a fixed table: rarity must not depend on what the cluster happens to hold. Immutable.</summary>
public sealed class StemFrequencies
{
    /// <summary>Weight of a stem that the table does not know, most often a name: the rarest there is.</summary>
    public const int WeightMax = 255;

    private readonly FrozenDictionary<ulong, byte> weights;

    private StemFrequencies(FrozenDictionary<ulong, byte> weights) => this.weights = weights;

    /// <summary>Knows no stem: all weigh the same.</summary>
    public static StemFrequencies Empty { get; } = new(FrozenDictionary<ulong, byte>.Empty);

    /// <summary>Reads lines of a stem, a tab and its count; lines that begin with <c>#</c> are comments.</summary>
    /// <exception cref="FormatException">A line has another shape.</exception>
    public static StemFrequencies Read(TextReader lines)
    {
        var counts = new Dictionary<ulong, int>();
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || !int.TryParse(line.AsSpan(tab + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            {
                throw new FormatException($"Stem frequencies: expected a stem, a tab and a count, found \"{line}\".");
            }

            counts[StableHash.Of64(line.AsSpan(0, tab))] = count;
        }

        var greatest = counts.Count == 0 ? 1 : counts.Values.Max();
        return new(counts.ToFrozenDictionary(pair => pair.Key, pair => Weight(pair.Value, greatest)));
    }

    /// <summary>Information of a stem on a scale of 1 (as common as the commonest) to <see cref="WeightMax"/> (not in the table).</summary>
    /// <param name="stemHash"><see cref="StableHash.Of64"/> of the lower-case stem.</param>
    public int WeightOf(ulong stemHash) => weights.TryGetValue(stemHash, out var weight) ? weight : WeightMax;

    // Surprisal relative to a stem seen once in half a corpus as large: linear in the logarithm of the count.
    private static byte Weight(int count, int greatest) =>
        (byte)Math.Clamp(Math.Round(WeightMax * (1 - (Math.Log(count) / Math.Log(2.0 * greatest)))), 1, WeightMax);
}
