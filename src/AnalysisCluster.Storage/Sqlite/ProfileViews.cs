using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Reads profiles. Each looks at a bounded number of the owner's latest articles, however famous it is.</summary>
internal static class ProfileViews
{
    private const int LatestMax = 20;
    private const int DisputedMax = 20;
    private const int FiguresMax = 50;
    private const int ArticlesScanned = 200;

    public static ActorView? Actor(Database database, string id)
    {
        if (Key(database, ProfileKind.Actor, id) is not { } key)
        {
            return null;
        }

        var claims = OwnerClaims.Latest(database, key, isActor: true, ArticlesScanned);
        return new ActorView(
            ActorSummary(database, key),
            ProfileRows.Names(database, key),
            Views(database, claims.Where(claim => claim.Speaks)),
            Disputed(database, claims),
            Figures(database, claims));
    }

    public static TopicView? Topic(Database database, string id)
    {
        if (Key(database, ProfileKind.Topic, id) is not { } key)
        {
            return null;
        }

        var claims = OwnerClaims.Latest(database, key, isActor: false, ArticlesScanned);
        return new TopicView(TopicSummary(database, key), Views(database, claims), Disputed(database, claims));
    }

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

    private static ClaimView[] Views(Database database, IEnumerable<OwnerClaim> claims) =>
        [.. claims.Take(LatestMax).Select(claim => ClaimReader.Read(database, claim.Key))];

    private static AssertionView[] Disputed(Database database, IEnumerable<OwnerClaim> claims) =>
    [
        .. claims.Where(claim => claim.Concerns)
            .Select(claim => claim.Root)
            .Distinct()
            .Where(root => AssertionRows.Status(database, root) == AssertionStatus.Disputed)
            .Take(DisputedMax)
            .Select(root => AssertionRows.View(database, root, AssertionRows.IdOf(database, root), claimsMax: 0)),
    ];

    /// <summary>One claim of each statement: a figure that ten outlets repeat is one point.</summary>
    private static FigurePoint[] Figures(Database database, IEnumerable<OwnerClaim> claims) =>
    [
        .. claims.Where(claim => claim.Concerns)
            .DistinctBy(claim => claim.Statement)
            .Where(claim => ClaimReader.HasFigures(database, claim.Key))
            .Select(claim => ClaimReader.Read(database, claim.Key))
            .SelectMany(view => view.Claim.Quantities.Select(quantity => new FigurePoint(
                view.Published, quantity.Value, quantity.Unit, view.Id, string.Join(" … ", view.Words))))
            .Take(FiguresMax)
            .OrderBy(point => point.Published?.UtcTicks ?? long.MaxValue)
            .ThenBy(point => point.Claim, StringComparer.Ordinal),
    ];
}
