using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Postgres;

public sealed partial class PostgresStore
{
    private const short FinishedPending = 1;
    private const short FinishedParked = 2;

    /// <inheritdoc />
    public int Pending => (int)_state.Counters.Pending;

    /// <inheritdoc />
    public long FeedLast => _state.Counters.FeedLast;

    /// <inheritdoc />
    public async Task<IReadOnlyList<PendingWork>> ReadPendingAsync(int partition, int partitions, long afterSequence, int limit) => await _connections.QueryAsync(
        () => new PostgresCall(
                // The remainder of an unsigned number, kept as a signed one: 2^63 is added where its first bit stands.
                """
                SELECT p.revision, a.id, r.hash, p.stage, p.attempts, p.accepted_at, p.trace
                FROM pending p JOIN articles a ON a.key = p.article JOIN revisions r ON r.key = p.revision
                WHERE p.revision > $1
                    AND ((p.hash & 9223372036854775807) % $2 + CASE WHEN p.hash < 0 THEN (9223372036854775807 % $2 + 1) % $2 ELSE 0 END) % $2 = $3
                ORDER BY p.revision LIMIT $4
                """)
            .Add(afterSequence).Add((long)partitions).Add((long)partition).Add((long)limit),
        static row => new PendingWork(
            row.GetInt64(0),
            row.GetString(1),
            Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)),
            (WorkStage)row.GetInt16(3),
            row.GetInt32(4),
            new DateTimeOffset(row.GetInt64(5), TimeSpan.Zero),
            row.IsDBNull(6) ? null : row.GetString(6)));

    /// <inheritdoc />
    public Task FinishAsync(string articleId, string revision, IReadOnlyList<FeedAppend> events) => WriteAsync(
        () => PostgresCall.Of("finish_revision", 2).Add(articleId).AddId(revision),
        (row, session) =>
        {
            var was = row.GetInt16(0);
            if (was is not (FinishedPending or FinishedParked))
            {
                return false;
            }

            session.Counters.Pending -= was == FinishedPending ? 1 : 0;
            session.Counters.Failed -= was == FinishedParked ? 1 : 0;
            session.Counters.Finished++;
            session.Append(events);
            return true;
        });

    /// <inheritdoc />
    public Task<int> FailAsync(string articleId, string revision, string error, int attemptsMax, IReadOnlyList<FeedAppend> events) => WriteAsync(
        () => PostgresCall.Of("fail_revision", 5).Add(articleId).AddId(revision).Add(error).Add(attemptsMax).Add(Now),
        (row, session) =>
        {
            if (row.GetBoolean(1))
            {
                session.Counters.Pending--;
                session.Counters.Failed++;
                session.Append(events);
            }

            return row.GetInt32(0);
        });

    /// <inheritdoc />
    public Task<int> RetryAsync(string articleId) => WriteAsync(
        () => PostgresCall.Of("retry_revisions", 3).Add(articleId).Add(unchecked((long)Analysis.Articles.StableHash.Of64(articleId))).Add(Now),
        static (row, session) =>
        {
            session.Counters.Pending += row.GetInt32(0);
            session.Counters.Failed -= row.GetInt32(0);
            return row.GetInt32(0);
        });

    /// <inheritdoc />
    public Task<int> DropAsync(string articleId, Func<string, FeedAppend> tell) => WriteAsync(
        (ref _) => PostgresCall.Of("drop_revisions", 1).Add(articleId).Command,
        async (rows, session) =>
        {
            var events = new List<FeedAppend>();
            while (await rows.ReadAsync())
            {
                events.Add(tell(Convert.ToHexStringLower(rows.GetFieldValue<byte[]>(0))));
            }

            session.Counters.Failed -= events.Count;
            session.Append(events);
            return events.Count;
        });

    /// <inheritdoc />
    public Task<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit) => _connections.ReadAsync(database => FeedReader.Read(database, after, limit));

    /// <inheritdoc />
    public Task WaitFeedAsync(long after, CancellationToken cancellationToken) => _state.WaitFeedAsync(after, cancellationToken);
}
