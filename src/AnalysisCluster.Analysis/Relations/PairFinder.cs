using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Finds the linked pairs of a set of statements through their blocking keys; what the cluster's shards do together, in one loop.</summary>
public static class PairFinder
{
    /// <param name="statements">Distinct by id; order does not matter.</param>
    /// <returns>Every comparable pair that shares a key and whose relation is a link, once, in no particular order.</returns>
    public static IEnumerable<(PreparedStatement A, PreparedStatement B, Relation Relation)> Links(
        IEnumerable<PreparedStatement> statements, AnalysisSettings settings)
    {
        foreach (var (key, posting) in Postings(statements))
        {
            for (var i = 0; i < posting.Count; i++)
            {
                for (var j = i + 1; j < posting.Count && Blocking.Comparable(posting[i].Day, posting[j].Day, settings); j++)
                {
                    var (a, b) = (posting[i], posting[j]);
                    if (Blocking.IsLeastCommonKey(a.Keys, b.Keys, key) && ClaimRelation.Link(a, b) is { } relation)
                    {
                        yield return (a, b, relation);
                    }
                }
            }
        }
    }

    // By day, the undated first: what lies beyond the window of one statement then ends its row.
    private static Dictionary<ulong, List<PreparedStatement>> Postings(IEnumerable<PreparedStatement> statements)
    {
        var postings = new Dictionary<ulong, List<PreparedStatement>>();
        foreach (var statement in statements.OrderBy(statement => statement.Day ?? int.MinValue))
        {
            foreach (var key in statement.Keys)
            {
                if (!postings.TryGetValue(key, out var posting))
                {
                    postings[key] = posting = [];
                }

                posting.Add(statement);
            }
        }

        return postings;
    }
}
