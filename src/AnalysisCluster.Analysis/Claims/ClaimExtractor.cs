using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>Finds who claims what in a document.</summary>
public static class ClaimExtractor
{
    /// <returns>Claims without ids, in text order of their first content span.</returns>
    public static IReadOnlyList<Claim> Extract(
        Document document, ArticleActors actors, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimeReference> times) => [];
}
