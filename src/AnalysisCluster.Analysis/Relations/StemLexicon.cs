using System.Collections.Frozen;
using System.Globalization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>
/// What is known of English stems: how common each is, which are forms of another, mean nearly the same or are opposites. Fixed tables, for a relation must not depend on what
/// the cluster happens to hold. Immutable.
/// </summary>
public sealed class StemLexicon
{
    /// <summary>Weight of a stem that the table does not know, most often a name: the rarest there is.</summary>
    public const int WeightMax = 255;

    /// <summary>How near two stems are that mean the same, in hundredths.</summary>
    public const int NearnessMax = 100;

    /// <summary>Stands for opposites where a nearness is given.</summary>
    internal const int Opposite = -1;

    private readonly FrozenDictionary<uint, byte> weights;
    private readonly FrozenDictionary<uint, uint> bases;
    private readonly FrozenDictionary<ulong, sbyte> pairs;
    private readonly FrozenDictionary<uint, ushort> partners;

    private StemLexicon(Dictionary<uint, byte> weights, Dictionary<uint, uint> bases, Dictionary<ulong, sbyte> pairs)
    {
        this.weights = weights.ToFrozenDictionary();
        this.bases = bases.ToFrozenDictionary();
        this.pairs = pairs.ToFrozenDictionary();
        partners = pairs.Keys
            .SelectMany(pair => new[] { (Stem: (uint)(pair >> 32), Partner: (uint)pair), (Stem: (uint)pair, Partner: (uint)(pair >> 32)) })
            .GroupBy(pair => pair.Stem, pair => PartnerBit(pair.Partner))
            .ToFrozenDictionary(group => group.Key, group => group.Aggregate((left, right) => (ushort)(left | right)));
    }

    /// <summary>Knows no stem: all weigh the same, none is near another.</summary>
    public static StemLexicon Empty { get; } = new([], [], []);

    /// <summary>Reads both tables; lines that begin with <c>#</c> are comments, fields are parted by tabs.</summary>
    /// <param name="frequencies">Lines of a stem and its count.</param>
    /// <param name="relations">
    /// Lines of <c>&gt;</c>, an irregular form's stem and the stem to which it belongs; of <c>=</c>, two stems and their nearness in hundredths; or of <c>!</c>
    /// and two opposite stems.
    /// </param>
    /// <exception cref="FormatException">A line has another shape.</exception>
    public static StemLexicon Read(TextReader frequencies, TextReader relations)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var fields in Rows(frequencies))
        {
            counts[HashOf(fields[0])] = fields.Length == 2 ? Number(fields[1], int.MaxValue) : throw Malformed(fields);
        }

        var bases = new Dictionary<uint, uint>();
        var pairs = new Dictionary<ulong, sbyte>();
        foreach (var fields in Rows(relations))
        {
            switch (fields)
            {
                case [">", var form, var stem]:
                    bases[HashOf(form)] = HashOf(stem);
                    break;
                case ["=", var left, var right, var nearness]:
                    pairs[PairOf(HashOf(left), HashOf(right))] = (sbyte)Number(nearness, NearnessMax);
                    break;
                case ["!", var left, var right]:
                    pairs[PairOf(HashOf(left), HashOf(right))] = Opposite;
                    break;
                default:
                    throw Malformed(fields);
            }
        }

        var greatest = counts.Count == 0 ? 1 : counts.Values.Max();
        return new(counts.ToDictionary(pair => pair.Key, pair => Weight(pair.Value, greatest)), bases, pairs);
    }

    /// <summary>The identity of a stem, or of any other word, in comparisons.</summary>
    public static uint HashOf(ReadOnlySpan<char> stem) => (uint)StableHash.Of64(stem);

    /// <summary>The identity of a word's stem; irregular forms have that of their verb or singular.</summary>
    /// <param name="buffer">At least as long as the word; its contents are lost.</param>
    public uint StemOf(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var stem = HashOf(buffer[..Stemmer.Stem(word, buffer)]);
        return bases.TryGetValue(stem, out var of) ? of : stem;
    }

    /// <summary>Information of a stem on a scale of 1 (as common as the commonest) to <see cref="WeightMax"/> (not in the table).</summary>
    public int WeightOf(uint stem) => weights.TryGetValue(stem, out var weight) ? weight : WeightMax;

    /// <summary>The bits (<see cref="PartnerBit"/>) of all stems related to this one: what has none of them needs no look-up.</summary>
    internal ushort PartnersOf(uint stem) => partners.TryGetValue(stem, out var mask) ? mask : (ushort)0;

    internal static ushort PartnerBit(uint stem) => (ushort)(1 << (int)(stem & 15));

    /// <summary>1 to <see cref="NearnessMax"/> for stems of nearly one meaning, <see cref="Opposite"/> for opposites, else 0. Symmetric.</summary>
    internal int Nearness(uint a, uint b) => pairs.TryGetValue(PairOf(a, b), out var nearness) ? nearness : 0;

    private static ulong PairOf(uint a, uint b) => a < b ? ((ulong)a << 32) | b : ((ulong)b << 32) | a;

    // Surprisal relative to a stem seen once in half a corpus as large: linear in the logarithm of the count.
    private static byte Weight(int count, int greatest) =>
        (byte)Math.Clamp(Math.Round(WeightMax * (1 - (Math.Log(count) / Math.Log(2.0 * greatest)))), 1, WeightMax);

    private static IEnumerable<string[]> Rows(TextReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split('\t');
                yield return fields.Length is >= 2 and <= 4 && !fields.Contains("") ? fields : throw Malformed(fields);
            }
        }
    }

    private static int Number(string field, int max) =>
        int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= max
            ? number
            : throw Malformed([field]);

    private static FormatException Malformed(string[] fields) => new($"Stem lexicon: malformed line \"{string.Join('\t', fields)}\".");
}
