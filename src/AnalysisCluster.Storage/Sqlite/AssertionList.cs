using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>
/// Assertions without their claims. Of an actor: the latest day of publication first. Of a topic: the latest accepted article first. Else: the one whose
/// naming statement was recorded last comes first. Filters: article, actor, topic, status; an article, actor or topic matches through a live claim.
/// </summary>
internal static class AssertionList
{
    private const string Members = "(SELECT key FROM statements WHERE key = s.root UNION ALL SELECT key FROM statements WHERE root = s.root AND root <> key)";

    public static Page<AssertionView> Read(Database database, ListQuery query)
    {
        ListFilters.Refuse("assertions", ("stance", query.Stance), ("state", query.State));
        var filters = ListFilters.Of(database, query);
        var (scan, rows) = Rows(database, query, filters);
        if (!filters.IsVoid)
        {
            return scan.Read(
                rows,
                root => Matches(database, filters, query.Status, root),
                root => AssertionRows.View(database, root, AssertionRows.IdOf(database, root), claimsMax: 0));
        }

        rows.Dispose();
        return new([], null);
    }

    private static (PageScan Scan, PreparedSql Rows) Rows(Database database, ListQuery query, ListFilters filters) =>
        filters.Article is { } article ? OfArticle(database, query, article)
        : filters.Actor is { } actor ? OfActor(database, query, actor)
        : filters.Topic is { } topic ? OfTopic(database, query, topic)
        : All(database, query);

    private static (PageScan Scan, PreparedSql Rows) OfArticle(Database database, ListQuery query, long article)
    {
        var scan = new PageScan(query, "assertions-article", [long.MaxValue]);
        return (scan, database.Prepare(
                """
                SELECT DISTINCT s.root, s.root FROM claims c JOIN statements s ON s.key = c.statement
                WHERE c.article = ? AND c.live = 1 AND s.root < ? ORDER BY s.root DESC
                """)
            .Bind(article).Bind(scan.After[0]));
    }

    /// <summary>Each assertion at the latest of its statements that concern the actor.</summary>
    private static (PageScan Scan, PreparedSql Rows) OfActor(Database database, ListQuery query, long actor)
    {
        var scan = new PageScan(query, "assertions-actor", [long.MaxValue, long.MaxValue]);
        return (scan, database.Prepare(
                $"""
                SELECT x.day, x.statement, s.root FROM statement_actors x JOIN statements s ON s.key = x.statement
                WHERE x.actor = ?1 AND x.role = 0 AND (x.day, x.statement) < (?2, ?3) AND s.live > 0
                    AND NOT EXISTS (
                        SELECT 1 FROM {Members} m JOIN statements o ON o.key = m.key
                        JOIN statement_actors y ON y.actor = ?1 AND y.role = 0 AND y.day = coalesce(o.day, 0) AND y.statement = o.key
                        WHERE o.live > 0 AND (y.day, y.statement) > (x.day, x.statement))
                ORDER BY x.day DESC, x.statement DESC
                """)
            .Bind(actor).Bind(scan.After[0]).Bind(scan.After[1]));
    }

    /// <summary>Each assertion at the first of its claims, in list order, that an article of the topic holds.</summary>
    private static (PageScan Scan, PreparedSql Rows) OfTopic(Database database, ListQuery query, long topic)
    {
        var scan = new PageScan(query, "assertions-topic", [long.MaxValue, 0, 0]);
        return (scan, database.Prepare(
                $"""
                SELECT k.article, c.position, c.key, s.root
                FROM contributions k JOIN claims c ON c.article = k.article JOIN statements s ON s.key = c.statement
                WHERE k.owner = ?1 AND k.present = 1 AND c.live = 1
                    AND k.article <= ?2 AND (k.article <> ?2 OR (c.position, c.key) > (?3, ?4))
                    AND NOT EXISTS (
                        SELECT 1 FROM {Members} m JOIN claims o ON o.statement = m.key AND o.live = 1
                        JOIN contributions h ON h.article = o.article AND h.owner = ?1 AND h.present = 1
                        WHERE o.article > c.article OR (o.article = c.article AND (o.position, o.key) < (c.position, c.key)))
                ORDER BY k.article DESC, c.position, c.key
                """)
            .Bind(topic).Bind(scan.After[0]).Bind(scan.After[1]).Bind(scan.After[2]));
    }

    private static (PageScan Scan, PreparedSql Rows) All(Database database, ListQuery query)
    {
        var list = query.Status switch
        {
            AssertionStatus.Corroborated or AssertionStatus.Disputed => "assertions-status",
            AssertionStatus.Withdrawn => "assertions-withdrawn",
            _ => "assertions",
        };
        var scan = new PageScan(query, list, [long.MaxValue]);
        return (scan, list switch
        {
            "assertions-status" => database.Prepare("SELECT root, root FROM assertions WHERE status = ? AND root < ? ORDER BY root DESC")
                .Bind((long)query.Status!).Bind(scan.After[0]),
            "assertions-withdrawn" => database.Prepare("SELECT key, key FROM statements WHERE live = 0 AND root = key AND key < ? ORDER BY key DESC")
                .Bind(scan.After[0]),
            _ => database.Prepare("SELECT key, key FROM statements WHERE root = key AND key < ? ORDER BY key DESC").Bind(scan.After[0]),
        });
    }

    private static bool Matches(Database database, ListFilters filters, AssertionStatus? status, long root) =>
        (status is null || status == AssertionRows.Status(database, root))
        && (filters.Article is not { } article || AssertionRows.HasClaim(database, root, article))
        && (filters.Actor is not { } actor || AssertionRows.Concerns(database, root, actor))
        && (filters.Topic is not { } topic || AssertionRows.HasTopic(database, root, topic));
}
