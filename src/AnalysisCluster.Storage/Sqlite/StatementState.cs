namespace AnalysisCluster.Storage.Sqlite;

/// <summary>A statement's row as a reading meets it.</summary>
/// <param name="IsNew">This reading brought it.</param>
internal sealed record StatementState(long Key, bool IsNew)
{
    public static long? KeyOf(Database database, string id) =>
        Database.Key(database.Prepare("SELECT key FROM statements WHERE id = ?").BindId(id));

    public static long RootOf(WriteSession session, long key) =>
        Database.Key(session.Prepare("SELECT root FROM statements WHERE key = ?").Bind(key))!.Value;

    /// <summary>The statement's row; made where there is none, alone in its assertion.</summary>
    /// <param name="live">Live claims that a new one begins with.</param>
    public static StatementState FindOrInsert(WriteSession session, string id, int live)
    {
        // The key is chosen here, for the row names itself as its root.
        var key = session.NewStatementKey();
        var isNew = session.Prepare("INSERT INTO statements (key, id, root, live) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .Bind(key).BindId(id).Bind(key).Bind((long)live).Run() > 0;
        return isNew ? new(key, true) : new(KeyOf(session.Database, id)!.Value, false);
    }
}
