using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Reads profiles. Each part looks at a bounded number of an owner's latest statements or articles, however famous it is.</summary>
internal static class ProfileViews
{
    private const int LatestMax = 20;
    private const int DisputedMax = 20;
    private const int FiguresMax = 50;

    // Rows looked at for disputes and figures, latest first.
    private const int StatementsScanned = 1_000;
    private const int ArticlesScanned = 200;
    private const int FiguresScanned = 200;

    private const string LatestOfActor =
        """
        SELECT c.key FROM statement_actors x JOIN claims c ON c.statement = x.statement
        WHERE x.actor = ? AND x.role = 1 AND c.live = 1
        ORDER BY x.day DESC, x.statement DESC, c.key LIMIT ?
        """;

    private const string LatestOfTopic =
        """
        SELECT c.key FROM contributions k JOIN claims c ON c.article = k.article
        WHERE k.owner = ? AND k.present = 1 AND c.live = 1
        ORDER BY k.article DESC, c.position LIMIT ?
        """;

    private const string DisputedOfActor =
        """
        SELECT s.root, max(x.day) AS latest
        FROM (SELECT day, statement FROM statement_actors WHERE actor = ? AND role = 0 ORDER BY day DESC, statement DESC LIMIT ?) x
        JOIN statements s ON s.key = x.statement JOIN assertions v ON v.root = s.root
        WHERE v.status = 2 GROUP BY s.root ORDER BY latest DESC, s.root LIMIT ?
        """;

    private const string DisputedOfTopic =
        """
        SELECT s.root, max(k.article) AS latest
        FROM (SELECT article FROM contributions WHERE owner = ? AND present = 1 ORDER BY article DESC LIMIT ?) k
        JOIN claims c ON c.article = k.article AND c.live = 1
        JOIN statements s ON s.key = c.statement JOIN assertions v ON v.root = s.root
        WHERE v.status = 2 GROUP BY s.root ORDER BY latest DESC, s.root LIMIT ?
        """;

    // One claim of each statement: a figure that ten outlets repeat is one point.
    private const string FiguresOfActor =
        """
        SELECT (SELECT c.key FROM claims c WHERE c.statement = x.statement AND c.live = 1 ORDER BY c.id LIMIT 1)
        FROM statement_actors x WHERE x.actor = ? AND x.role = 0 ORDER BY x.day DESC, x.statement DESC LIMIT ?
        """;

    public static ActorView? Actor(Database database, string id) =>
        Key(database, ProfileKind.Actor, id) is not { } key ? null : new ActorView(
            ActorSummary(database, key),
            ProfileRows.Names(database, key),
            Latest(database, LatestOfActor, key),
            Disputed(database, DisputedOfActor, key, StatementsScanned),
            Figures(database, key));

    public static TopicView? Topic(Database database, string id) =>
        Key(database, ProfileKind.Topic, id) is not { } key ? null : new TopicView(
            TopicSummary(database, key), Latest(database, LatestOfTopic, key), Disputed(database, DisputedOfTopic, key, ArticlesScanned));

    public static ActorSummary ActorSummary(Database database, long key)
    {
        using var row = Summary(database, key);
        return new(row.Text(0), row.Text(4), (ActorType)row.Int32(1), row.Int64(2), row.Int64(3));
    }

    public static TopicSummary TopicSummary(Database database, long key)
    {
        using var row = Summary(database, key);
        return new(row.Text(0), row.Text(4), row.Int64(2), row.Int64(3));
    }

    /// <summary>Key of an owner that an article names now.</summary>
    private static long? Key(Database database, ProfileKind kind, string id) =>
        Database.Key(database.Prepare("SELECT key FROM owners WHERE kind = ? AND id = ? AND articles > 0").Bind((long)kind).Bind(id));

    private static PreparedSql Summary(Database database, long key)
    {
        var row = database.Prepare(
                """
                SELECT id, type, articles, claims,
                    coalesce((SELECT name FROM owner_names n WHERE n.owner = owners.key AND n.articles > 0 ORDER BY n.articles DESC, name LIMIT 1), id)
                FROM owners WHERE key = ?
                """)
            .Bind(key);
        row.Step();
        return row;
    }

    private static ClaimView[] Latest(Database database, string sql, long owner) =>
        [.. Keys(database.Prepare(sql).Bind(owner).Bind(LatestMax)).Select(key => ClaimReader.Read(database, key))];

    private static AssertionView[] Disputed(Database database, string sql, long owner, int scanned) =>
    [
        .. Keys(database.Prepare(sql).Bind(owner).Bind((long)scanned).Bind(DisputedMax))
            .Select(root => AssertionRows.View(database, root, AssertionRows.IdOf(database, root), claimsMax: 0)),
    ];

    private static FigurePoint[] Figures(Database database, long owner) =>
    [
        .. Keys(database.Prepare(FiguresOfActor).Bind(owner).Bind(FiguresScanned))
            .Select(key => ClaimReader.Read(database, key))
            .SelectMany(view => view.Claim.Quantities.Select(quantity => new FigurePoint(
                view.Published, quantity.Value, quantity.Unit, view.Id, string.Join(" … ", view.Words))))
            .Take(FiguresMax)
            .OrderBy(point => point.Published?.UtcTicks ?? long.MaxValue)
            .ThenBy(point => point.Claim, StringComparer.Ordinal),
    ];

    /// <summary>The keys in the first column, those that are null left out.</summary>
    private static List<long> Keys(PreparedSql bound)
    {
        var keys = new List<long>();
        using (bound)
        {
            while (bound.Step())
            {
                if (bound.NullableInt64(0) is { } key)
                {
                    keys.Add(key);
                }
            }
        }

        return keys;
    }
}
