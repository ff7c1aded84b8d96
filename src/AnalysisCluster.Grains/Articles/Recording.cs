using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Grains.Articles;

/// <summary>Turns a reading into the rows that the store keeps.</summary>
internal static class Recording
{
    public static RecordedRevision Of(Article article, string revision, long order, Reading reading, AnalysisSettings settings)
    {
        var affiliations = reading.Findings.Actors.ToDictionary(actor => actor.Id, actor => actor.Affiliation);
        return new RecordedRevision
        {
            ArticleId = article.Id,
            Revision = revision,
            Order = order,
            Findings = reading.Findings with { Claims = [] },
            IsCanceled = article.IsCanceled,
            Origin = ArticleOrigin.Of(article.Id, reading.Findings.Provenance, article.Published),
            Day = article.Day,
            Bucket = Blocking.Bucket(article.Day, settings),
            Sketch = reading.Sketch.Hashes,
            Claims = [.. reading.Findings.Claims.Select((claim, i) => new RecordedClaim(
                claim,
                reading.Statements[i],
                [.. claim.Content.Select(span => span.In(article.Text))],
                claim.Speaker?.Id is { } speaker ? affiliations.GetValueOrDefault(speaker) : null))],
        };
    }
}
