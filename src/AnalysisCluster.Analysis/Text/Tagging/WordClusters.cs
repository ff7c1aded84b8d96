using System.Globalization;
using System.Numerics;

namespace AnalysisCluster.Analysis.Text.Tagging;

/// <summary>
/// Which words are used alike, told by nested clusters of their vectors: what a tagger learns of one word holds for its cluster. Immutable and thread-safe.
/// </summary>
public sealed class WordClusters
{
    // Open addressing by the hash that the taggers have at hand; two words of one hash share the first one's clusters, which costs a tagger next to nothing.
    private readonly uint[] hashes;
    private readonly WordCluster[] clusters;
    private readonly int mask;

    private WordClusters(List<(uint Hash, WordCluster Cluster)> entries)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, entries.Count * 2));
        (hashes, clusters, mask) = (new uint[size], new WordCluster[size], size - 1);
        foreach (var (hash, cluster) in entries)
        {
            var at = Find(hash);
            if (clusters[at] == default)
            {
                (hashes[at], clusters[at]) = (hash, cluster);
            }
        }
    }

    public static WordClusters Empty { get; } = new([]);

    /// <param name="reader">A line a fine cluster: coarse and middle cluster by number, and the words with spaces between, these three parted by tabs; '#' begins a comment line.</param>
    /// <exception cref="FormatException">A line has another form.</exception>
    public static WordClusters Read(TextReader reader)
    {
        var entries = new List<(uint, WordCluster)>();
        for (var (fine, line) = (1, reader.ReadLine()); line is not null; line = reader.ReadLine())
        {
            if (!line.StartsWith('#'))
            {
                Add(line, (ushort)fine++, entries);
            }
        }

        return new WordClusters(entries);
    }

    internal WordCluster Of(uint hash) => clusters[Find(hash)];

    private static void Add(ReadOnlySpan<char> line, ushort fine, List<(uint, WordCluster)> entries)
    {
        Span<Range> parts = stackalloc Range[4];
        if (line.Split(parts, '\t') != 3
            || !ushort.TryParse(line[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var coarse)
            || !ushort.TryParse(line[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var middle))
        {
            throw new FormatException($"Word clusters: line of cluster {fine} is not 'coarse <tab> middle <tab> words'.");
        }

        var words = line[parts[2]];
        foreach (var range in words.Split(' '))
        {
            entries.Add((WordHash.HashOf(words[range]), new WordCluster((ushort)(coarse + 1), (ushort)(middle + 1), fine)));
        }
    }

    private int Find(uint hash)
    {
        var at = (int)(hash ^ (hash >> 16)) & mask;
        while (clusters[at] != default && hashes[at] != hash)
        {
            at = (at + 1) & mask;
        }

        return at;
    }
}

/// <summary>The clusters of a word, from 1; all 0 where it is in none.</summary>
internal readonly record struct WordCluster(ushort Coarse, ushort Middle, ushort Fine);
