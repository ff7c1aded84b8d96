using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Claims;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Reads claims with their places.</summary>
internal static class ClaimReader
{
    private const int LinksMax = 64;

    private const string Select =
        """
        SELECT c.id, a.id, r.hash, d.outlet, g.origin, r.published, r.published_offset, c.live, c.detail, d.topics, s.id, t.id, s.key
        FROM claims c
        JOIN articles a ON a.key = c.article
        JOIN revisions r ON r.key = c.revision
        JOIN readings d ON d.revision = c.revision
        JOIN statements s ON s.key = c.statement
        JOIN statements t ON t.key = s.root
        JOIN counted_origins g ON g.article = c.article
        """;

    /// <summary>A claim with its links; null when it is not held.</summary>
    public static ClaimView? Read(IRowStore database, string id)
    {
        if (!HashId.IsValid(id))
        {
            return null;
        }

        long statement;
        ClaimView view;
        using (var row = database.Prepare(Select + " WHERE c.id = ?").BindId(id))
        {
            if (!row.Step())
            {
                return null;
            }

            (view, statement) = (View(row), row.Int64(12));
        }

        return view with { Links = Links(database, statement) };
    }

    /// <summary>A claim as lists show it, without links.</summary>
    public static ClaimView Read(IRowStore database, long key)
    {
        using var row = database.Prepare(Select + " WHERE c.key = ?").Bind(key);
        row.Step();
        return View(row);
    }

    public static bool HasFigures(IRowStore database, long key)
    {
        using var row = database.Prepare("SELECT detail FROM claims WHERE key = ?").Bind(key);
        return row.Step() && StoredClaim.Unpack(row.Blob(0)).Quantities is not null;
    }

    /// <summary>Claims that a revision holds, in text order.</summary>
    public static Claim[] OfRevision(IRowStore database, long article, long revision)
    {
        var claims = new List<Claim>();
        using var row = database.Prepare("SELECT id, detail FROM claims WHERE article = ? AND revision = ? ORDER BY position")
            .Bind(article).Bind(revision);
        while (row.Step())
        {
            claims.Add(StoredClaim.Unpack(row.Blob(1)).ToClaim(row.Id(0)));
        }

        return [.. claims];
    }

    /// <summary>The claim of the least id among those that carry a statement.</summary>
    public static LinkEnd LeastOf(IRowStore database, long statement)
    {
        using var row = database.Prepare(
                """
                SELECT c.id, a.id, d.outlet, r.published, r.published_offset, c.detail, d.topics
                FROM claims c
                JOIN articles a ON a.key = c.article
                JOIN revisions r ON r.key = c.revision
                JOIN readings d ON d.revision = c.revision
                WHERE c.statement = ? ORDER BY c.id LIMIT 1
                """)
            .Bind(statement);
        row.Step();
        var (claim, words) = Detail(row, 0, 5);
        var topics = Packed.Unpack(row.Blob(6), StoreJson.Types.StringArray);
        return new LinkEnd(row.Id(0), row.Text(1), row.NullableText(2), row.Time(3), claim, words, topics);
    }

    /// <summary>Claims of an assertion by (published, id), the undated last: the live ones first, then those that were.</summary>
    /// <param name="onlyLive">Leaves out those that were.</param>
    public static List<(AssertionClaim Claim, long Key)> OfAssertion(IRowStore database, long root, int limit, bool onlyLive)
    {
        var claims = new List<(AssertionClaim, long)>();
        using var row = database.Prepare(
                """
                SELECT c.id, a.id, d.outlet, g.origin, r.published, r.published_offset, c.detail, d.topics, c.key
                FROM (SELECT key FROM statements WHERE key = ?1 UNION ALL SELECT key FROM statements WHERE root = ?1 AND root <> key) m
                JOIN claims c ON c.statement = m.key
                JOIN articles a ON a.key = c.article
                JOIN revisions r ON r.key = c.revision
                JOIN readings d ON d.revision = c.revision
                JOIN counted_origins g ON g.article = c.article
                WHERE c.live >= ?2
                ORDER BY c.live DESC, r.published IS NULL, r.published, c.id LIMIT ?3
                """)
            .Bind(root).Bind(onlyLive).Bind((long)limit);
        while (row.Step())
        {
            var (claim, words) = Detail(row, 0, 6);
            var topics = Packed.Unpack(row.Blob(7), StoreJson.Types.StringArray);
            var place = (Id: row.Id(0), Article: row.Text(1), Outlet: row.NullableText(2), Origin: Origins.Known(row.Text(3)));
            claims.Add((new(place.Id, place.Article, place.Outlet, place.Origin, row.Time(4), claim, words, topics), row.Int64(8)));
        }

        return claims;
    }

    private static ClaimView View(IRows row)
    {
        var (claim, words) = Detail(row, 0, 8);
        return new ClaimView(
            row.Id(0), row.Text(1), row.Id(2), row.NullableText(3), Origins.Known(row.Text(4)), row.Time(5), row.Flag(7), claim, [.. words], row.Id(10),
            row.Id(11), []);
    }

    private static (Claim Claim, IReadOnlyList<string> Words) Detail(IRows row, int id, int detail)
    {
        var stored = StoredClaim.Unpack(row.Blob(detail));
        return (stored.ToClaim(row.Id(id)), stored.Words);
    }

    private static LinkView[] Links(IRowStore database, long statement)
    {
        var links = new List<(RelationKind Kind, double Score, string[] Reasons, long Other, string OtherId)>();
        using (var row = database.Prepare(
                """
                SELECT l.kind, l.score, l.reasons, s.key, s.id
                FROM (SELECT kind, score, reasons, b AS other FROM links WHERE a = ?1
                    UNION ALL SELECT kind, score, reasons, a FROM links WHERE b = ?1) l
                JOIN statements s ON s.key = l.other ORDER BY s.id LIMIT ?2
                """)
            .Bind(statement).Bind(LinksMax))
        {
            while (row.Step())
            {
                var reasons = Packed.Unpack(row.Blob(2), StoreJson.Types.StringArray);
                links.Add(((RelationKind)row.Int32(0), row.Double(1), reasons, row.Int64(3), row.Id(4)));
            }
        }

        return [.. links.Select(link => View(link.Kind, link.Score, link.Reasons, link.OtherId, LeastOf(database, link.Other)))];
    }

    private static LinkView View(RelationKind kind, double score, string[] reasons, string statement, LinkEnd other) =>
        new(kind, score, reasons, statement, other.ClaimId, other.ArticleId, [.. other.Words]);
}
