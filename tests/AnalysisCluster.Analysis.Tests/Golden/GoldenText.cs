using System.Globalization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Golden;

/// <summary>Findings and graphs as plain text in a stable order, with the exact words instead of offsets, so that a person can review them line by line.</summary>
internal static class GoldenText
{
    public static string Of(Article article, Findings findings)
    {
        var lines = new List<string>
        {
            $"{article.Id}: {article.Title}",
            $"language {findings.Language}",
            $"outlet {findings.Provenance.Outlet ?? "unknown"}; origins {Or(findings.Provenance.Origins)}; {(findings.Provenance.Certain ? "certain" : "uncertain")}",
        };
        lines.AddRange(findings.Provenance.Evidence.Select(evidence => $"evidence {evidence.Kind}: {Words(article, evidence.Span)}"));
        lines.AddRange(findings.Boilerplate.Select(span => $"boilerplate: {Words(article, span)}"));
        lines.AddRange(findings.Topics.Select(topic => $"topic {topic.Id} {topic.Label}"));
        lines.AddRange(findings.Actors.Select(actor =>
            $"actor {actor.Id} \"{actor.Name}\" x{actor.Mentions.Count}{(actor.Affiliation is { } affiliation ? $" of {affiliation}" : "")}"));
        foreach (var claim in findings.Claims)
        {
            lines.Add("");
            lines.AddRange(Of(article, claim));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>The whole graph; claims by their words, without ids, so that a change in wording shows as one.</summary>
    public static string Of(CrossReferenceGraph graph, IReadOnlyList<Article> articles)
    {
        var texts = articles.Where(article => !article.IsCanceled).GroupBy(article => article.Id).ToDictionary(group => group.Key, group => group.ToArray());
        var lines = new List<string>();
        lines.AddRange(graph.Articles.Select(row =>
            $"article {row.Id}: origin {row.Origin} {(row.OriginCertain ? "certain" : "uncertain")}{(row.CopyOf is { } of ? $", copy of {of}" : "")}{(row.Canceled ? ", withdrawn" : "")}"));
        lines.AddRange(graph.Copies.Select(copy => string.Create(CultureInfo.InvariantCulture, $"copy {copy.A} / {copy.B} {copy.Containment:F4}")));
        lines.AddRange(graph.Links.Select(link =>
            $"{link.Relation.Kind}: {Place(link.A)} / {Place(link.B)} ({string.Join("; ", link.Relation.Reasons)})").Order(StringComparer.Ordinal));
        foreach (var assertion in graph.Assertions.Where(one => one.Claims.Count > 1 || one.Verdict.Status != AssertionStatus.Single).OrderBy(one => one.Text, StringComparer.Ordinal))
        {
            lines.Add("");
            lines.Add($"{assertion.Verdict.Status}: {OneLine(assertion.Text)}");
            lines.Add($"  witnesses {assertion.Verdict.Witnesses}, origins {assertion.Verdict.Origins.Min} to {assertion.Verdict.Origins.Max}, relays {assertion.Verdict.Relays}, fragile on {Or(assertion.Verdict.FragileOn)}");
            lines.AddRange(assertion.Claims.Select(claim => $"  {Place(claim)}").Order(StringComparer.Ordinal));
        }

        return string.Join('\n', lines) + "\n";

        string Place(ClaimPlace place)
        {
            // The current revision is the one whose text is long enough and comes last; spans point into it.
            var article = texts[place.Article].MaxBy(one => one.Modified ?? one.Published)!;
            return $"{place.Article} {string.Join(" … ", place.Content.Select(span => Words(article, span)))}";
        }
    }

    private static IEnumerable<string> Of(Article article, Claim claim)
    {
        var marks = string.Concat(claim.Negated ? ", negated" : "", claim.Hedged ? ", hedged" : "");
        yield return $"{claim.Form} {claim.Stance}{marks}: {string.Join(" … ", claim.Content.Select(span => Words(article, span)))}";
        if (claim.Speaker is { } speaker)
        {
            yield return $"  speaker {speaker.Id ?? "unnamed"} \"{speaker.Name}\"{(speaker.Span is { } span ? $" at {Words(article, span)}" : "")}";
        }

        if (claim.Cue is { } cue)
        {
            yield return $"  cue {Words(article, cue)}";
        }

        foreach (var quantity in claim.Quantities)
        {
            yield return $"  quantity {Words(article, quantity.Span)} = {Number(quantity)}";
        }

        foreach (var time in claim.Times)
        {
            yield return $"  time {Words(article, time.Span)} = {time.Value ?? "unresolved"}";
        }
    }

    private static string Number(Quantity quantity) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(quantity.Approximate ? "~" : "")}{quantity.Value} {quantity.Unit} [{quantity.Low}..{quantity.High}]{(quantity.Change is { } change ? " " + change : "")}");

    private static string Words(Article article, Span span) => $"«{OneLine(span.In(article.Text))}»";

    private static string OneLine(string text) => text.Replace('\n', '¶');

    private static string Or(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
