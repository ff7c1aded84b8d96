using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Profiles: what each article contributes, and the sums of it.</summary>
internal static class ProfileRows
{
    /// <returns>False where it changed nothing: older than what is held, or the same once more.</returns>
    public static bool Contribute(WriteSession session, ProfileContribution contribution)
    {
        var (article, day) = Place(session, contribution.ArticleId);
        var owner = session.OwnerKey(contribution.Kind, contribution.Owner, contribution.Type);
        var after = new Held(contribution.Order, contribution.Present, contribution.Claims, contribution.Name);
        if (Insert(session, article, owner, day, after))
        {
            Count(session, owner, contribution.Type, Held.Nothing, after);
            return true;
        }

        var before = Held.Read(session, article, owner);
        if (after.Order <= before.Order)
        {
            return false;
        }

        session.Prepare("UPDATE contributions SET ord = ?, day = ?, present = ?, claims = ?, name = ? WHERE article = ? AND owner = ?")
            .Bind(after.Order).Bind(day).Bind(after.Present).Bind((long)after.Claims).Bind(after.Name).Bind(article).Bind(owner).Run();
        Count(session, owner, contribution.Type, before, after);
        return true;
    }

    private static void Count(WriteSession session, long owner, ActorType type, Held before, Held after)
    {
        if (before.Articles != after.Articles || before.CountedClaims != after.CountedClaims)
        {
            session.Prepare("UPDATE owners SET type = ?, articles = articles + ?, claims = claims + ? WHERE key = ?")
                .Bind((long)type).Bind((long)(after.Articles - before.Articles)).Bind((long)(after.CountedClaims - before.CountedClaims)).Bind(owner)
                .Run();
        }

        if (before.Name != after.Name || before.Present != after.Present)
        {
            CountName(session, owner, before.Name, -before.Articles);
            CountName(session, owner, after.Name, after.Articles);
        }
    }

    private static void CountName(WriteSession session, long owner, string name, int by)
    {
        if (by != 0)
        {
            session.Prepare(
                    """
                    INSERT INTO owner_names (owner, name, articles) VALUES (?, ?, ?)
                    ON CONFLICT (owner, name) DO UPDATE SET articles = owner_names.articles + excluded.articles
                    """)
                .Bind(owner).Bind(name).Bind((long)by).Run();
        }
    }

    /// <summary>An article's key and the day of its current reading.</summary>
    private static (long Article, long Day) Place(WriteSession session, string articleId)
    {
        using var row = session.Prepare("SELECT a.key, d.day FROM articles a LEFT JOIN readings d ON d.revision = a.recorded WHERE a.id = ?")
            .Bind(articleId);
        return row.Step()
            ? (row.Int64(0), row.Int64(1))
            : throw new ArgumentException($"The article '{articleId}' was never accepted.", nameof(articleId));
    }

    private static bool Insert(WriteSession session, long article, long owner, long day, Held held) => session.Prepare(
            """
            INSERT INTO contributions (article, owner, ord, day, present, claims, name) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """)
        .Bind(article).Bind(owner).Bind(held.Order).Bind(day).Bind(held.Present).Bind((long)held.Claims).Bind(held.Name).Run() > 0;

    /// <summary>One article's contribution to one owner.</summary>
    private sealed record Held(long Order, bool Present, int Claims, string Name)
    {
        public static Held Nothing { get; } = new(long.MinValue, false, 0, "");

        public int Articles => Present ? 1 : 0;

        public int CountedClaims => Present ? Claims : 0;

        public static Held Read(WriteSession session, long article, long owner)
        {
            using var row = session.Prepare("SELECT ord, present, claims, name FROM contributions WHERE article = ? AND owner = ?")
                .Bind(article).Bind(owner);
            row.Step();
            return new(row.Int64(0), row.Flag(1), row.Int32(2), row.Text(3));
        }
    }
}
