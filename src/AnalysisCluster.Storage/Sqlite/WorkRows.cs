using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Pending work, and how it ends.</summary>
internal static class WorkRows
{
    /// <summary>Reads on in order of acceptance until it has enough rows of the partition: no index serves any number of partitions.</summary>
    public static IReadOnlyList<PendingWork> Read(Database database, int partition, int partitions, long after, int limit)
    {
        var found = new List<PendingWork>();
        using var row = database.Prepare(
                """
                SELECT p.revision, p.hash, a.id, r.hash, p.stage, p.attempts, p.accepted_at, p.trace
                FROM pending p JOIN articles a ON a.key = p.article JOIN revisions r ON r.key = p.revision
                WHERE p.revision > ? ORDER BY p.revision
                """)
            .Bind(after);
        while (found.Count < limit && row.Step())
        {
            if (unchecked((ulong)row.Int64(1)) % (ulong)partitions == (ulong)partition)
            {
                found.Add(new PendingWork(
                    row.Int64(0),
                    row.Text(2),
                    row.Id(3),
                    (WorkStage)row.Int32(4),
                    row.Int32(5),
                    new DateTimeOffset(row.Int64(6), TimeSpan.Zero),
                    row.NullableText(7)));
            }
        }

        return found;
    }

    public static void Advance(WriteSession session, long revision, WorkStage stage) =>
        session.Prepare("UPDATE pending SET stage = max(stage, ?) WHERE revision = ?").Bind((long)stage).Bind(revision).Run();

    /// <returns>False where the revision was finished before.</returns>
    public static bool Finish(WriteSession session, string articleId, string hash, IReadOnlyList<FeedAppend> events)
    {
        var (article, revision) = ArticleRows.Require(session.Database, articleId, hash);
        var wasPending = session.Prepare("DELETE FROM pending WHERE revision = ?").Bind(revision).Run() > 0;
        var wasParked = !wasPending && session.Prepare("DELETE FROM failures WHERE revision = ?").Bind(revision).Run() > 0;
        if (!wasPending && !wasParked)
        {
            return false;
        }

        session.Counters.Pending -= wasPending ? 1 : 0;
        session.Counters.Failed -= wasParked ? 1 : 0;
        session.Counters.Finished++;
        ArticleRows.Settle(session, article.Key);
        FeedRows.Append(session, events);
        return true;
    }

    /// <returns>Attempts so far; 0 where the revision was finished before.</returns>
    public static int Fail(WriteSession session, string articleId, string hash, string error, int attemptsMax, IReadOnlyList<FeedAppend> events)
    {
        var (article, revision) = ArticleRows.Require(session.Database, articleId, hash);
        if (Attempts(session, "SELECT attempts FROM pending WHERE revision = ?", revision) is not { } before)
        {
            return Attempts(session, "SELECT attempts FROM failures WHERE revision = ?", revision) ?? 0;
        }

        var attempts = before + 1;
        if (attempts < attemptsMax)
        {
            session.Prepare("UPDATE pending SET attempts = ?, error = ? WHERE revision = ?").Bind((long)attempts).Bind(error).Bind(revision).Run();
            return attempts;
        }

        session.Prepare("DELETE FROM pending WHERE revision = ?").Bind(revision).Run();
        session.Prepare("INSERT INTO failures (revision, attempts, error, failed_at) VALUES (?, ?, ?, ?)")
            .Bind(revision).Bind((long)attempts).Bind(error).Bind(session.Now).Run();
        session.Counters.Pending--;
        session.Counters.Failed++;
        ArticleRows.Settle(session, article.Key);
        FeedRows.Append(session, events);
        return attempts;
    }

    private static int? Attempts(WriteSession session, string sql, long revision) => (int?)Database.Key(session.Prepare(sql).Bind(revision));
}
