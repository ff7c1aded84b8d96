using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Rows;

/// <summary>A query's filters with the keys that they name.</summary>
/// <param name="IsVoid">A filter names what is not held: nothing matches.</param>
internal sealed record ListFilters(long? Article, long? Actor, long? Topic, bool IsVoid)
{
    public static ListFilters Of(IRowStore database, ListQuery query)
    {
        var article = query.Article is { } id ? database.Prepare("SELECT key FROM articles WHERE id = ?").Bind(id).Key() : null;
        var actor = query.Actor is { } actorId ? Owner(database, ProfileKind.Actor, actorId) : null;
        var topic = query.Topic is { } topicId ? Owner(database, ProfileKind.Topic, topicId) : null;
        var isVoid = (query.Article is not null && article is null)
            || (query.Actor is not null && actor is null)
            || (query.Topic is not null && topic is null);
        return new(article, actor, topic, isVoid);
    }

    /// <summary>Refuses filters that a list does not know.</summary>
    /// <exception cref="ArgumentException">One of them is set.</exception>
    public static void Refuse(string list, params ReadOnlySpan<(string Name, object? Value)> filters)
    {
        foreach (var (name, value) in filters)
        {
            if (value is not null)
            {
                throw new ArgumentException($"A list of {list} has no filter '{name}'. Leave it out.");
            }
        }
    }

    public static bool Exists(IRows bound)
    {
        using (bound)
        {
            return bound.Step();
        }
    }

    public static bool Contributes(IRowStore database, long article, long owner) => Exists(
        database.Prepare("SELECT 1 FROM contributions WHERE article = ? AND owner = ? AND present = 1").Bind(article).Bind(owner));

    private static long? Owner(IRowStore database, ProfileKind kind, string id) =>
        database.Prepare("SELECT key FROM owners WHERE kind = ? AND id = ?").Bind((long)kind).Bind(id).Key();
}
