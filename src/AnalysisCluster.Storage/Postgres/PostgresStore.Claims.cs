using System.Runtime.CompilerServices;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

public sealed partial class PostgresStore
{
    private const int StatementsAtOnce = 1_000;
    private const int SketchesAtOnce = 256;

    /// <inheritdoc />
    public IAsyncEnumerable<Statement> ReadStatementsAsync(int bucket, CancellationToken cancellationToken = default) => ReadBucketAsync(
        after => new PostgresCall("SELECT key, body FROM statements WHERE bucket = $1 AND key > $2 ORDER BY key LIMIT $3")
            .Add((long)bucket).Add(after).Add((long)StatementsAtOnce),
        static row => (row.GetInt64(0), Packed.Unpack(row.GetFieldValue<byte[]>(1), StoreJson.Types.Statement)),
        StatementsAtOnce,
        cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<ArticleSketch> ReadSketchesAsync(int bucket, CancellationToken cancellationToken = default) => ReadBucketAsync(
        after => new PostgresCall(
                """
                SELECT d.revision, a.id, r.hash, d.day, d.sketch
                FROM readings d JOIN articles a ON a.key = d.article JOIN revisions r ON r.key = d.revision
                WHERE d.bucket = $1 AND d.revision > $2 ORDER BY d.revision LIMIT $3
                """)
            .Add((long)bucket).Add(after).Add((long)SketchesAtOnce),
        static row => (row.GetInt64(0), new ArticleSketch(
            row.GetString(1),
            Convert.ToHexStringLower(row.GetFieldValue<byte[]>(2)),
            row.IsDBNull(3) ? null : (int)row.GetInt64(3),
            HashesConverter.FromBytes(row.GetFieldValue<byte[]>(4)))),
        SketchesAtOnce,
        cancellationToken);

    /// <inheritdoc />
    public Task<long> OpenShardAsync(string shard) =>
        WriteAsync(() => PostgresCall.Of("open_shard", 1).Add(shard), static (row, _) => row.GetInt64(0));

    /// <inheritdoc />
    public Task<LinkOutcome?> LinkAsync(LinkBatch batch, Func<LinkOutcome, IReadOnlyList<FeedAppend>> tell) => WriteAsync(
        (ref _) => LinkCall.Of(batch, Now).Command,
        async (rows, session) =>
        {
            var outcome = await LinkCall.ReadAsync(rows, batch, session);
            if (outcome is not null)
            {
                session.Append(tell(outcome));
            }

            return outcome;
        });

    /// <summary>Reads a bucket a page at a time, so that no connection is kept while the caller works.</summary>
    private async IAsyncEnumerable<T> ReadBucketAsync<T>(
        Func<long, PostgresCall> call, Func<NpgsqlDataReader, (long Key, T Value)> read, int atOnce, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<(long Key, T Value)> page;
        var after = 0L;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var from = after;
            page = await _connections.QueryAsync(() => call(from), read);
            foreach (var (key, value) in page)
            {
                yield return value;
                after = key;
            }
        }
        while (page.Count == atOnce);
    }
}
