namespace AnalysisCluster.Analysis.Assertions;

/// <summary>A partition of ids that only ever grows coarser: a join-semilattice, so uniting is idempotent and its order does not matter.</summary>
/// <remarks>Union-find with path halving; the least id of a set, ordinal, is its name. Not thread-safe.</remarks>
public sealed class DisjointSets
{
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>The ids added so far, in no particular order.</summary>
    public IReadOnlyCollection<string> Ids => parents.Keys;

    /// <summary>Makes an id known, alone unless it is already united with others.</summary>
    public void Add(string id) => parents.TryAdd(id, id);

    /// <summary>The least id of the set that holds this one; the id itself while it is alone or unknown.</summary>
    public string Find(string id)
    {
        while (parents.TryGetValue(id, out var parent) && parent != id)
        {
            var above = parents[parent];
            parents[id] = above;
            id = above;
        }

        return id;
    }

    /// <summary>Unites the sets of two ids, adding those not yet known.</summary>
    /// <returns>True where they were apart.</returns>
    public bool Union(string a, string b)
    {
        Add(a);
        Add(b);
        var (left, right) = (Find(a), Find(b));
        if (left == right)
        {
            return false;
        }

        var leftIsLess = string.CompareOrdinal(left, right) < 0;
        parents[leftIsLess ? right : left] = leftIsLess ? left : right;
        return true;
    }

    /// <summary>Every set under its least id, members ascending.</summary>
    public SortedDictionary<string, List<string>> Groups()
    {
        var groups = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var id in parents.Keys.Order(StringComparer.Ordinal))
        {
            var root = Find(id);
            if (!groups.TryGetValue(root, out var members))
            {
                groups[root] = members = [];
            }

            members.Add(id);
        }

        return groups;
    }
}
