using System.Globalization;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;

namespace AnalysisCluster.Cli.Show;

/// <summary>One claim with its links; one assertion with its claims.</summary>
internal static class ClaimPages
{
    public static void Write(Page page, PlacedClaim claim)
    {
        page.Claim(claim);
        page.Field("Assertion", claim.Assertion);
        page.Field("Actors", string.Join(", ", claim.Finding.Actors));
        page.Field("Figures", string.Join(", ", claim.Finding.Quantities.Select(quantity => Figures.Of(quantity.Value, quantity.Unit))));
        page.Field("Times", string.Join(", ", claim.Finding.Times.Select(time => time.Value).OfType<string>()));
        if (claim.Links is not { Count: > 0 } links)
        {
            return;
        }

        page.Heading(Words.Counted(links.Count, "link", "links"));
        foreach (var link in links.OrderBy(link => link.Relation).ThenByDescending(link => link.Score))
        {
            page.Item($"{Words.Of(link.Relation)} {link.Score.ToString("0.00", CultureInfo.InvariantCulture)} ({string.Join(", ", link.Reasons)})");
            page.Quote(link.Words);
            page.Detail($"{link.Article}, claim {link.Claim}");
        }
    }

    public static void Write(Page page, AssertionForm assertion)
    {
        page.Assertion(assertion);
        page.Field("Hangs on", string.Join(", ", assertion.FragileOn));
        if (assertion.Claims is not { Count: > 0 } claims)
        {
            return;
        }

        page.Heading(claims.Count < assertion.ClaimCount ? $"The first {claims.Count:N0} of {assertion.ClaimCount:N0} claims" : Words.Counted(claims.Count, "claim", "claims"));
        foreach (var claim in claims)
        {
            page.Claim(claim);
        }
    }
}
