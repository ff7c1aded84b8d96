using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public long FeedLast => _committed.Counters.FeedLast;

    /// <inheritdoc />
    public Task<IReadOnlyList<FeedEvent>> ReadFeedAsync(long after, int limit) =>
        _readers.ReadAsync(database => FeedReader.Read(database, after, limit));

    /// <inheritdoc />
    public Task WaitFeedAsync(long after, CancellationToken cancellationToken) => _committed.WaitFeedAsync(after, cancellationToken);
}
