using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Revisions in quarantine: brought back, given up.</summary>
internal static class QuarantineRows
{
    /// <returns>How many were brought back.</returns>
    public static int Retry(WriteSession session, string articleId)
    {
        var (article, held) = Held(session.Database, articleId);
        foreach (var (revision, _) in held)
        {
            session.Prepare("INSERT INTO pending (revision, article, hash, stage, attempts, accepted_at) VALUES (?, ?, ?, ?, 0, ?)")
                .Bind(revision).Bind(article).Bind(unchecked((long)Analysis.Articles.StableHash.Of64(articleId)))
                .Bind((long)(IsRead(session, revision) ? WorkStage.Recorded : WorkStage.Accepted)).Bind(session.Now).Run();
        }

        Leave(session, article, held);
        session.Counters.Pending += held.Count;
        return held.Count;
    }

    /// <returns>How many were given up.</returns>
    public static int Drop(WriteSession session, string articleId, Func<string, FeedAppend> tell)
    {
        var (article, held) = Held(session.Database, articleId);
        foreach (var (revision, _) in held.Where(row => !IsRead(session, row.Key)))
        {
            session.Prepare("DELETE FROM revisions WHERE key = ?").Bind(revision).Run();
        }

        Leave(session, article, held);
        if (held.Count > 0)
        {
            ArticleRows.Reselect(session, article);
            FeedRows.Append(session, [.. held.Select(row => tell(row.Hash))]);
        }

        return held.Count;
    }

    private static void Leave(WriteSession session, long article, IReadOnlyList<(long Key, string Hash)> held)
    {
        foreach (var (revision, _) in held)
        {
            session.Prepare("DELETE FROM failures WHERE revision = ?").Bind(revision).Run();
        }

        session.Counters.Failed -= held.Count;
        ArticleRows.Settle(session, article);
    }

    /// <summary>An article's revisions in quarantine in order of acceptance; none, too, where no such article is held.</summary>
    private static (long Article, IReadOnlyList<(long Key, string Hash)> Held) Held(Database database, string articleId)
    {
        if (ArticleRows.Find(database, articleId) is not { Key: var article })
        {
            return (0, []);
        }

        var held = new List<(long Key, string Hash)>();
        using var row = database.Prepare(
                "SELECT f.revision, r.hash FROM revisions r JOIN failures f ON f.revision = r.key WHERE r.article = ? ORDER BY f.revision")
            .Bind(article);
        while (row.Step())
        {
            held.Add((row.Int64(0), row.Id(1)));
        }

        return (article, held);
    }

    private static bool IsRead(WriteSession session, long revision) =>
        Database.Key(session.Prepare("SELECT revision FROM readings WHERE revision = ?").Bind(revision)) is not null;
}
