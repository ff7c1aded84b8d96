using AnalysisCluster.Analysis.Assertions;

namespace AnalysisCluster.Cli.Output;

/// <summary>A graph as the lines of <c>analysis crossref</c>: articles, copies, links, assertions, each in the graph's order, then the digest.</summary>
public static class CrossrefLines
{
    public static IEnumerable<CrossrefLine> Of(CrossReferenceGraph graph)
    {
        foreach (var article in graph.Articles)
        {
            yield return new ArticleLine(article.Id, article.OriginCertain ? article.Origin : null, article.CopyOf, article.Canceled);
        }

        foreach (var copy in graph.Copies)
        {
            yield return new CopyLine(copy.A, copy.B, copy.Containment);
        }

        foreach (var link in graph.Links)
        {
            yield return new LinkLine(End(link.A), End(link.B), link.Relation.Kind, link.Relation.Score, link.Relation.Reasons);
        }

        foreach (var assertion in graph.Assertions)
        {
            var verdict = assertion.Verdict;
            yield return new AssertionLine(
                assertion.Id, assertion.Text, [.. assertion.Claims.Select(End)], verdict.Witnesses, verdict.Origins, verdict.Relays, verdict.Status, verdict.FragileOn);
        }

        yield return new DigestLine(graph.Digest);
    }

    private static ClaimEnd End(ClaimPlace place) => new(place.Article, place.Claim, place.Content);
}
