using System.Collections.Frozen;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace AnalysisCluster.Gateway.Feeds;

/// <summary>
/// Which events a stream wants. Of several values of one parameter an event needs one; of several parameters it needs all.
/// </summary>
internal sealed class FeedFilter
{
    private const int ValuesMax = 1_000;

    /// <summary>Parameters of the stream besides <c>from</c>.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["actor", "topic", "relation", "status"];

    public static readonly IReadOnlyList<string> Relations = ["same", "contradicts", "updates"];

    /// <summary>Of assertions, of articles, and of claims.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["single", "corroborated", "disputed", "withdrawn", "finished", "failed", "live", "dropped"];

    private readonly FrozenSet<string>? _actors;
    private readonly FrozenSet<string>? _topics;
    private readonly FrozenSet<string>? _relations;
    private readonly FrozenSet<string>? _statuses;

    private FeedFilter(IQueryCollection query)
    {
        _actors = Values(query["actor"]);
        _topics = Values(query["topic"]);
        _relations = Values(query["relation"]);
        _statuses = Values(query["status"]);
    }

    public static (FeedFilter Filter, Problem? Problem) Read(IQueryCollection query)
    {
        var filter = new FeedFilter(query);
        foreach (var (name, values) in query)
        {
            if (name != "from" && !Parameters.Contains(name))
            {
                var shown = name.Length <= 100 ? name : name[..100] + "…";
                var known = string.Join(", ", Parameters);
                return (filter, new(ProblemCode.UnknownParameter, $"The stream has no parameter '{shown}'. It has: {known}, from.", shown));
            }

            if (name != "from" && Values(values) is null or { Count: > ValuesMax })
            {
                return (filter, new(ProblemCode.BadParameter, $"Give '{name}' from 1 to {ValuesMax:N0} values, separated by commas.", name));
            }
        }

        return (filter, Stray("relation", filter._relations, Relations) ?? Stray("status", filter._statuses, Statuses));
    }

    public bool Matches(FeedEvent one) =>
        (_actors is null || _actors.Overlaps(one.Actors))
        && (_topics is null || _topics.Overlaps(one.Topics))
        && (_relations is null || (one.Relation is { } relation && _relations.Contains(relation)))
        && (_statuses is null || (one.Status is { } status && _statuses.Contains(status)));

    private static FrozenSet<string>? Values(StringValues given)
    {
        var values = given
            .SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.Ordinal);
        return values.Count > 0 ? values : null;
    }

    private static Problem? Stray(string name, FrozenSet<string>? values, IReadOnlyList<string> known) =>
        values is null || values.IsSubsetOf(known)
            ? null
            : new(ProblemCode.BadParameter, $"'{name}' holds a value that is none of: {string.Join(", ", known)}.", name);
}
