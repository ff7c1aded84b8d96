using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Revisions in quarantine as operators see them.</summary>
internal static class QuarantineList
{
    /// <summary>The latest accepted first. Filter: article.</summary>
    public static Page<QuarantinedRevision> Read(IRowStore database, ListQuery query)
    {
        ListFilters.Refuse(
            "quarantine", ("actor", query.Actor), ("topic", query.Topic), ("status", query.Status), ("stance", query.Stance), ("state", query.State));
        var scan = new PageScan(query, "quarantine", [long.MaxValue]);
        var filters = ListFilters.Of(database, query);
        var rows = filters.Article is { } article
            ? database.Scan(
                """
                SELECT f.revision, f.revision FROM revisions r JOIN failures f ON f.revision = r.key
                WHERE r.article = ? AND f.revision < ? ORDER BY f.revision DESC
                """).Bind(article)
            : database.Scan("SELECT revision, revision FROM failures WHERE revision < ? ORDER BY revision DESC");
        rows.Bind(filters.IsVoid ? long.MinValue : scan.After[0]);
        return scan.Read(rows, static _ => true, key => Row(database, key));
    }

    private static QuarantinedRevision Row(IRowStore database, long revision)
    {
        using var row = database.Prepare(
                """
                SELECT a.id, r.hash, r.title, coalesce(r.url, a.url), f.attempts, f.error, f.failed_at
                FROM failures f JOIN revisions r ON r.key = f.revision JOIN articles a ON a.key = r.article WHERE f.revision = ?
                """)
            .Bind(revision);
        row.Step();
        return new QuarantinedRevision(
            row.Text(0), row.Id(1), row.NullableText(2), row.NullableText(3), row.Int32(4), row.Text(5), new DateTimeOffset(row.Int64(6), TimeSpan.Zero));
    }
}
