using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Profiles: what each article contributes, and the sums of it.</summary>
internal static class ProfileRows
{
    private const int NamesMax = 16;

    /// <returns>False where it changed nothing: older than what is held, or the same once more.</returns>
    public static bool Contribute(WriteSession session, ProfileContribution contribution)
    {
        var article = ArticleRows.Find(session.Database, contribution.ArticleId)
            ?? throw new ArgumentException($"The article '{contribution.ArticleId}' was never accepted.", nameof(contribution));
        var owner = session.OwnerKey(contribution.Kind, contribution.Owner, contribution.Type);
        var before = Held.Read(session, article.Key, owner);
        if (before is not null && contribution.Order <= before.Order)
        {
            return false;
        }

        var after = new Held(contribution.Order, contribution.Present, contribution.Claims, NameKey(session, owner, contribution.Name));
        session.Prepare(
                """
                INSERT INTO contributions (article, owner, ord, present, claims, name) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (article, owner) DO UPDATE SET
                    ord = excluded.ord, present = excluded.present, claims = excluded.claims, name = excluded.name
                """)
            .Bind(article.Key).Bind(owner).Bind(after.Order).Bind(after.Present).Bind((long)after.Claims).Bind(after.Name).Run();
        Count(session, owner, contribution.Type, before ?? Held.Nothing, after);
        return true;
    }

    public static IReadOnlyList<ProfileOwner> OwnersOf(Database database, string articleId)
    {
        var owners = new List<ProfileOwner>();
        using var row = database.Prepare(
                """
                SELECT o.kind, o.id, n.name, o.type
                FROM articles a JOIN contributions c ON c.article = a.key AND c.present = 1
                JOIN owners o ON o.key = c.owner JOIN owner_names n ON n.key = c.name
                WHERE a.id = ? ORDER BY o.kind, o.id
                """)
            .Bind(articleId);
        while (row.Step())
        {
            owners.Add(new((ProfileKind)row.Int32(0), row.Text(1), row.Text(2), (ActorType)row.Int32(3)));
        }

        return owners;
    }

    /// <summary>Names under which articles know the owner, most used first.</summary>
    public static string[] Names(Database database, long owner)
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

    private static void Count(WriteSession session, long owner, ActorType type, Held before, Held after)
    {
        if (before.Articles != after.Articles || before.CountedClaims != after.CountedClaims)
        {
            session.Prepare("UPDATE owners SET type = ?, articles = articles + ?, claims = claims + ? WHERE key = ?")
                .Bind((long)type).Bind((long)(after.Articles - before.Articles)).Bind((long)(after.CountedClaims - before.CountedClaims)).Bind(owner).Run();
        }

        if (before.Name != after.Name || before.Present != after.Present)
        {
            CountName(session, before.Name, -before.Articles);
            CountName(session, after.Name, after.Articles);
        }
    }

    private static void CountName(WriteSession session, long name, int by)
    {
        if (by != 0)
        {
            session.Prepare("UPDATE owner_names SET articles = articles + ? WHERE key = ?").Bind((long)by).Bind(name).Run();
        }
    }

    private static long NameKey(WriteSession session, long owner, string name)
    {
        if (Database.Key(session.Prepare("SELECT key FROM owner_names WHERE owner = ? AND name = ?").Bind(owner).Bind(name)) is { } key)
        {
            return key;
        }

        session.Prepare("INSERT INTO owner_names (owner, name, articles) VALUES (?, ?, 0)").Bind(owner).Bind(name).Run();
        return session.Database.LastKey;
    }

    /// <summary>One article's contribution to one owner.</summary>
    private sealed record Held(long Order, bool Present, int Claims, long Name)
    {
        public static Held Nothing { get; } = new(long.MinValue, false, 0, 0);

        public int Articles => Present ? 1 : 0;

        public int CountedClaims => Present ? Claims : 0;

        public static Held? Read(WriteSession session, long article, long owner)
        {
            using var row = session.Prepare("SELECT ord, present, claims, name FROM contributions WHERE article = ? AND owner = ?").Bind(article).Bind(owner);
            return row.Step() ? new(row.Int64(0), row.Flag(1), row.Int32(2), row.Int64(3)) : null;
        }
    }
}
