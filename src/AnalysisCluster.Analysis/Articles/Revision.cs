using System.Globalization;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Identity and order of the revisions of one article.</summary>
public static class Revision
{
    /// <summary>Hash of everything the submitter said: two submissions with one hash are one revision.</summary>
    public static string HashOf(Article article) => StableHash.Of(
        [
            article.Text,
            article.Title,
            article.Source,
            article.Url,
            Stamp(article.Published),
            Stamp(article.Modified),
            article.IsCanceled ? "canceled" : "",
            .. article.Authors,
        ]);

    /// <summary>
    /// Where a revision stands among those held: by <see cref="Article.Modified"/>, or else by <see cref="Article.Published"/>, so that the order of
    /// arrival does not matter. Only a different text with the very same stamp (an edit that does not say when it was made) counts as later than what is
    /// held, in order of arrival.
    /// </summary>
    /// <param name="held">Orders of the article's held revisions.</param>
    /// <returns>Ticks (100 ns) in UTC; greater is later; distinct within an article.</returns>
    public static long Order(Article article, IEnumerable<long> held)
    {
        var order = (article.Modified ?? article.Published)?.UtcTicks ?? 0;
        var taken = held.ToHashSet();
        while (taken.Contains(order))
        {
            order++;
        }

        return order;
    }

    private static string Stamp(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
