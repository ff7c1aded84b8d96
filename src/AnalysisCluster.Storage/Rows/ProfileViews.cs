using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;
using AnalysisCluster.Contracts.Topics;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Reads profiles. Each looks at a bounded number of the owner's latest articles, however famous it is.</summary>
internal static class ProfileViews
{
    private const int NamesMax = 16;
    private const int LatestMax = 20;
    private const int DisputedMax = 20;
    private const int FiguresMax = 50;
    private const int ArticlesScanned = 200;

    public static ActorView? Actor(IRowStore database, string id)
    {
        if (Key(database, ProfileKind.Actor, id) is not { } key)
        {
            return null;
        }

        var claims = OwnerClaims.Latest(database, key, isActor: true, ArticlesScanned);
        return new ActorView(
            ActorSummary(database, key),
            Names(database, key),
            Views(database, claims.Where(claim => claim.Speaks)),
            Disputed(database, claims),
            Figures(database, claims));
    }

    public static TopicView? Topic(IRowStore database, string id)
    {
        if (Key(database, ProfileKind.Topic, id) is not { } key)
        {
            return null;
        }

        var claims = OwnerClaims.Latest(database, key, isActor: false, ArticlesScanned);
        return new TopicView(TopicSummary(database, key), Views(database, claims), Disputed(database, claims));
    }

    public static ActorSummary ActorSummary(IRowStore database, long key)
    {
        using var row = Summary(database, key);
        return new(row.Text(0), row.Text(4), (ActorType)row.Int32(1), row.Int64(2), row.Int64(3));
    }

    public static TopicSummary TopicSummary(IRowStore database, long key)
    {
        using var row = Summary(database, key);
        return new(row.Text(0), row.Text(4), row.Int64(2), row.Int64(3));
    }

    /// <summary>Owners of the profiles to which an article contributes now.</summary>
    public static IReadOnlyList<ProfileOwner> OwnersOf(IRowStore database, string articleId)
    {
        var owners = new List<ProfileOwner>();
        using var row = database.Prepare(
                """
                SELECT o.kind, o.id, c.name, o.type
                FROM articles a JOIN contributions c ON c.article = a.key AND c.present = 1 JOIN owners o ON o.key = c.owner
                WHERE a.id = ? ORDER BY o.kind, o.id
                """)
            .Bind(articleId);
        while (row.Step())
        {
            owners.Add(new((ProfileKind)row.Int32(0), row.Text(1), row.Text(2), (ActorType)row.Int32(3)));
        }

        return owners;
    }

    /// <summary>Key of an owner that an article names now.</summary>
    private static long? Key(IRowStore database, ProfileKind kind, string id) =>
        database.Prepare("SELECT key FROM owners WHERE kind = ? AND id = ? AND articles > 0").Bind((long)kind).Bind(id).Key();

    private static IRows Summary(IRowStore database, long key)
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

    /// <summary>Names under which articles know the owner, most used first.</summary>
    private static string[] Names(IRowStore database, long owner)
    {
        var names = new List<string>();
        using var row = database.Prepare("SELECT name FROM owner_names WHERE owner = ? AND articles > 0 ORDER BY articles DESC, name LIMIT ?")
            .Bind(owner).Bind(NamesMax);
        while (row.Step())
        {
            names.Add(row.Text(0));
        }

        return [.. names];
    }

    private static ClaimView[] Views(IRowStore database, IEnumerable<OwnerClaim> claims) =>
        [.. claims.Take(LatestMax).Select(claim => ClaimReader.Read(database, claim.Key))];

    private static AssertionView[] Disputed(IRowStore database, IEnumerable<OwnerClaim> claims) =>
    [
        .. claims.Where(claim => claim.Concerns)
            .Select(claim => claim.Root)
            .Distinct()
            .Where(root => AssertionReader.Status(database, root) == AssertionStatus.Disputed)
            .Take(DisputedMax)
            .Select(root => AssertionReader.View(database, root, AssertionReader.IdOf(database, root), claimsMax: 0)),
    ];

    /// <summary>One claim of each statement: a figure that ten outlets repeat is one point.</summary>
    private static FigurePoint[] Figures(IRowStore database, IEnumerable<OwnerClaim> claims) =>
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
