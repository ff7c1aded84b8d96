namespace AnalysisCluster.Analysis.Assertions;

/// <summary>The origin under which an article's claims are counted, once copies are followed.</summary>
/// <param name="Source">The article that gives the origin: the least of its family of copies by rank.</param>
public sealed record CountedOrigin(string ArticleId, string Key, bool Certain, string Source)
{
    /// <summary>The article it copies; absent where it is the source itself.</summary>
    public string? CopyOf => Source == ArticleId ? null : Source;
}

/// <summary>Follows copies to their origin.</summary>
public static class CopyFamilies
{
    /// <summary>
    /// Articles joined by copy links are one family, and one newsroom: that of the member with the least rank. A member that credits somebody else still counts
    /// under it, for its text is the family's.
    /// </summary>
    /// <param name="origins">One for each article.</param>
    /// <returns>By article id.</returns>
    public static Dictionary<string, CountedOrigin> Resolve(IReadOnlyCollection<ArticleOrigin> origins, IEnumerable<CopyRow> copies)
    {
        var families = new DisjointSets();
        foreach (var copy in copies)
        {
            families.Union(copy.A, copy.B);
        }

        var sources = new Dictionary<string, ArticleOrigin>(StringComparer.Ordinal);
        foreach (var origin in origins)
        {
            var family = families.Find(origin.ArticleId);
            sources[family] = sources.TryGetValue(family, out var held) && ArticleOrigin.CompareRank(held, origin) < 0 ? held : origin;
        }

        var counted = new Dictionary<string, CountedOrigin>(origins.Count, StringComparer.Ordinal);
        foreach (var origin in origins)
        {
            var source = sources[families.Find(origin.ArticleId)];
            counted[origin.ArticleId] = new(origin.ArticleId, source.Key, source.Certain, source.ArticleId);
        }

        return counted;
    }
}
