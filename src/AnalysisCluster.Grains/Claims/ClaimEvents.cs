using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Grains.Claims;

/// <summary>What the feed tells about new links, moved figures, copies and united assertions.</summary>
internal static class ClaimEvents
{
    public static IReadOnlyList<FeedAppend> Linked(LinkOutcome outcome) =>
    [
        .. outcome.NewCopies.Select(copy => FeedJson.Append(FeedEventKind.Copy, [], [], new CopyEvent(copy.A, copy.B, copy.Containment))),
        .. outcome.NewLinks.SelectMany(Linked),
        .. outcome.Merged.Select(merged => FeedJson.Append(
            FeedEventKind.Assertion, [], [], new AssertionEvent(merged.Loser, null, null, null, 0, null, 0, [], 0, [], merged.Winner), status: "merged")),
    ];

    private static IEnumerable<FeedAppend> Linked(NewLink link)
    {
        var relation = link.Link.Kind.ToString().ToLowerInvariant();
        string[] actors = [.. FeedJson.ActorsOf(link.A.Claim).Union(FeedJson.ActorsOf(link.B.Claim), StringComparer.Ordinal)];
        string[] topics = [.. link.A.Topics.Union(link.B.Topics, StringComparer.Ordinal)];
        yield return FeedJson.Append(
            FeedEventKind.Link, actors, topics, new LinkEvent(relation, link.Link.Score, link.Link.Reasons, Reference(link.A), Reference(link.B)), relation);
        if (link.Link.Kind == RelationKind.Updates && Moved(link) is { } moved)
        {
            yield return FeedJson.Append(FeedEventKind.Figure, actors, topics, moved, relation);
        }
    }

    /// <summary>The first figure that both claims state in one named unit with different values, the earlier publication first.</summary>
    private static FigureEvent? Moved(NewLink link)
    {
        var (earlier, later) = (link.A.Published ?? DateTimeOffset.MinValue) <= (link.B.Published ?? DateTimeOffset.MinValue)
            ? (link.A, link.B)
            : (link.B, link.A);
        return earlier.Claim.Quantities
            .Where(from => from.Unit != Quantity.NoUnit)
            .SelectMany(from => later.Claim.Quantities.Where(to => to.Unit == from.Unit && to.Value != from.Value).Take(1), (from, to) => (from, to))
            .Select(pair => new FigureEvent(pair.from.Unit, pair.from.Value, pair.to.Value, Reference(earlier), Reference(later)))
            .FirstOrDefault();
    }

    private static ClaimReference Reference(LinkEnd end) => new(
        end.ClaimId, end.ArticleId, end.Outlet, null, end.Published, end.Claim.Speaker?.Name, end.Claim.Speaker?.Id, end.Words);
}
