using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Grains.Claims;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Reads what was recorded in one comparison bucket, in order of acceptance.</summary>
internal static class BucketReader
{
    public static List<(long Revision, Statement[] Value)> Statements(IRowStore database, int bucket, long after, int limit)
    {
        var page = new List<(long, Statement[])>();
        using var row = database.Prepare(
                "SELECT revision, statements FROM readings WHERE bucket = ? AND revision > ? AND statements IS NOT NULL ORDER BY revision LIMIT ?")
            .Bind((long)bucket).Bind(after).Bind((long)limit);
        while (row.Step())
        {
            page.Add((row.Int64(0), Packed.Unpack(row.Blob(1), StoreJson.Types.StatementArray)));
        }

        return page;
    }

    public static List<(long Revision, ArticleSketch Value)> Sketches(IRowStore database, int bucket, long after, int limit)
    {
        var page = new List<(long, ArticleSketch)>();
        using var row = database.Prepare(
                """
                SELECT d.revision, a.id, r.hash, d.day, d.sketch
                FROM readings d JOIN articles a ON a.key = d.article JOIN revisions r ON r.key = d.revision
                WHERE d.bucket = ? AND d.revision > ? AND d.sketch IS NOT NULL ORDER BY d.revision LIMIT ?
                """)
            .Bind((long)bucket).Bind(after).Bind((long)limit);
        while (row.Step())
        {
            page.Add((row.Int64(0), new ArticleSketch(row.Text(1), row.Id(2), row.NullableInt32(3), HashesConverter.FromBytes(row.Blob(4)))));
        }

        return page;
    }
}
