using AnalysisCluster.Contracts.Operations;
using AnalysisCluster.Grains.Actors;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Actors or topics, those in most articles first; one whose count changes between two pages may be seen twice or not at all. No filters.</summary>
internal static class OwnerList
{
    public static Page<T> Read<T>(IRowStore database, ListQuery query, ProfileKind kind, Func<IRowStore, long, T> summary)
    {
        var list = kind == ProfileKind.Actor ? "actors" : "topics";
        ListFilters.Refuse(
            list,
            ("article", query.Article), ("actor", query.Actor), ("topic", query.Topic), ("status", query.Status), ("stance", query.Stance), ("state", query.State));
        var scan = new PageScan(query, list, [long.MaxValue, long.MaxValue]);
        var rows = database.Scan(
                """
                SELECT articles, key, key FROM owners WHERE kind = ? AND articles > 0 AND (articles, key) < (?, ?) ORDER BY articles DESC, key DESC
                """)
            .Bind((long)kind).Bind(scan.After[0]).Bind(scan.After[1]);
        return scan.Read(rows, _ => true, key => summary(database, key));
    }
}
