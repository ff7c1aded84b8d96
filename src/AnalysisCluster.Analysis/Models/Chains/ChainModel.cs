namespace AnalysisCluster.Analysis.Models.Chains;

/// <summary>
/// Labels the tokens of a sequence: a linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001), with weights of one byte.
/// Immutable and thread-safe.
/// </summary>
public sealed class ChainModel
{
    private readonly sbyte[] weights;
    private readonly float[] transitions;
    private readonly float scale;
    private readonly uint mask;

    /// <param name="labels">Their names, by number.</param>
    /// <param name="weights">A row of one weight for each label, for each of 2^n feature slots.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="transitions">From label (row) to label (column); the last row is the start of the sequence.</param>
    public ChainModel(IReadOnlyList<string> labels, sbyte[] weights, float scale, float[] transitions)
    {
        var slots = weights.Length / labels.Count;
        if (slots == 0 || (slots & (slots - 1)) != 0 || slots * labels.Count != weights.Length || transitions.Length != (labels.Count + 1) * labels.Count)
        {
            throw new FormatException("Chain model: the weights do not fit the labels.");
        }

        (Labels, this.weights, this.scale, this.transitions, mask) = (labels, weights, scale, transitions, (uint)slots - 1);
    }

    public IReadOnlyList<string> Labels { get; }

    public ReadOnlyMemory<sbyte> Weights => weights;

    public ReadOnlyMemory<float> Transitions => transitions;

    public float Scale => scale;

    /// <summary>The same model, readier to give one label: to find more and err more often.</summary>
    /// <param name="gain">What every step into the label gains, in nats.</param>
    public ChainModel Favouring(int label, float gain)
    {
        var favoured = transitions.ToArray();
        for (var from = 0; from <= Labels.Count; from++)
        {
            favoured[(from * Labels.Count) + label] += gain;
        }

        return new ChainModel(Labels, weights, scale, favoured);
    }

    /// <summary>The best sequence of labels (Viterbi).</summary>
    /// <param name="best">As long as the features: receives the labels.</param>
    public void Label(ChainFeatures features, ChainScratch scratch, Span<byte> best)
    {
        var (length, count) = (features.Length, Labels.Count);
        if (length == 0)
        {
            return;
        }

        scratch.Reserve(length, count);
        var (scores, back) = (scratch.Scores, scratch.Back);
        for (var at = 0; at < length; at++)
        {
            var row = scores.AsSpan(at * count, count);
            Emit(features.Of(at), row);
            for (var label = 0; label < count; label++)
            {
                var (from, score) = Best(at == 0 ? [] : scores.AsSpan((at - 1) * count, count), label, count);
                scratch.Next[label] = row[label] + score;
                back[(at * count) + label] = from;
            }

            scratch.Next.AsSpan(0, count).CopyTo(row);
        }

        best[length - 1] = ArgMax(scores.AsSpan((length - 1) * count, count));
        for (var at = length - 1; at > 0; at--)
        {
            best[at - 1] = back[(at * count) + best[at]];
        }
    }

    private (byte From, float Score) Best(ReadOnlySpan<float> before, int label, int count)
    {
        if (before.IsEmpty)
        {
            return (0, transitions[(count * count) + label]);
        }

        var (from, score) = (0, before[0] + transitions[label]);
        for (var i = 1; i < before.Length; i++)
        {
            var candidate = before[i] + transitions[(i * count) + label];
            (from, score) = candidate > score ? (i, candidate) : (from, score);
        }

        return ((byte)from, score);
    }

    private void Emit(ReadOnlySpan<uint> features, Span<float> row)
    {
        Span<int> sums = stackalloc int[row.Length];
        sums.Clear();
        foreach (var feature in features)
        {
            var slot = weights.AsSpan((int)(feature & mask) * row.Length, row.Length);
            for (var label = 0; label < slot.Length; label++)
            {
                sums[label] += slot[label];
            }
        }

        for (var label = 0; label < row.Length; label++)
        {
            row[label] = sums[label] * scale;
        }
    }

    private static byte ArgMax(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return (byte)best;
    }
}

/// <summary>Room for one labelling at a time, kept from sequence to sequence. Not thread-safe.</summary>
public sealed class ChainScratch
{
    internal float[] Scores { get; private set; } = [];

    internal byte[] Back { get; private set; } = [];

    internal float[] Next { get; private set; } = [];

    internal void Reserve(int length, int labels)
    {
        if (Scores.Length < length * labels || Next.Length < labels)
        {
            (Scores, Back, Next) = (new float[length * labels * 2], new byte[length * labels * 2], new float[labels]);
        }
    }
}
