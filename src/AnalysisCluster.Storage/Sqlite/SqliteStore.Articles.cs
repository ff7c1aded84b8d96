using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

public sealed partial class SqliteStore
{
    /// <inheritdoc />
    public Task<ArticleHead?> ReadHeadAsync(string articleId) => _readers.ReadAsync(database =>
    {
        using var rows = database.Prepare("SELECT a.url, r.hash, r.ord FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = ?")
            .Bind(articleId);
        string? url = null;
        var orders = new Dictionary<string, long>(StringComparer.Ordinal);
        while (rows.Step())
        {
            url = rows.NullableText(0);
            orders[rows.Id(1)] = rows.Int64(2);
        }

        return orders.Count == 0 ? null : new ArticleHead(url, orders);
    });

    /// <inheritdoc />
    public Task<bool> AcceptAsync(AcceptedRevision revision, int pendingMax)
    {
        var body = Packed.Pack(revision.Article, StoreJson.Types.Article);
        return _writer.WriteAsync(session => ArticleRows.Accept(session, revision, body, pendingMax));
    }

    /// <inheritdoc />
    public Task<Article?> ReadRevisionAsync(string articleId, string revision) => _readers.ReadAsync(database =>
    {
        if (!HashId.IsValid(revision))
        {
            return null;
        }

        using var row = database.Prepare("SELECT r.body FROM articles a JOIN revisions r ON r.article = a.key WHERE a.id = ? AND r.hash = ?")
            .Bind(articleId).BindId(revision);
        return row.Step() ? Packed.Unpack(row.Blob(0), StoreJson.Types.Article) : null;
    });

    /// <inheritdoc />
    public Task<RecordOutcome> RecordAsync(RecordedRevision recorded, Func<RecordOutcome, IReadOnlyList<FeedAppend>> tell)
    {
        var packed = PackedReading.Of(recorded);
        return _writer.WriteAsync(session => new ReadingWriter(session, recorded, packed).Write(tell));
    }

    /// <inheritdoc />
    public Task<ArticleView?> ReadViewAsync(string articleId) => _readers.ReadAsync(database => ArticleViews.Read(database, articleId));
}
