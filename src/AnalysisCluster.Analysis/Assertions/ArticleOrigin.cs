using System.Globalization;
using System.Text;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Provenance;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>Whose newsroom stands behind one article by its own words and fields, and its rank among copies of itself.</summary>
/// <param name="Key">
/// Canonical name of the newsroom, or of several that worked together; where it is not known for certain <c>?</c> and the article's id, which is nobody else's.
/// </param>
/// <param name="Certain">False where the provenance is unknown or vague: such an origin never counts for certain.</param>
/// <param name="Credited">True where words of the article name the origin.</param>
/// <param name="PublishedTicks">UTC ticks of 100 ns; absent when unknown.</param>
public sealed record ArticleOrigin(string ArticleId, string Key, bool Certain, bool Credited, long? PublishedTicks)
{
    /// <summary>The origin of an article before copies are followed.</summary>
    /// <param name="published">Of the revision read; absent when unknown.</param>
    public static ArticleOrigin Of(string articleId, ArticleProvenance provenance, DateTimeOffset? published)
    {
        var names = provenance.Origins.Select(Canonical).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        var certain = provenance.Certain && names.Length > 0;
        var key = certain ? string.Join('+', names) : "?" + articleId;
        return new(articleId, key, certain, certain && provenance.Credited, published?.UtcTicks);
    }

    /// <summary>The origin of an article that was never read: withdrawn before its text came.</summary>
    public static ArticleOrigin Unknown(string articleId) => new(articleId, "?" + articleId, false, false, null);

    /// <summary>Rank among copies, least first: those that credit an origin, then by publication with the undated last, then by article id.</summary>
    public static int CompareRank(ArticleOrigin left, ArticleOrigin right)
    {
        var byCredit = right.Credited.CompareTo(left.Credited);
        var byTime = (left.PublishedTicks ?? long.MaxValue).CompareTo(right.PublishedTicks ?? long.MaxValue);
        return byCredit != 0 ? byCredit : byTime != 0 ? byTime : string.CompareOrdinal(left.ArticleId, right.ArticleId);
    }

    /// <summary>The rank as a text: ordinal order of keys is <see cref="CompareRank"/>.</summary>
    public string RankKey() => string.Create(
        CultureInfo.InvariantCulture, $"{(Credited ? 0 : 1)}{PublishedTicks ?? long.MaxValue:D19}{ArticleId}");

    // "The Associated Press" and "Associated Press" are one newsroom; punctuation and case carry nothing.
    private static string Canonical(string name)
    {
        var canonical = new StringBuilder(name.Length);
        foreach (var unit in name)
        {
            if (char.IsLetterOrDigit(unit))
            {
                canonical.Append(char.ToLower(unit, CultureInfo.InvariantCulture));
            }
            else if (canonical.Length > 0 && canonical[^1] != '-')
            {
                canonical.Append('-');
            }
        }

        var slug = canonical.ToString().TrimEnd('-');
        return slug.StartsWith("the-", StringComparison.Ordinal) ? slug[4..] : slug;
    }
}
