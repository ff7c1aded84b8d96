namespace AnalysisCluster.Analysis.Assertions;

/// <summary>The greatest number of disjoint pairs between origins and witnesses: each origin and each witness vouches once.</summary>
internal sealed class BipartiteMatching
{
    private readonly Dictionary<string, List<string>> witnessesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> originOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> witnessOf = new(StringComparer.Ordinal);

    private BipartiteMatching()
    {
    }

    /// <summary>The pairs of one maximum matching.</summary>
    public IEnumerable<(string Origin, string Witness)> Pairs => witnessOf.Select(pair => (pair.Key, pair.Value));

    public int Size => witnessOf.Count;

    /// <remarks>Kuhn's augmenting paths, breadth first so that depth never grows the stack: O(origins × edges).</remarks>
    public static BipartiteMatching Of(IEnumerable<(string Origin, string Witness)> edges)
    {
        var matching = new BipartiteMatching();
        foreach (var (origin, witness) in edges.Distinct())
        {
            if (!matching.witnessesOf.TryGetValue(origin, out var witnesses))
            {
                matching.witnessesOf[origin] = witnesses = [];
            }

            witnesses.Add(witness);
        }

        // In order, so that which of several maximum matchings is found does not depend on the order of the edges.
        foreach (var witnesses in matching.witnessesOf.Values)
        {
            witnesses.Sort(StringComparer.Ordinal);
        }

        foreach (var origin in matching.witnessesOf.Keys.Order(StringComparer.Ordinal))
        {
            matching.Augment(origin);
        }

        return matching;
    }

    private void Augment(string start)
    {
        var reachedFrom = new Dictionary<string, string>(StringComparer.Ordinal);
        var waiting = new Queue<string>([start]);
        while (waiting.TryDequeue(out var origin))
        {
            foreach (var witness in witnessesOf[origin])
            {
                if (!reachedFrom.TryAdd(witness, origin))
                {
                    continue;
                }

                if (!originOf.TryGetValue(witness, out var holder))
                {
                    Flip(witness, reachedFrom);
                    return;
                }

                waiting.Enqueue(holder);
            }
        }
    }

    private void Flip(string free, Dictionary<string, string> reachedFrom)
    {
        for (string? witness = free; witness is not null;)
        {
            var origin = reachedFrom[witness];
            var released = witnessOf.GetValueOrDefault(origin);
            (originOf[witness], witnessOf[origin]) = (origin, witness);
            witness = released;
        }
    }
}
