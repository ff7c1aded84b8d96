using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Claims;

/// <summary>Reads the claims of a text without actors, and renders them one a line: <c>form stance | speaker | cue | content ## content</c>.</summary>
internal static class ClaimReading
{
    public static IReadOnlyList<Claim> Of(string text)
    {
        var document = DocumentReader.Read(text, []);
        return ClaimExtractor.Extract(document, ArticleActors.Empty, QuantityReader.Read(document), TimeReader.Read(document, null));
    }

    /// <summary>With the actors of the shipped base, and the quantities and times.</summary>
    public static IReadOnlyList<Claim> WithActors(string text) =>
        new ArticleAnalyzer(ModelFiles.Default).Read(new Article { Id = "a", Text = text }).Findings.Claims;

    public static string Lines(string text) => string.Join('\n', Of(text).Select(claim => Line(text, claim)));

    public static string Line(string text, Claim claim)
    {
        var kind = $"{claim.Form} {claim.Stance}{(claim.Negated ? " negated" : "")}{(claim.Hedged ? " hedged" : "")}".ToLowerInvariant();
        var speaker = claim.Speaker is null ? "nobody" : claim.Speaker.Span?.In(text) ?? $"({claim.Speaker.Name})";
        return $"{kind} | {speaker} | {claim.Cue?.In(text) ?? "-"} | {string.Join(" ## ", claim.Content.Select(span => span.In(text)))}";
    }
}
