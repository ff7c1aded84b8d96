using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Grains.Assertions;

/// <summary>What the feed tells about an assertion.</summary>
internal static class AssertionEvents
{
    public static FeedAppend Judged(AssertionFacts facts, AssertionVerdict verdict, int liveClaims)
    {
        var status = Word(verdict.Status);
        return FeedJson.Append(
            FeedEventKind.Assertion,
            [.. facts.Claims.SelectMany(claim => FeedJson.ActorsOf(claim.Claim)).Distinct(StringComparer.Ordinal)],
            [.. facts.Claims.SelectMany(claim => claim.Topics).Distinct(StringComparer.Ordinal)],
            new AssertionEvent(
                facts.AssertionId,
                facts.Claims is [var first, ..] ? string.Join(" … ", first.Words) : null,
                status,
                facts.Told is { } told ? Word(told.Status) : null,
                verdict.Witnesses,
                new OriginCounts(verdict.Origins.Min, verdict.Origins.Max),
                verdict.Relays,
                verdict.FragileOn,
                liveClaims,
                [.. facts.Claims.Select(Reference)],
                null),
            status: status);
    }

    private static string Word(AssertionStatus status) => status.ToString().ToLowerInvariant();

    private static ClaimReference Reference(AssertionClaim claim) => new(
        claim.ClaimId, claim.ArticleId, claim.Outlet, claim.Origin, claim.Published, claim.Claim.Speaker?.Name, claim.Claim.Speaker?.Id, claim.Words);
}
