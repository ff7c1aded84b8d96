using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Articles, the latest accepted first. Filters: actor, topic, state.</summary>
internal static class ArticleList
{
    public static Page<ArticleSummary> Read(Database database, ListQuery query)
    {
        ListFilters.Refuse("articles", ("article", query.Article), ("status", query.Status), ("stance", query.Stance));
        var filters = ListFilters.Of(database, query);
        var scan = new PageScan(query, "articles", [long.MaxValue]);
        return filters.IsVoid ? new([], null) : scan.Read(
            Rows(database, filters, query.State, scan.After[0]),
            key => Matches(database, filters, query.State, key),
            key => ArticleViews.Summary(database, key));
    }

    private static PreparedSql Rows(Database database, ListFilters filters, ArticleState? state, long after) => (filters.Actor ?? filters.Topic, state) switch
    {
        ({ } owner, _) => database.Prepare(
            "SELECT article, article FROM contributions WHERE owner = ? AND present = 1 AND article < ? ORDER BY article DESC").Bind(owner).Bind(after),
        (_, { } rare and not ArticleState.Finished) => database.Prepare(
            "SELECT key, key FROM articles WHERE state = ? AND state <> 1 AND key < ? ORDER BY key DESC").Bind((long)rare).Bind(after),
        _ => database.Prepare("SELECT key, key FROM articles WHERE key < ? ORDER BY key DESC").Bind(after),
    };

    private static bool Matches(Database database, ListFilters filters, ArticleState? state, long key) =>
        (filters.Topic is not { } topic || ListFilters.Contributes(database, key, topic))
        && (state is not { } wanted || ListFilters.Exists(
            database.Prepare("SELECT 1 FROM articles WHERE key = ? AND state = ?").Bind(key).Bind((long)wanted)));
}
