using System.Globalization;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Output;

/// <summary>One event in one line, for people.</summary>
public static class EventLine
{
    private const int WordsMax = 100;
    private const int ClaimsMax = 3;

    /// <returns>Cursor, kind and what happened; safe for a terminal.</returns>
    public static string Of(StreamEvent next)
    {
        var what = EventData.Read(next) switch
        {
            ArticleEvent article => Of(article),
            ClaimEvent claim => Of(claim),
            CopyEvent copy => $"{copy.A} and {copy.B} share {copy.Containment.ToString("P0", CultureInfo.InvariantCulture)} of the smaller text",
            LinkEvent link => $"{link.Relation} ({Score(link.Score)}): {Of(link.A)} | {Of(link.B)}",
            FigureEvent figure => $"{Figures.Of(figure.From, figure.Unit)} became {Figures.Of(figure.To, figure.Unit)}: {Of(figure.Earlier)} | {Of(figure.Later)}",
            AssertionEvent assertion => Of(assertion),
            _ => next.Data,
        };
        return TerminalText.Safe($"{next.Cursor,7}  {next.Kind,-9}  {what}");
    }

    /// <summary>The speaker or the outlet, and the exact words.</summary>
    public static string Of(ClaimReference claim)
    {
        var who = claim.Speaker is { } speaker ? $"{speaker} in {Outlet(claim.Outlet)}" : Outlet(claim.Outlet);
        return $"{who}: “{Shortened(string.Join(" … ", claim.Words))}”";
    }

    public static string Outlet(string? outlet) => outlet ?? "an unknown outlet";

    /// <summary>As much of the words as fits on a line.</summary>
    public static string Shortened(string words)
    {
        if (words.Length <= WordsMax)
        {
            return words;
        }

        var cut = words.LastIndexOf(' ', WordsMax);
        cut = cut > WordsMax / 2 ? cut : WordsMax;
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[cut - 1]) ? cut - 1 : cut), "…");
    }

    private static string Of(ArticleEvent article)
    {
        var ending = article.Error is { } error ? $": {error}" : article.State == "finished" ? $", {article.Claims:N0} claims" : "";
        return $"{article.State}: {article.Id} ({Outlet(article.Outlet)}){ending}";
    }

    private static string Of(ClaimEvent claim)
    {
        var words = $"“{Shortened(string.Join(" … ", claim.Words))}”";
        return claim.State == "dropped"
            ? $"{claim.Article} holds no more: {words}"
            : $"{claim.Finding?.Speaker?.Name ?? Outlet(claim.Outlet)} {claim.Finding?.Stance.ToString().ToLowerInvariant() ?? "says"}: {words} ({claim.Article})";
    }

    private static string Of(AssertionEvent assertion)
    {
        if (assertion.MergedInto is { } other)
        {
            return $"{assertion.Id} became part of {other}";
        }

        var was = assertion.Was is { } before && before != assertion.Status ? $" (was {before})" : "";
        var origins = assertion.Origins is { } counts ? $", {OriginsOf(counts)}" : "";
        var claims = string.Join(" | ", assertion.Claims.Take(ClaimsMax).Select(Of));
        var more = assertion.ClaimCount > ClaimsMax ? $" | and {assertion.ClaimCount - ClaimsMax:N0} more" : "";
        return $"{assertion.Status}{was}: {assertion.Witnesses} {(assertion.Witnesses == 1 ? "witness" : "witnesses")}{origins}: {claims}{more}";
    }

    /// <summary>"2 origins", "2 to 3 origins".</summary>
    public static string OriginsOf(OriginCounts counts) =>
        counts.Min == counts.Max ? $"{counts.Min} {(counts.Min == 1 ? "origin" : "origins")}" : $"{counts.Min} to {counts.Max} origins";

    private static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);
}
