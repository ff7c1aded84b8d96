using AnalysisCluster.Contracts.Articles;

namespace AnalysisCluster.Storage.Rows;

/// <summary>Reads articles as people and services see them.</summary>
internal static class ArticleViews
{
    private const int CopiesMax = 256;

    private const string Select =
        """
        SELECT a.id, a.state, r.hash, r.title, d.outlet, coalesce(r.url, a.url), r.published, r.published_offset, g.origin,
            CASE WHEN g.source <> a.key THEN g.source_id END, a.key, a.current, r.body
        FROM articles a
        JOIN revisions r ON r.key = a.current
        JOIN counted_origins g ON g.article = a.key
        LEFT JOIN readings d ON d.revision = a.recorded
        """;

    public static ArticleSummary Summary(IRowStore database, long key)
    {
        using var row = database.Prepare(Select + " WHERE a.key = ?").Bind(key);
        row.Step();
        return Summary(row);
    }

    public static ArticleView? Read(IRowStore database, string id)
    {
        ArticleView view;
        long article;
        long current;
        using (var row = database.Prepare(Select + " WHERE a.id = ?").Bind(id))
        {
            if (!row.Step())
            {
                return null;
            }

            view = new ArticleView(Summary(row), Packed.Unpack(row.Blob(12), StoreJson.Types.Article), null, [], 0, null);
            (article, current) = (row.Int64(10), row.Int64(11));
        }

        return view with
        {
            Findings = view.Article.IsCanceled ? null : Findings(database, article, current),
            Copies = Copies(database, article),
            Revisions = (int)database.Prepare("SELECT count(*) FROM revisions WHERE article = ?").Bind(article).Key()!.Value,
            Error = view.Summary.State == ArticleState.Failed ? Error(database, current) : null,
        };
    }

    private static ArticleSummary Summary(IRows row) => new(
        row.Text(0), (ArticleState)row.Int32(1), row.Id(2), row.NullableText(3), row.NullableText(4), row.NullableText(5), row.Time(6),
        Origins.Known(row.Text(8)), row.NullableText(9));

    private static Analysis.Articles.Findings? Findings(IRowStore database, long article, long revision)
    {
        Analysis.Articles.Findings findings;
        using (var row = database.Prepare("SELECT findings FROM readings WHERE revision = ?").Bind(revision))
        {
            if (!row.Step())
            {
                return null;
            }

            findings = Packed.Unpack(row.Blob(0), StoreJson.Types.Findings);
        }

        return findings with { Claims = ClaimReader.OfRevision(database, article, revision) };
    }

    private static CopyView[] Copies(IRowStore database, long article)
    {
        var copies = new List<CopyView>();
        using var row = database.Prepare(
                """
                SELECT x.id, y.id, c.containment
                FROM (SELECT a, b, containment FROM copies WHERE a = ?1 UNION ALL SELECT a, b, containment FROM copies WHERE b = ?1) c
                JOIN articles x ON x.key = c.a JOIN articles y ON y.key = c.b
                ORDER BY x.id, y.id LIMIT ?2
                """)
            .Bind(article).Bind(CopiesMax);
        while (row.Step())
        {
            copies.Add(new CopyView(row.Text(0), row.Text(1), row.Double(2)));
        }

        return [.. copies];
    }

    private static string? Error(IRowStore database, long revision)
    {
        using var row = database.Prepare("SELECT error FROM failures WHERE revision = ?").Bind(revision);
        return row.Step() ? row.Text(0) : null;
    }
}
