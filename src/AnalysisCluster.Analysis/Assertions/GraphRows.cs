using AnalysisCluster.Analysis.Models;
using System.Globalization;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>An article as the graph holds it.</summary>
/// <param name="Revision">Hash of the current revision (<see cref="Articles.Revision.HashOf"/>).</param>
/// <param name="Canceled">True where the current revision withdraws the article.</param>
/// <param name="Origin">The newsroom behind it after copies are followed (<see cref="ArticleOrigin.Key"/>).</param>
/// <param name="OriginCertain">False where the provenance is unknown or vague.</param>
/// <param name="CopyOf">The article from which its family of copies takes the origin; absent where it is that article itself, or no copy.</param>
public sealed record ArticleRow(string Id, string Revision, bool Canceled, string Origin, bool OriginCertain, string? CopyOf)
{
    /// <summary>One line of the digest's input; no line feed inside.</summary>
    public string CanonicalLine() => CanonicalForm.Line(
        "article", Id, Revision, Canceled ? "canceled" : "current", Origin, OriginCertain ? "certain" : "uncertain", CopyOf ?? "");
}

/// <summary>What besides the articles decides the graph: two nodes that read by different actor bases are seen to differ.</summary>
/// <param name="Actors"><see cref="Analysis.Actors.ActorBase.Hash"/>.</param>
public sealed record SettingsRow(string Actors, int WindowDays)
{
    public static SettingsRow Of(AnalysisModels models, AnalysisSettings settings) => new(models.Actors.Hash, settings.WindowDays);

    public string CanonicalLine() => CanonicalForm.Line("settings", Actors, CanonicalForm.Count(WindowDays));
}

/// <summary>Two articles of which any revision of one holds much of any revision of the other.</summary>
/// <param name="A">The lesser article id, ordinal.</param>
/// <param name="Containment">The greatest over all pairs of revisions; four decimals.</param>
public sealed record CopyRow(string A, string B, double Containment)
{
    public string CanonicalLine() => CanonicalForm.Line("copy", A, B, CanonicalForm.Number(Containment));
}

/// <summary>A link between two statements; it holds for every pair of their claims.</summary>
/// <param name="A">The lesser statement id, ordinal.</param>
public sealed record LinkRow(string A, string B, RelationKind Kind, double Score, IReadOnlyList<string> Reasons, bool Joins)
{
    /// <summary>The row of a decided pair, its ends in canonical order.</summary>
    public static LinkRow Of(string a, string b, Relation relation)
    {
        var (least, other) = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        return new(least, other, relation.Kind, relation.Score, relation.Reasons, relation.Joins);
    }

    public string CanonicalLine() => CanonicalForm.Line(
        "link", A, B, Kind.ToString().ToLowerInvariant(), CanonicalForm.Number(Score), Joins ? "joins" : "", string.Join("; ", Reasons));
}

/// <summary>An assertion with its counts.</summary>
/// <param name="Id">The least id of its statements.</param>
/// <param name="LiveClaims">How many claims of it are live.</param>
/// <param name="ClaimsHash">Over the live claims' ids (<see cref="GraphDigest.OfClaims"/>), so that a row stays small however many there are.</param>
public sealed record AssertionRow(string Id, AssertionVerdict Verdict, int LiveClaims, string ClaimsHash)
{
    public string CanonicalLine() => CanonicalForm.Line(
        "assertion",
        Id,
        Verdict.Status.ToString().ToLowerInvariant(),
        CanonicalForm.Count(Verdict.Witnesses),
        CanonicalForm.Count(Verdict.Origins.Min),
        CanonicalForm.Count(Verdict.Origins.Max),
        CanonicalForm.Count(Verdict.Relays),
        string.Join("; ", Verdict.FragileOn),
        CanonicalForm.Count(LiveClaims),
        ClaimsHash);
}

/// <summary>Fields joined by U+001F; control characters in a field become spaces, so that a line is a line.</summary>
internal static class CanonicalForm
{
    public static string Line(params ReadOnlySpan<string> fields)
    {
        var line = new System.Text.StringBuilder();
        foreach (var field in fields)
        {
            foreach (var unit in field)
            {
                line.Append(char.IsControl(unit) ? ' ' : unit);
            }

            line.Append('\u001f');
        }

        return line.ToString();
    }

    public static string Number(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    public static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);
}
