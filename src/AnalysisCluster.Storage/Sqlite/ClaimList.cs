using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>
/// Live claims. Of an article: in text order. By or about an actor: the latest day of publication first. Of a topic: the latest accepted article first, in
/// text order. Else: the latest recorded first. Filters: article, actor, topic, stance.
/// </summary>
internal static class ClaimList
{
    public static Page<ClaimView> Read(Database database, ListQuery query)
    {
        ListFilters.Refuse("claims", ("status", query.Status), ("state", query.State));
        var filters = ListFilters.Of(database, query);
        var (scan, rows) = Rows(database, query, filters);
        if (!filters.IsVoid)
        {
            return scan.Read(rows, key => Matches(database, filters, query.Stance, key), key => ClaimReader.Read(database, key));
        }

        rows.Dispose();
        return new([], null);
    }

    private static (PageScan Scan, PreparedSql Rows) Rows(Database database, ListQuery query, ListFilters filters)
    {
        if (filters.Article is { } article)
        {
            var scan = new PageScan(query, "claims-article", [-1, 0]);
            return (scan, database.Prepare(
                    """
                    SELECT position, key, key FROM claims WHERE article = ? AND (position, key) > (?, ?) ORDER BY position, key
                    """)
                .Bind(article).Bind(scan.After[0]).Bind(scan.After[1]));
        }

        if (filters.Actor is { } actor)
        {
            var scan = new PageScan(query, "claims-actor", [long.MaxValue, long.MaxValue, 0]);
            return (scan, database.Prepare(
                    """
                    SELECT x.day, x.statement, c.key, c.key FROM statement_actors x JOIN claims c ON c.statement = x.statement
                    WHERE x.actor = ?1 AND x.role = 0 AND (x.day, x.statement) <= (?2, ?3) AND (x.statement <> ?3 OR c.key > ?4)
                    ORDER BY x.day DESC, x.statement DESC, c.key
                    """)
                .Bind(actor).Bind(scan.After[0]).Bind(scan.After[1]).Bind(scan.After[2]));
        }

        if (filters.Topic is { } topic)
        {
            var scan = new PageScan(query, "claims-topic", [long.MaxValue, 0, 0]);
            return (scan, database.Prepare(
                    """
                    SELECT k.article, c.position, c.key, c.key FROM contributions k JOIN claims c ON c.article = k.article
                    WHERE k.owner = ?1 AND k.present = 1 AND k.article <= ?2 AND (k.article <> ?2 OR (c.position, c.key) > (?3, ?4))
                    ORDER BY k.article DESC, c.position, c.key
                    """)
                .Bind(topic).Bind(scan.After[0]).Bind(scan.After[1]).Bind(scan.After[2]));
        }

        var all = new PageScan(query, "claims", [long.MaxValue]);
        return (all, database.Prepare("SELECT key, key FROM claims WHERE key < ? ORDER BY key DESC").Bind(all.After[0]));
    }

    private static bool Matches(Database database, ListFilters filters, Stance? stance, long claim)
    {
        using var row = database.Prepare("SELECT article, statement, stance, live FROM claims WHERE key = ?").Bind(claim);
        row.Step();
        return row.Flag(3)
            && (stance is null || stance == (Stance)row.Int32(2))
            && (filters.Article is null || filters.Article == row.Int64(0))
            && (filters.Actor is not { } actor || StatementState.Concerns(database, row.Int64(1), actor))
            && (filters.Topic is not { } topic || ListFilters.Contributes(database, row.Int64(0), topic));
    }
}
