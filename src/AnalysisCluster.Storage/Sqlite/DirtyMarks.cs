namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Marks on assertions whose verdict may have changed. The time of the first mark stays until the assertion is judged.</summary>
internal static class DirtyMarks
{
    public static void Mark(WriteSession session, long root)
    {
        var version = ++session.Counters.DirtyVersion;
        if (session.Prepare("UPDATE dirty SET version = ? WHERE root = ?").Bind(version).Bind(root).Run() == 0)
        {
            session.Prepare("INSERT INTO dirty (root, version, marked_at) VALUES (?, ?, ?)").Bind(root).Bind(version).Bind(session.Now).Run();
            session.Counters.Dirty++;
        }
    }

    /// <summary>Clears a mark.</summary>
    public static void Clear(WriteSession session, long root) =>
        session.Counters.Dirty -= session.Prepare("DELETE FROM dirty WHERE root = ?").Bind(root).Run();

    /// <summary>Clears a mark unless it was made after a version was read.</summary>
    public static void Clear(WriteSession session, long root, long version) =>
        session.Counters.Dirty -= session.Prepare("DELETE FROM dirty WHERE root = ? AND version = ?").Bind(root).Bind(version).Run();

    /// <summary>Marks the assertions of all claims of some articles.</summary>
    /// <returns>Their roots.</returns>
    public static IReadOnlyCollection<long> MarkArticles(WriteSession session, IEnumerable<long> articles)
    {
        var roots = new HashSet<long>();
        foreach (var article in articles)
        {
            using var row = session.Prepare("SELECT DISTINCT s.root FROM claims c JOIN statements s ON s.key = c.statement WHERE c.article = ?")
                .Bind(article);
            while (row.Step())
            {
                roots.Add(row.Int64(0));
            }
        }

        foreach (var root in roots)
        {
            Mark(session, root);
        }

        return roots;
    }

    /// <summary>Roots of the assertions that contradict a statement.</summary>
    public static List<long> Contradicting(WriteSession session, long statement)
    {
        var roots = new List<long>();
        using var row = session.Prepare(
                """
                SELECT s.root FROM links l JOIN statements s ON s.key = l.b WHERE l.a = ? AND l.kind = 3
                UNION SELECT s.root FROM links l JOIN statements s ON s.key = l.a WHERE l.b = ? AND l.kind = 3
                """)
            .Bind(statement).Bind(statement);
        while (row.Step())
        {
            roots.Add(row.Int64(0));
        }

        return roots;
    }
}
