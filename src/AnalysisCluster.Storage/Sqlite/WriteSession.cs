using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>What a write works with, inside its transaction: the connection, the counters and the keys of profile owners seen lately.</summary>
internal sealed class WriteSession(Database database, TimeProvider clock)
{
    private const int OwnersMax = 200_000;

    private readonly Dictionary<(ProfileKind Kind, string Id), long> _owners = [];

    private long? _lastStatement;

    /// <summary>Change it in place; it is put back when the write fails.</summary>
    public Counters Counters = Counters.Load(database);

    public Database Database => database;

    /// <summary>UTC ticks.</summary>
    public long Now => clock.GetUtcNow().UtcTicks;

    public PreparedSql Prepare(string sql) => database.Prepare(sql);

    /// <summary>Key of an actor or topic; its row is made where there is none.</summary>
    public long OwnerKey(ProfileKind kind, string id, ActorType type)
    {
        if (_owners.TryGetValue((kind, id), out var key))
        {
            return key;
        }

        if (_owners.Count >= OwnersMax)
        {
            _owners.Clear();
        }

        var found = Database.Key(Prepare("SELECT key FROM owners WHERE kind = ? AND id = ?").Bind((long)kind).Bind(id));
        return _owners[(kind, id)] = found ?? NewOwner(kind, id, type);
    }

    public long ActorKey(string id) => OwnerKey(ProfileKind.Actor, id, TypeOf(id));

    /// <summary>The next key of a statement.</summary>
    public long NewStatementKey()
    {
        _lastStatement ??= Database.Key(Prepare("SELECT max(key) FROM statements")) ?? 0;
        return (_lastStatement += 1).Value;
    }

    /// <summary>Keys made by a write that was taken back are no keys.</summary>
    public void ForgetKeys()
    {
        _owners.Clear();
        _lastStatement = null;
    }

    private long NewOwner(ProfileKind kind, string id, ActorType type)
    {
        Prepare("INSERT INTO owners (kind, id, type, articles, claims) VALUES (?, ?, ?, 0, 0)").Bind((long)kind).Bind(id).Bind((long)type).Run();
        return Database.LastKey;
    }

    // An actor's id begins with its type.
    private static ActorType TypeOf(string id)
    {
        var prefix = id.AsSpan(0, Math.Max(0, id.IndexOf(':', StringComparison.Ordinal)));
        return Enum.TryParse<ActorType>(prefix, ignoreCase: true, out var type) ? type : ActorType.Person;
    }
}
