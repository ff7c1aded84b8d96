namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Counts that every write keeps up to date, so that nobody has to count rows. A copy is a snapshot.</summary>
internal record struct Counters
{
    public long Accepted;
    public long Read;
    public long Finished;
    public long Claims;
    public long Same;
    public long Contradicts;
    public long Updates;

    /// <summary>Grows with each dirty mark.</summary>
    public long DirtyVersion;

    public long FeedLast;

    /// <summary>Rows in their tables: counted when the store is opened, not written.</summary>
    public long Pending;
    public long Failed;
    public long Dirty;

    public static Counters Load(Database database)
    {
        using var row = database.Prepare(
            """
            SELECT accepted, read, finished, claims, same, contradicts, updates, dirty_version, feed_last,
                (SELECT count(*) FROM pending), (SELECT count(*) FROM failures), (SELECT count(*) FROM dirty)
            FROM counters WHERE id = 1
            """);
        row.Step();
        return new Counters
        {
            Accepted = row.Int64(0),
            Read = row.Int64(1),
            Finished = row.Int64(2),
            Claims = row.Int64(3),
            Same = row.Int64(4),
            Contradicts = row.Int64(5),
            Updates = row.Int64(6),
            DirtyVersion = row.Int64(7),
            FeedLast = row.Int64(8),
            Pending = row.Int64(9),
            Failed = row.Int64(10),
            Dirty = row.Int64(11),
        };
    }

    public readonly void Save(Database database) => database.Prepare(
            """
            UPDATE counters SET accepted = ?, read = ?, finished = ?, claims = ?, same = ?, contradicts = ?, updates = ?, dirty_version = ?, feed_last = ?
            WHERE id = 1
            """)
        .Bind(Accepted).Bind(Read).Bind(Finished).Bind(Claims).Bind(Same).Bind(Contradicts).Bind(Updates).Bind(DirtyVersion).Bind(FeedLast)
        .Run();
}
