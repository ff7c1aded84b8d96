using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Rows;

/// <summary>
/// Live claims. Of an article: in text order. By or about an actor, or of a topic: as <see cref="OwnerClaims"/> has them. Else: the latest recorded first.
/// Filters: article, actor, topic, stance.
/// </summary>
internal static class ClaimList
{
    public static Page<ClaimView> Read(IRowStore database, ListQuery query)
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

    private static (PageScan Scan, IRows Rows) Rows(IRowStore database, ListQuery query, ListFilters filters)
    {
        if (filters.Article is { } article)
        {
            var scan = new PageScan(query, "claims-article", [-1, 0]);
            return (scan, database.Scan(
                    """
                    SELECT position, key, key FROM claims WHERE article = ? AND (position, key) > (?, ?) ORDER BY position, key
                    """)
                .Bind(article).Bind(scan.After[0]).Bind(scan.After[1]));
        }

        if ((filters.Actor ?? filters.Topic) is { } owner)
        {
            var scan = new PageScan(query, "claims-owner", [long.MaxValue, long.MaxValue, 0, 0]);
            return (scan, database.Scan(
                    $"""
                    SELECT k.day, k.article, c.position, c.key, c.key FROM contributions k JOIN claims c ON c.article = k.article
                    WHERE k.owner = ?1 AND k.present = 1 AND (k.day, k.article) <= (?2, ?3) AND (k.article <> ?3 OR (c.position, c.key) > (?4, ?5))
                    ORDER BY {OwnerClaims.Order}
                    """)
                .Bind(owner).Bind(scan.After[0]).Bind(scan.After[1]).Bind(scan.After[2]).Bind(scan.After[3]));
        }

        var all = new PageScan(query, "claims", [long.MaxValue]);
        return (all, database.Scan("SELECT key, key FROM claims WHERE key < ? ORDER BY key DESC").Bind(all.After[0]));
    }

    private static bool Matches(IRowStore database, ListFilters filters, Stance? stance, long claim)
    {
        using var row = database.Prepare("SELECT article, stance, live, speaker, actors FROM claims WHERE key = ?").Bind(claim);
        row.Step();
        return row.Flag(2)
            && (stance is null || stance == (Stance)row.Int32(1))
            && (filters.Actor is not { } actor || OwnerClaims.Concerns(row, actor, 3, 4))
            && (filters.Topic is not { } topic || ListFilters.Contributes(database, row.Int64(0), topic));
    }
}
