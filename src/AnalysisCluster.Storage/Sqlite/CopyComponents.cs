using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Storage.Rows;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>The origin that a set of articles is counted under.</summary>
internal readonly record struct CountedOriginValue(string Key, bool Certain);

/// <summary>Articles joined by copies, and the origin that each component takes from its member of the least rank.</summary>
internal static class CopyComponents
{
    public static CountedOriginValue OriginOf(WriteSession session, long article)
    {
        using var row = session.Prepare("SELECT origin, origin_certain FROM counted_origins WHERE article = ?").Bind(article);
        row.Step();
        return new(row.Text(0), row.Flag(1));
    }

    /// <summary>The articles that share a counted origin with this one, itself among them.</summary>
    public static List<long> Members(WriteSession session, long article)
    {
        var members = new List<long>();
        using var row = session.Prepare("SELECT key FROM articles WHERE component = (SELECT component FROM articles WHERE key = ?)").Bind(article);
        while (row.Step())
        {
            members.Add(row.Int64(0));
        }

        return members.Count == 0 ? [article] : members;
    }

    /// <summary>Writes what a revision with a text says of its article's origin, unless a later one has spoken.</summary>
    /// <returns>Roots of the assertions whose claims are counted under another origin now.</returns>
    public static IReadOnlyCollection<long> TakeOrigin(WriteSession session, ArticleRowState article, RecordedRevision recorded, long order)
    {
        if (recorded.IsCanceled || order <= article.OriginOrder)
        {
            return [];
        }

        var before = OriginOf(session, article.Key);
        session.Prepare("UPDATE articles SET origin = ?, origin_certain = ?, origin_ord = ?, copy_rank = ? WHERE key = ?")
            .Bind(recorded.Origin.Key).Bind(recorded.Origin.Certain).Bind(order).Bind(Origins.RankBytes(recorded.Origin)).Bind(article.Key).Run();
        return article.Recorded is not null && OriginOf(session, article.Key) != before
            ? DirtyMarks.MarkArticles(session, Members(session, article.Key))
            : [];
    }

    /// <summary>Unites the components of two articles under the least key.</summary>
    /// <returns>Roots of the assertions whose claims are counted under another origin now.</returns>
    public static IReadOnlyCollection<long> Unite(WriteSession session, long left, long right)
    {
        var (a, b) = (ComponentOf(session, left), ComponentOf(session, right));
        if (a == b)
        {
            return [];
        }

        (long[] Members, CountedOriginValue Before)[] sides = [Side(session, left), Side(session, right)];
        var (least, other) = a < b ? (a, b) : (b, a);
        session.Prepare("UPDATE articles SET component = ? WHERE component = ?").Bind(least).Bind(other).Run();
        session.Prepare("UPDATE articles SET component = ? WHERE key IN (?, ?)").Bind(least).Bind(left).Bind(right).Run();
        var after = OriginOf(session, left);
        return DirtyMarks.MarkArticles(session, sides.Where(side => side.Before != after).SelectMany(side => side.Members));
    }

    private static (long[] Members, CountedOriginValue Before) Side(WriteSession session, long article) =>
        ([.. Members(session, article)], OriginOf(session, article));

    /// <summary>An article without copies is its own component.</summary>
    private static long ComponentOf(WriteSession session, long article) =>
        Database.Key(session.Prepare("SELECT coalesce(component, key) FROM articles WHERE key = ?").Bind(article))!.Value;
}
