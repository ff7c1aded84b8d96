using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Articles. Of an actor or topic: the latest day of publication first. Else: the latest accepted first. Filters: actor, topic, state.</summary>
internal static class ArticleList
{
    public static Page<ArticleSummary> Read(IRowStore database, ListQuery query)
    {
        ListFilters.Refuse("articles", ("article", query.Article), ("status", query.Status), ("stance", query.Stance));
        var filters = ListFilters.Of(database, query);
        var (scan, rows) = Rows(database, query, filters);
        if (!filters.IsVoid)
        {
            return scan.Read(rows, key => Matches(database, filters, query.State, key), key => ArticleViews.Summary(database, key));
        }

        rows.Dispose();
        return new([], null);
    }

    private static (PageScan Scan, IRows Rows) Rows(IRowStore database, ListQuery query, ListFilters filters)
    {
        if ((filters.Actor ?? filters.Topic) is { } owner)
        {
            var owned = new PageScan(query, "articles-owner", [long.MaxValue, long.MaxValue]);
            return (owned, database.Scan(
                    """
                    SELECT day, article, article FROM contributions
                    WHERE owner = ? AND present = 1 AND (day, article) < (?, ?) ORDER BY day DESC, article DESC
                    """)
                .Bind(owner).Bind(owned.After[0]).Bind(owned.After[1]));
        }

        var scan = new PageScan(query, "articles", [long.MaxValue]);
        var rows = query.State is { } rare and not ArticleState.Finished
            ? database.Scan("SELECT key, key FROM articles WHERE state = ? AND state <> 1 AND key < ? ORDER BY key DESC").Bind((long)rare)
            : database.Scan("SELECT key, key FROM articles WHERE key < ? ORDER BY key DESC");
        return (scan, rows.Bind(scan.After[0]));
    }

    private static bool Matches(IRowStore database, ListFilters filters, ArticleState? state, long key) =>
        (filters.Topic is not { } topic || ListFilters.Contributes(database, key, topic))
        && (state is not { } wanted || ListFilters.Exists(
            database.Prepare("SELECT 1 FROM articles WHERE key = ? AND state = ?").Bind(key).Bind((long)wanted)));
}
