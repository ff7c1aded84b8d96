using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public int Pending => (int)_committed.Counters.Pending;

    /// <inheritdoc />
    public Task<IReadOnlyList<PendingWork>> ReadPendingAsync(int partition, int partitions, long afterSequence, int limit) =>
        _readers.ReadAsync(database => WorkRows.Read(database, partition, partitions, afterSequence, limit));

    /// <inheritdoc />
    public Task FinishAsync(string articleId, string revision, IReadOnlyList<FeedAppend> events) =>
        _writer.WriteAsync(session => WorkRows.Finish(session, articleId, revision, events));

    /// <inheritdoc />
    public Task<int> FailAsync(string articleId, string revision, string error, int attemptsMax, IReadOnlyList<FeedAppend> events) =>
        _writer.WriteAsync(session => WorkRows.Fail(session, articleId, revision, error, attemptsMax, events));

    /// <inheritdoc />
    public Task<int> RetryAsync(string articleId) => _writer.WriteAsync(session => QuarantineRows.Retry(session, articleId));

    /// <inheritdoc />
    public Task<int> DropAsync(string articleId, Func<string, FeedAppend> tell) =>
        _writer.WriteAsync(session => QuarantineRows.Drop(session, articleId, tell));
}
