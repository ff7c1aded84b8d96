using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Postgres;

public sealed partial class PostgresStore
{
    private const short AcceptRefused = 0;
    private const short AcceptNew = 1;

    /// <inheritdoc />
    public async Task<ArticleHead?> ReadHeadAsync(string articleId)
    {
        var rows = await _connections.QueryAsync(
            () => new PostgresCall("SELECT a.url, r.hash, r.ord FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = $1").Add(articleId),
            static row => (Url: row.IsDBNull(0) ? null : row.GetString(0), Hash: Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1)), Order: row.GetInt64(2)));
        return rows.Count == 0 ? null : new ArticleHead(rows[0].Url, rows.ToDictionary(row => row.Hash, row => row.Order, StringComparer.Ordinal));
    }

    /// <inheritdoc />
    /// <remarks>The limit is checked against what this silo knows to be pending: with several silos it may be passed by what they accept within one look.</remarks>
    public Task<bool> AcceptAsync(AcceptedRevision revision, int pendingMax)
    {
        var article = revision.Article;
        var body = Packed.Pack(article, StoreJson.Types.Article);
        var unknown = ArticleOrigin.Unknown(article.Id);
        return WriteAsync(
            (ref expected) => PostgresCall.Of("accept_revision", 15)
                .Add(article.Id).Add(CanonicalReader.SortKey(article.Id)).Add(article.Url).AddId(revision.Revision).Add(revision.Order)
                .Add(article.Published?.UtcTicks).Add((long?)article.Published?.Offset.TotalMinutes).Add(article.Title).Add(body)
                .Add(unknown.Key).Add(Origins.RankBytes(unknown)).Add(unchecked((long)Analysis.Articles.StableHash.Of64(article.Id))).Add(revision.At.UtcTicks).Add(revision.Trace)
                .Add(expected.Pending++ >= pendingMax).Command,
            async (rows, session) =>
            {
                await rows.ReadAsync();
                var outcome = rows.GetInt16(0);
                if (outcome == AcceptNew)
                {
                    session.Counters.Pending++;
                    session.Counters.Accepted++;
                }

                return outcome != AcceptRefused;
            });
    }

    /// <inheritdoc />
    public async Task<Article?> ReadRevisionAsync(string articleId, string revision)
    {
        if (!HashId.IsValid(revision))
        {
            return null;
        }

        var rows = await _connections.QueryAsync(
            () => new PostgresCall("SELECT r.body FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = $1 AND r.hash = $2")
                .Add(articleId).AddId(revision),
            static row => Packed.Unpack(row.GetFieldValue<byte[]>(0), StoreJson.Types.Article));
        return rows.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<RecordOutcome> RecordAsync(RecordedRevision recorded, Func<RecordOutcome, IReadOnlyList<FeedAppend>> tell)
    {
        var packed = PackedReading.Of(recorded);
        var keys = await _owners.ActorKeysAsync(ReadingCall.ActorsOf(recorded));
        return await WriteAsync(
            () => ReadingCall.Of(recorded, packed, keys, Now),
            (row, session) =>
            {
                var outcome = ReadingCall.Read(row, session);
                session.Append(tell(outcome));
                return outcome;
            });
    }

    /// <inheritdoc />
    public Task<ArticleView?> ReadViewAsync(string articleId) => _connections.ReadAsync(database => ArticleViews.Read(database, articleId));
}
