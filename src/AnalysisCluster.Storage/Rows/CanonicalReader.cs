using System.Text;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Storage.Rows;

/// <summary>
/// Reads everything held as canonical lines, in their order, a few at a time and on one moment of the store. A verdict that was told is taken as it was
/// told, so that the lines prove the cluster's own work; an assertion that never needed one is judged here.
/// </summary>
internal sealed class CanonicalReader : IDisposable
{
    private readonly IRowStore _database;
    private readonly Func<string, string> _order;
    private readonly IEnumerator<string> _lines;

    /// <param name="database">At one moment of the store until the last line is read.</param>
    /// <param name="order">The SQL that sorts a table of articles by their ids, as <see cref="CompareInLine"/> does.</param>
    public CanonicalReader(IRowStore database, Func<string, string> order)
    {
        (_database, _order) = (database, order);
        _lines = Articles().Concat(Assertions()).Concat(Copies()).Concat(Links()).GetEnumerator();
    }

    /// <summary>The next lines; empty after the last.</summary>
    public IReadOnlyList<string> Next(int limit)
    {
        var lines = new List<string>(limit);
        while (lines.Count < limit && _lines.MoveNext())
        {
            lines.Add(_lines.Current);
        }

        return lines;
    }

    public void Dispose() => _lines.Dispose();

    /// <summary>As the lines compare: by UTF-16 units, with control characters as the spaces that lines make of them.</summary>
    public static int CompareInLine(string left, string right)
    {
        var length = Math.Min(left.Length, right.Length);
        for (var i = 0; i < length; i++)
        {
            var difference = Unit(left[i]).CompareTo(Unit(right[i]));
            if (difference != 0)
            {
                return difference;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>Bytes that sort as <see cref="CompareInLine"/> does.</summary>
    public static byte[] SortKey(string id) => Encoding.BigEndianUnicode.GetBytes(string.Create(id.Length, id, static (units, text) =>
    {
        for (var i = 0; i < units.Length; i++)
        {
            units[i] = Unit(text[i]);
        }
    }));

    private IEnumerable<string> Articles()
    {
        using var row = _database.Scan(
            $"""
            SELECT a.id, r.hash, a.canceled, g.origin, g.origin_certain, CASE WHEN g.source <> a.key THEN g.source_id END
            FROM articles a JOIN revisions r ON r.key = a.recorded JOIN counted_origins g ON g.article = a.key
            ORDER BY {_order("a")}, r.hash
            """);
        while (row.Step())
        {
            yield return new ArticleRow(row.Text(0), row.Id(1), row.Flag(2), row.Text(3), row.Flag(4), row.NullableText(5)).CanonicalLine();
        }
    }

    private IEnumerable<string> Assertions()
    {
        using var row = _database.Scan("SELECT key, id FROM statements WHERE root = key ORDER BY id");
        while (row.Step())
        {
            var root = row.Int64(0);
            var (verdict, live) = (AssertionReader.Verdict(_database, root), AssertionReader.LiveClaims(_database, root));
            yield return new AssertionRow(row.Id(1), verdict, live, GraphDigest.OfClaims(LiveIds(root))).CanonicalLine();
        }
    }

    private IEnumerable<string> LiveIds(long root)
    {
        using var row = _database.Prepare(
                """
                SELECT c.id FROM (SELECT key FROM statements WHERE key = ?1 UNION ALL SELECT key FROM statements WHERE root = ?1 AND root <> key) m
                JOIN claims c ON c.statement = m.key WHERE c.live = 1 ORDER BY c.id
                """)
            .Bind(root);
        while (row.Step())
        {
            yield return row.Id(0);
        }
    }

    private IEnumerable<string> Copies()
    {
        using var row = _database.Scan(
            $"""
            SELECT x.id, y.id, c.containment FROM copies c JOIN articles x ON x.key = c.a JOIN articles y ON y.key = c.b
            ORDER BY {_order("x")}, {_order("y")}, c.containment
            """);
        while (row.Step())
        {
            yield return new CopyRow(row.Text(0), row.Text(1), row.Double(2)).CanonicalLine();
        }
    }

    private IEnumerable<string> Links()
    {
        using var row = _database.Scan(
            """
            SELECT x.id, y.id, l.kind, l.score, l.joins, l.reasons FROM links l JOIN statements x ON x.key = l.a JOIN statements y ON y.key = l.b
            ORDER BY x.id, y.id
            """);
        while (row.Step())
        {
            var reasons = Packed.Unpack(row.Blob(5), StoreJson.Types.StringArray);
            yield return new LinkRow(row.Id(0), row.Id(1), (RelationKind)row.Int32(2), row.Double(3), reasons, row.Flag(4)).CanonicalLine();
        }
    }

    private static char Unit(char unit) => char.IsControl(unit) ? ' ' : unit;
}
