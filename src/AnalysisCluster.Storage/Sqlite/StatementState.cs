using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>A statement's row as a reading meets it.</summary>
/// <param name="IsNew">This reading brought it.</param>
internal sealed record StatementState(long Key, bool IsNew)
{
    public static StatementState? Find(WriteSession session, string id) => KeyOf(session.Database, id) is { } key ? new(key, false) : null;

    public static long? KeyOf(Database database, string id) => Database.Key(database.Prepare("SELECT key FROM statements WHERE id = ?").BindId(id));

    public static long RootOf(WriteSession session, long key) => Database.Key(session.Prepare("SELECT root FROM statements WHERE key = ?").Bind(key))!.Value;

    /// <summary>True where an actor speaks it or is named in it.</summary>
    public static bool Concerns(Database database, long statement, long actor) => ListFilters.Exists(database.Prepare(
            """
            SELECT 1 FROM statements s JOIN statement_actors x ON x.actor = ?2 AND x.role = 0 AND x.day = coalesce(s.day, 0) AND x.statement = s.key
            WHERE s.key = ?1
            """)
        .Bind(statement).Bind(actor));

    /// <param name="live">Live claims that it begins with.</param>
    public static StatementState Insert(WriteSession session, Statement statement, int live)
    {
        // Alone in its assertion, of which it is the root: the key is chosen here, for the row names itself.
        var key = session.NewStatementKey();
        session.Prepare("INSERT INTO statements (key, id, root, day, live) VALUES (?, ?, ?, ?, ?)")
            .Bind(key).BindId(statement.Id).Bind(key).Bind((long?)statement.Day).Bind((long)live).Run();
        var speaker = statement.SpeakerId is { } id ? session.ActorKey(id) : (long?)null;
        var actors = statement.Actors.Select(session.ActorKey).ToHashSet();
        if (speaker is { } speaks)
        {
            actors.Add(speaks);
            InsertActor(session, speaks, 1, statement.Day, key);
        }

        foreach (var actor in actors)
        {
            InsertActor(session, actor, 0, statement.Day, key);
        }

        return new(key, true);
    }

    private static void InsertActor(WriteSession session, long actor, int role, int? day, long statement) =>
        session.Prepare("INSERT INTO statement_actors (actor, role, day, statement) VALUES (?, ?, ?, ?)")
            .Bind(actor).Bind(role).Bind(day ?? 0).Bind(statement).Run();
}
