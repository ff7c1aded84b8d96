using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Rows;

/// <summary>
/// Assertions without their claims. Of an actor or topic: each at the first of its claims in the order of <see cref="OwnerClaims"/>. Else: the one whose
/// naming statement was recorded last comes first. Filters: article, actor, topic, status; an article, actor or topic matches through a live claim.
/// </summary>
internal static class AssertionList
{
    // Day, article, position, claim.
    private const int OwnerPlace = 4;

    public static Page<AssertionView> Read(IRowStore database, ListQuery query)
    {
        ListFilters.Refuse("assertions", ("stance", query.Stance), ("state", query.State));
        var filters = ListFilters.Of(database, query);
        var (scan, rows) = Rows(database, query, filters);
        if (!filters.IsVoid)
        {
            return scan.Read(
                rows,
                root => Matches(database, filters, query.Status, root, scan.After),
                root => AssertionReader.View(database, root, AssertionReader.IdOf(database, root), claimsMax: 0));
        }

        rows.Dispose();
        return new([], null);
    }

    private static (PageScan Scan, IRows Rows) Rows(IRowStore database, ListQuery query, ListFilters filters) =>
        filters.Article is { } article ? OfArticle(database, query, article)
        : filters.Actor is { } actor ? OfOwner(database, query, actor)
        : filters.Topic is { } topic ? OfOwner(database, query, topic)
        : All(database, query);

    private static (PageScan Scan, IRows Rows) OfArticle(IRowStore database, ListQuery query, long article)
    {
        var scan = new PageScan(query, "assertions-article", [long.MaxValue]);
        return (scan, database.Scan(
                """
                SELECT DISTINCT s.root, s.root FROM claims c JOIN statements s ON s.key = c.statement
                WHERE c.article = ? AND c.live = 1 AND s.root < ? ORDER BY s.root DESC
                """)
            .Bind(article).Bind(scan.After[0]));
    }

    /// <summary>An item is the claim, for an assertion may have many of them; <see cref="Matches"/> lets the first pass.</summary>
    private static (PageScan Scan, IRows Rows) OfOwner(IRowStore database, ListQuery query, long owner)
    {
        var scan = new PageScan(query, "assertions-owner", [long.MaxValue, long.MaxValue, 0, 0]);
        return (scan, database.Scan(
                $"""
                SELECT k.day, k.article, c.position, c.key, s.root
                FROM contributions k JOIN claims c ON c.article = k.article JOIN statements s ON s.key = c.statement
                WHERE k.owner = ?1 AND k.present = 1 AND c.live = 1
                    AND (k.day, k.article) <= (?2, ?3) AND (k.article <> ?3 OR (c.position, c.key) > (?4, ?5))
                ORDER BY {OwnerClaims.Order}
                """)
            .Bind(owner).Bind(scan.After[0]).Bind(scan.After[1]).Bind(scan.After[2]).Bind(scan.After[3]));
    }

    private static (PageScan Scan, IRows Rows) All(IRowStore database, ListQuery query)
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
            "assertions-status" => database.Scan("SELECT root, root FROM assertions WHERE status = ? AND root < ? ORDER BY root DESC")
                .Bind((long)query.Status!).Bind(scan.After[0]),
            "assertions-withdrawn" => database.Scan("SELECT key, key FROM statements WHERE live = 0 AND root = key AND key < ? ORDER BY key DESC")
                .Bind(scan.After[0]),
            _ => database.Scan("SELECT key, key FROM statements WHERE root = key AND key < ? ORDER BY key DESC").Bind(scan.After[0]),
        });
    }

    /// <param name="place">Of the row: where it is a claim of the owner, the last of it is the claim's key.</param>
    private static bool Matches(IRowStore database, ListFilters filters, AssertionStatus? status, long root, long[] place) =>
        (status is null || status == AssertionReader.Status(database, root))
        && (filters.Actor is not { } actor || IsShown(AssertionReader.FirstClaim(database, root, actor, isActor: true), place))
        && (filters.Topic is not { } topic
            || IsShown(AssertionReader.FirstClaim(database, root, topic, isActor: false), filters.Actor is null ? place : []));

    private static bool IsShown(long? claim, long[] place) => claim is not null && (place.Length < OwnerPlace || claim == place[^1]);
}
