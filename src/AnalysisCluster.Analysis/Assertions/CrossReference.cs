using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>Cross-references a set of articles in one plain loop: the graph that a cluster must arrive at, whatever its order, timing and crashes.</summary>
public static class CrossReference
{
    /// <summary>Live claims of one statement listed in links and linked pairs, least claim ids first.</summary>
    public const int ClaimsPerStatementMax = 16;

    /// <param name="articles">
    /// Revisions as accepted; exact repeats count once. Their order matters only where two different texts of one article bear the same stamp: the one that comes
    /// later then counts as the later one (<see cref="Articles.Revision.Order"/>).
    /// </param>
    public static CrossReferenceGraph Of(IEnumerable<ReadArticle> articles, AnalysisModels models, AnalysisSettings settings)
    {
        var histories = Histories(articles);
        var copies = Copies(histories, settings);
        var origins = CopyFamilies.Resolve([.. histories.Select(history => history.Origin())], copies);
        var claims = histories.SelectMany(history => history.Claims())
            .GroupBy(held => held.Statement.Id)
            .ToDictionary(group => group.Key, group => group.OrderBy(held => held.Claim.Id, StringComparer.Ordinal).ToArray());
        var links = Links(claims.Values.Select(held => PreparedStatement.Of(held[0].Statement, models.Stems)), settings);
        var (views, assertionRows) = AssertionAssembly.Of(claims, links, origins);
        var articleRows = histories.Select(history => RowOf(history, origins[history.Id])).ToArray();
        return new()
        {
            Articles = articleRows,
            Copies = copies,
            StatementLinks = links,
            Links = [.. links.SelectMany(link => ClaimLinks(link, claims[link.A], claims[link.B]))],
            Assertions = views,
            Digest = GraphDigest.Of(articleRows, assertionRows, copies, links, SettingsRow.Of(models, settings)),
        };
    }

    private static ArticleHistory[] Histories(IEnumerable<ReadArticle> articles)
    {
        var histories = new SortedDictionary<string, ArticleHistory>(StringComparer.Ordinal);
        foreach (var read in articles)
        {
            if (!histories.TryGetValue(read.Article.Id, out var history))
            {
                histories[read.Article.Id] = history = new(read.Article.Id);
            }

            history.Add(read);
        }

        return [.. histories.Values];
    }

    private static CopyRow[] Copies(ArticleHistory[] histories, AnalysisSettings settings)
    {
        var sketches = histories.SelectMany(history => history.Revisions
            .Where(read => !read.Article.IsCanceled)
            .Select(read => new SketchedArticle(history.Id, read.Article.Day, read.Reading.Sketch)));
        return [.. CopyFinder.Copies([.. sketches], settings).Select(link => new CopyRow(link.A, link.B, link.Containment))];
    }

    private static LinkRow[] Links(IEnumerable<PreparedStatement> statements, AnalysisSettings settings) =>
    [
        .. PairFinder.Links(statements, settings)
            .Select(link => LinkRow.Of(link.A.Id, link.B.Id, link.Relation))
            .OrderBy(row => row.A, StringComparer.Ordinal)
            .ThenBy(row => row.B, StringComparer.Ordinal),
    ];

    private static IEnumerable<ClaimLink> ClaimLinks(LinkRow link, HeldClaim[] a, HeldClaim[] b) =>
        from left in a.Where(held => held.Live).Take(ClaimsPerStatementMax)
        from right in b.Where(held => held.Live).Take(ClaimsPerStatementMax)
        select new ClaimLink(AssertionAssembly.PlaceOf(left), AssertionAssembly.PlaceOf(right), new(link.Kind, link.Score, link.Reasons, link.Joins));

    private static ArticleRow RowOf(ArticleHistory history, CountedOrigin origin)
    {
        var current = history.Current.Article;
        return new(history.Id, Articles.Revision.HashOf(current), current.IsCanceled, origin.Key, origin.Certain, origin.CopyOf);
    }
}
