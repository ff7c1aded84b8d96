using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>What a write needs to know of an article's row.</summary>
/// <param name="Recorded">Order of the latest read revision; absent while none is read.</param>
/// <param name="OriginOrder">Order of the revision that gave the origin; absent while none did.</param>
/// <param name="Component">Key of its copy component; absent while it has no copy.</param>
internal sealed record ArticleRowState(long Key, long CurrentOrder, long? Recorded, long? OriginOrder, long? Component);

/// <summary>Articles and their revisions.</summary>
internal static class ArticleRows
{
    public static ArticleRowState? Find(Database database, string id)
    {
        using var row = database.Prepare("SELECT key, current_ord, recorded_ord, origin_ord, component FROM articles WHERE id = ?").Bind(id);
        return row.Step() ? new(row.Int64(0), row.Int64(1), row.NullableInt64(2), row.NullableInt64(3), row.NullableInt64(4)) : null;
    }

    /// <summary>Key of a revision; null when it is not held.</summary>
    public static long? FindRevision(Database database, long article, string hash) =>
        Database.Key(database.Prepare("SELECT key FROM revisions WHERE article = ? AND hash = ?").Bind(article).BindId(hash));

    /// <exception cref="ArgumentException">The revision was never accepted.</exception>
    public static (ArticleRowState Article, long Revision) Require(Database database, string id, string hash) =>
        Find(database, id) is { } article && FindRevision(database, article.Key, hash) is { } revision
            ? (article, revision)
            : throw new ArgumentException($"The revision {hash} of the article '{id}' was never accepted.", nameof(hash));

    /// <param name="body">The packed article.</param>
    public static bool Accept(WriteSession session, AcceptedRevision accepted, byte[] body, int pendingMax)
    {
        var article = Find(session.Database, accepted.Article.Id);
        if (article is not null && FindRevision(session.Database, article.Key, accepted.Revision) is not null)
        {
            return true;
        }

        if (session.Counters.Pending >= pendingMax)
        {
            return false;
        }

        var key = article?.Key ?? InsertArticle(session, accepted);
        var order = article is null ? accepted.Order : FreeOrder(session, key, accepted.Order);
        var revision = InsertRevision(session, key, accepted, order, body);
        session.Prepare("UPDATE articles SET url = coalesce(url, ?), state = ? WHERE key = ?")
            .Bind(accepted.Article.Url).Bind((long)ArticleState.Pending).Bind(key).Run();
        if (article is null || order > article.CurrentOrder)
        {
            session.Prepare("UPDATE articles SET current = ?, current_ord = ? WHERE key = ?").Bind(revision).Bind(order).Bind(key).Run();
        }

        session.Prepare("INSERT INTO pending (revision, article, hash, stage, attempts, accepted_at, trace) VALUES (?, ?, ?, ?, 0, ?, ?)")
            .Bind(revision).Bind(key).Bind(unchecked((long)Analysis.Articles.StableHash.Of64(accepted.Article.Id)))
            .Bind((long)WorkStage.Accepted).Bind(accepted.At.UtcTicks).Bind(accepted.Trace).Run();
        session.Counters.Pending++;
        session.Counters.Accepted++;
        return true;
    }

    /// <summary>Sets the state that follows from what of the article is still under way.</summary>
    public static void Settle(WriteSession session, long article) => session.Prepare(
            """
            UPDATE articles SET state = CASE
                WHEN EXISTS (SELECT 1 FROM pending WHERE article = articles.key) THEN 0
                WHEN EXISTS (SELECT 1 FROM failures WHERE revision = articles.current) THEN 2
                WHEN canceled <> 0 THEN 3
                ELSE 1 END
            WHERE key = ?
            """)
        .Bind(article).Run();

    /// <summary>After revisions were taken away: the latest of the rest is the current one; an article without any is taken away, too.</summary>
    public static void Reselect(WriteSession session, long article)
    {
        var latest = Database.Key(session.Prepare("SELECT key FROM revisions WHERE article = ? ORDER BY ord DESC LIMIT 1").Bind(article));
        if (latest is { } revision)
        {
            session.Prepare("UPDATE articles SET current = ?1, current_ord = (SELECT ord FROM revisions WHERE key = ?1) WHERE key = ?2")
                .Bind(revision).Bind(article).Run();
            Settle(session, article);
        }
        else
        {
            session.Prepare("DELETE FROM articles WHERE key = ?").Bind(article).Run();
        }
    }

    private static long InsertArticle(WriteSession session, AcceptedRevision accepted)
    {
        var unknown = ArticleOrigin.Unknown(accepted.Article.Id);
        session.Prepare(
                """
                INSERT INTO articles (id, url, state, current, current_ord, canceled, origin, origin_certain, copy_rank)
                VALUES (?, ?, 0, 0, ?, 0, ?, 0, ?)
                """)
            .Bind(accepted.Article.Id).Bind(accepted.Article.Url).Bind(long.MinValue).Bind(unknown.Key).Bind(Origins.RankBytes(unknown)).Run();
        return session.Database.LastKey;
    }

    private static long InsertRevision(WriteSession session, long article, AcceptedRevision accepted, long order, byte[] body)
    {
        var published = accepted.Article.Published;
        session.Prepare(
                """
                INSERT INTO revisions (article, hash, ord, published, published_offset, title, url, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
            .Bind(article).BindId(accepted.Revision).Bind(order)
            .Bind(published?.UtcTicks).Bind((long?)published?.Offset.TotalMinutes)
            .Bind(accepted.Article.Title).Bind(accepted.Article.Url).Bind(body).Run();
        return session.Database.LastKey;
    }

    /// <summary>Two grains of one article, alive at once for a moment, may give two revisions one order: the one that comes second counts as later.</summary>
    private static long FreeOrder(WriteSession session, long article, long order)
    {
        var taken = new HashSet<long>();
        using var rows = session.Prepare("SELECT ord FROM revisions WHERE article = ? AND ord >= ?").Bind(article).Bind(order);
        while (rows.Step())
        {
            taken.Add(rows.Int64(0));
        }

        while (taken.Contains(order))
        {
            order++;
        }

        return order;
    }
}
