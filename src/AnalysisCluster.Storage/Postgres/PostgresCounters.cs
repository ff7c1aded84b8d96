using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>Counts that every write keeps up to date, so that nobody has to count rows. Its row is what writers queue for. A copy is a snapshot.</summary>
internal record struct PostgresCounters
{
    public const string Select =
        "SELECT accepted, read, finished, claims, same, contradicts, updates, pending, failed, feed_last, commits FROM counters WHERE id = 1";

    public long Accepted;
    public long Read;
    public long Finished;
    public long Claims;
    public long Same;
    public long Contradicts;
    public long Updates;
    public long Pending;
    public long Failed;
    public long FeedLast;

    /// <summary>Grows with each commit that changed one of them: of two snapshots the later has more.</summary>
    public long Commits;

    public static PostgresCounters From(NpgsqlDataReader row) => new()
    {
        Accepted = row.GetInt64(0),
        Read = row.GetInt64(1),
        Finished = row.GetInt64(2),
        Claims = row.GetInt64(3),
        Same = row.GetInt64(4),
        Contradicts = row.GetInt64(5),
        Updates = row.GetInt64(6),
        Pending = row.GetInt64(7),
        Failed = row.GetInt64(8),
        FeedLast = row.GetInt64(9),
        Commits = row.GetInt64(10),
    };

    public readonly NpgsqlBatchCommand Save() => new PostgresCall(
            """
            UPDATE counters SET accepted = $1, read = $2, finished = $3, claims = $4, same = $5, contradicts = $6, updates = $7, pending = $8, failed = $9,
                feed_last = $10, commits = $11
            WHERE id = 1
            """)
        .Add(Accepted).Add(Read).Add(Finished).Add(Claims).Add(Same).Add(Contradicts).Add(Updates).Add(Pending).Add(Failed).Add(FeedLast).Add(Commits)
        .Command;
}
