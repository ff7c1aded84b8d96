namespace AnalysisCluster.Analysis.Models.Chains;

/// <summary>One sequence to learn from.</summary>
/// <param name="Features">The hashes of each token's features.</param>
/// <param name="Labels">The right label of each token.</param>
public sealed record ChainExample(uint[][] Features, byte[] Labels)
{
    public static ChainExample Of(ChainFeatures features, byte[] labels) =>
        new([.. Enumerable.Range(0, features.Length).Select(token => features.Of(token).ToArray())], labels);
}

/// <summary>How a <see cref="ChainModel"/> is trained.</summary>
/// <param name="SlotBits">The model has 2^n feature slots.</param>
/// <param name="Rate">Step of AdaGrad.</param>
/// <param name="Penalty">L2, on each step of a weight.</param>
/// <param name="Dropout">Share of the features that each pass leaves out at random, 0 to 1: no single one may be relied on.</param>
public sealed record ChainTraining(
    int SlotBits = 18, int Epochs = 8, float Rate = 0.02f, float Penalty = 1e-3f, float Dropout = 0.2f, ulong Seed = 1);

/// <summary>Trains by stochastic gradient with AdaGrad (Duchi, Hazan and Singer 2011): the same examples and settings give the same model, to the byte.</summary>
public sealed class ChainTrainer
{
    private const float Epsilon = 1e-6f;

    private readonly IReadOnlyList<string> labels;
    private readonly ChainTraining settings;
    private readonly float[] weights;
    private readonly float[] squares;
    private readonly float[] transitions;
    private readonly float[] transitionSquares;
    private readonly uint mask;
    private readonly int count;

    private ChainTrainer(IReadOnlyList<string> labels, ChainTraining settings)
    {
        (this.labels, this.settings, count) = (labels, settings, labels.Count);
        var slots = 1 << settings.SlotBits;
        mask = (uint)slots - 1;
        (weights, squares) = (new float[slots * count], new float[slots * count]);
        (transitions, transitionSquares) = (new float[(count + 1) * count], new float[(count + 1) * count]);
    }

    /// <param name="progress">Is told the number of each epoch that is done.</param>
    public static ChainModel Train(
        IReadOnlyList<ChainExample> examples, IReadOnlyList<string> labels, ChainTraining settings, Action<int>? progress = null)
    {
        var trainer = new ChainTrainer(labels, settings);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var state = settings.Seed;
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            Shuffle(order, ref state);
            foreach (var index in order)
            {
                trainer.Learn(settings.Dropout > 0 ? Thinned(examples[index], settings.Dropout, ref state) : examples[index]);
            }

            progress?.Invoke(epoch);
        }

