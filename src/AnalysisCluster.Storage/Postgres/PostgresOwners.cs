using System.Collections.Concurrent;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Grains.Actors;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>Keys of actors and topics. A row is made before a write that names it: it counts nothing, and never goes away, so keys may be remembered.</summary>
internal sealed class PostgresOwners(PostgresConnections connections)
{
    private const int OwnersMax = 200_000;

    private readonly ConcurrentDictionary<(ProfileKind Kind, string Id), long> _keys = [];

    /// <summary>Keys of some owners, all of which have rows when the task completes.</summary>
    public async Task<IReadOnlyDictionary<string, long>> KeysAsync(ProfileKind kind, IEnumerable<string> ids, Func<string, ActorType> type)
    {
        string[] all = [.. ids.Distinct(StringComparer.Ordinal)];
        string[] unknown = [.. all.Where(id => !_keys.ContainsKey((kind, id)))];
        if (unknown.Length > 0)
        {
            if (_keys.Count >= OwnersMax)
            {
                _keys.Clear();
                unknown = all;
            }

            await FindOrInsertAsync(kind, unknown, type);
        }

        return all.ToDictionary(id => id, id => _keys[(kind, id)], StringComparer.Ordinal);
    }

    public Task<IReadOnlyDictionary<string, long>> ActorKeysAsync(IEnumerable<string> ids) => KeysAsync(ProfileKind.Actor, ids, TypeOf);

    // In the order of ids, for two silos may bring the same ones at once.
    private async Task FindOrInsertAsync(ProfileKind kind, string[] ids, Func<string, ActorType> type)
    {
        string[] sorted = [.. ids.Order(StringComparer.Ordinal)];
        var found = await connections.QueryAsync(
            () => new PostgresCall(
                    """
                    WITH given AS (SELECT $1 AS kind, u.id, u.type, u.n FROM unnest($2, $3) WITH ORDINALITY AS u (id, type, n)),
                    inserted AS (
                        INSERT INTO owners (kind, id, type, articles, claims)
                        SELECT g.kind, g.id, g.type, 0, 0 FROM given g
                        WHERE NOT EXISTS (SELECT 1 FROM owners o WHERE o.kind = g.kind AND o.id = g.id)
                        ORDER BY g.n
                        ON CONFLICT DO NOTHING
                        RETURNING id, key)
                    SELECT g.n, i.key FROM inserted i JOIN given g ON g.id = i.id
                    UNION ALL SELECT g.n, o.key FROM given g JOIN owners o ON o.kind = g.kind AND o.id = g.id
                    """)
                .Add((short)kind).AddTexts(sorted).AddAll([.. sorted.Select(id => (short)type(id))]),
            static row => (Place: (int)row.GetInt64(0), Key: row.GetInt64(1)));
        foreach (var (place, key) in found)
        {
            _keys[(kind, sorted[place - 1])] = key;
        }

        // What another silo inserted meanwhile is seen by the next look.
        if (sorted.Where(id => !_keys.ContainsKey((kind, id))).ToArray() is { Length: > 0 } rest)
        {
            await FindOrInsertAsync(kind, rest, type);
        }
    }

    // An actor's id begins with its type.
    private static ActorType TypeOf(string id)
    {
        var prefix = id.AsSpan(0, Math.Max(0, id.IndexOf(':', StringComparison.Ordinal)));
        return Enum.TryParse<ActorType>(prefix, ignoreCase: true, out var type) ? type : ActorType.Person;
    }
}
