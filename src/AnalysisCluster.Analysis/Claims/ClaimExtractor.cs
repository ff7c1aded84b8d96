using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Claims.Frames;
using AnalysisCluster.Analysis.Claims.Grammar;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims;

/// <summary>Finds who claims what in a document.</summary>
public static class ClaimExtractor
{
    /// <returns>Claims without ids, in text order of their first content span.</returns>
    public static IReadOnlyList<Claim> Extract(
        Document document, ArticleActors actors, IReadOnlyList<Quantity> quantities, IReadOnlyList<TimeReference> times)
    {
        var text = new LexicalText(document);
        var attributions = new List<Attribution>();
        var floating = new FloatingQuotes(text);
        var builder = new ClaimBuilder(text, actors, quantities, times);
        var claims = new List<Claim>();
        foreach (var host in HostSentences.Of(text))
        {
            var before = attributions.Count;
            floating.Add(host, SentenceReader.Read(text, host), attributions);
        }

        foreach (var attribution in attributions)
        {
            claims.Add(builder.Build(attribution));
        }

        return [.. claims.OrderBy(claim => claim.Content[0])];
    }
}