        return trainer.Pack();
    }

    private void Learn(ChainExample example)
    {
        var length = example.Labels.Length;
        if (length == 0)
        {
            return;
        }

        var scores = Scores(example);
        var (forward, backward) = (new double[length * count], new double[length * count]);
        Forward(scores, forward, length);
        Backward(scores, backward, length);
        var total = LogSum(forward.AsSpan((length - 1) * count, count));
        UpdateTransitions(example, scores, forward, backward, total);
        Span<float> gradient = stackalloc float[count];
        for (var at = 0; at < length; at++)
        {
            for (var label = 0; label < count; label++)
            {
                var marginal = Math.Exp(forward[(at * count) + label] + backward[(at * count) + label] - total);
                gradient[label] = (float)marginal - (label == example.Labels[at] ? 1 : 0);
            }

            foreach (var feature in example.Features[at])
            {
                Step(weights, squares, (int)(feature & mask) * count, gradient);
            }
        }
    }

    private float[] Scores(ChainExample example)
    {
        var scores = new float[example.Labels.Length * count];
        for (var at = 0; at < example.Labels.Length; at++)
        {
            foreach (var feature in example.Features[at])
            {
                var slot = (int)(feature & mask) * count;
                for (var label = 0; label < count; label++)
                {
                    scores[(at * count) + label] += weights[slot + label];
                }
            }
        }

        return scores;
    }

    private void Forward(float[] scores, double[] forward, int length)
    {
        Span<double> terms = stackalloc double[count];
        for (var label = 0; label < count; label++)
        {
            forward[label] = scores[label] + transitions[(count * count) + label];
        }

        for (var at = 1; at < length; at++)
        {
            for (var label = 0; label < count; label++)
            {
                for (var from = 0; from < count; from++)
                {
                    terms[from] = forward[((at - 1) * count) + from] + transitions[(from * count) + label];
                }

                forward[(at * count) + label] = scores[(at * count) + label] + LogSum(terms);
            }
        }
    }

    private void Backward(float[] scores, double[] backward, int length)
    {
        Span<double> terms = stackalloc double[count];
        for (var at = length - 2; at >= 0; at--)
        {
            for (var label = 0; label < count; label++)
            {
                for (var to = 0; to < count; to++)
                {
                    terms[to] = backward[((at + 1) * count) + to] + scores[((at + 1) * count) + to] + transitions[(label * count) + to];
                }

                backward[(at * count) + label] = LogSum(terms);
            }
        }
    }

    private void UpdateTransitions(ChainExample example, float[] scores, double[] forward, double[] backward, double total)
    {
        var gradient = new float[transitions.Length];
        for (var label = 0; label < count; label++)
        {
            gradient[(count * count) + label] = (float)Math.Exp(forward[label] + backward[label] - total);
        }

        gradient[(count * count) + example.Labels[0]]--;
        for (var at = 1; at < example.Labels.Length; at++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                {
                    var log = forward[((at - 1) * count) + from] + transitions[(from * count) + to] + scores[(at * count) + to] + backward[(at * count) + to];
                    gradient[(from * count) + to] += (float)Math.Exp(log - total);
                }
            }

            gradient[(example.Labels[at - 1] * count) + example.Labels[at]]--;
        }

        Step(transitions, transitionSquares, 0, gradient);
    }

    private void Step(float[] target, float[] history, int offset, ReadOnlySpan<float> gradient)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            var slope = gradient[i] + (settings.Penalty * target[offset + i]);
            history[offset + i] += slope * slope;
            target[offset + i] -= settings.Rate * slope / (MathF.Sqrt(history[offset + i]) + Epsilon);
        }
    }

    private ChainModel Pack()
    {
        var greatest = Math.Max(weights.Max(Math.Abs), 1e-3f);
        var scale = greatest / sbyte.MaxValue;
        var packed = new sbyte[weights.Length];
        for (var i = 0; i < packed.Length; i++)
        {
            packed[i] = (sbyte)MathF.Round(weights[i] / scale);
        }

        return new ChainModel(labels, packed, scale, transitions);
    }

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var greatest = double.NegativeInfinity;
        foreach (var term in terms)
        {
            greatest = Math.Max(greatest, term);
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - greatest);
        }

        return greatest + Math.Log(sum);
    }

    private static ChainExample Thinned(ChainExample example, float dropout, ref ulong state)
    {
        var features = new uint[example.Features.Length][];
        for (var at = 0; at < features.Length; at++)
        {
            var kept = new List<uint>(example.Features[at].Length);
            foreach (var feature in example.Features[at])
            {
                if ((Next(ref state) >> 40) >= dropout * (1 << 24))
                {
                    kept.Add(feature);
                }
            }

            features[at] = [.. kept];
        }

        return example with { Features = features };
    }

    // Fisher and Yates.
    private static void Shuffle(int[] order, ref ulong state)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next(ref state) % (ulong)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    // SplitMix64: the same numbers on every runtime.
    private static ulong Next(ref ulong state)
    {
        state += 0x9e3779b97f4a7c15;
        var random = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9;
        random = (random ^ (random >> 27)) * 0x94d049bb133111eb;
        return random ^ (random >> 31);
    }
}
