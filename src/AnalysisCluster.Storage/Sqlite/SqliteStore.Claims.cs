using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    private const int ReadingsAtOnce = 64;

    private readonly ConcurrentDictionary<string, long> _epochs = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async IAsyncEnumerable<Statement> ReadStatementsAsync(int bucket, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var statements in ReadBucketAsync(bucket, BucketReader.Statements, cancellationToken))
        {
            foreach (var statement in statements)
            {
                yield return statement;
            }
        }
    }

    /// <inheritdoc />
    public IAsyncEnumerable<ArticleSketch> ReadSketchesAsync(int bucket, CancellationToken cancellationToken = default) =>
        ReadBucketAsync(bucket, BucketReader.Sketches, cancellationToken);

    /// <inheritdoc />
    /// <remarks>In memory: the file is this process's alone, and with it end all activations.</remarks>
    public Task<long> OpenShardAsync(string shard) => Task.FromResult(_epochs.AddOrUpdate(shard, 1, static (_, epoch) => epoch + 1));

    /// <inheritdoc />
    public Task<LinkOutcome?> LinkAsync(LinkBatch batch, Func<LinkOutcome, IReadOnlyList<FeedAppend>> tell) => _writer.WriteAsync(session =>
        batch.Shards.All(shard => _epochs.GetValueOrDefault(shard.Shard) == shard.Epoch) ? new LinkWriter(session, batch).Write(tell) : null);

    /// <summary>Reads a bucket a few readings at a time, so that no connection is kept while the caller works.</summary>
    private async IAsyncEnumerable<T> ReadBucketAsync<T>(
        int bucket, Func<Database, int, long, int, List<(long Revision, T Value)>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<(long Revision, T Value)> page;
        var after = 0L;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = after;
            page = await _readers.ReadAsync(database => read(database, bucket, from, ReadingsAtOnce));
            foreach (var (revision, value) in page)
            {
                yield return value;
                after = revision;
            }
        }
        while (page.Count == ReadingsAtOnce);
    }
}
