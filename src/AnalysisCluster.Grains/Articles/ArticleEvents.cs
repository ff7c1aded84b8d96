using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Grains.Feeds;

namespace AnalysisCluster.Grains.Articles;

/// <summary>What the feed tells about an article and its claims.</summary>
internal static class ArticleEvents
{
    public static IReadOnlyList<FeedAppend> Recorded(Article article, RecordedRevision recorded, RecordOutcome outcome)
    {
        var live = outcome.Live.ToHashSet(StringComparer.Ordinal);
        var topics = Topics(recorded);
        var outlet = recorded.Findings.Provenance.Outlet;
        var told = recorded.Claims.Where(claim => live.Contains(claim.Claim.Id)).Select(claim => FeedJson.Append(
            FeedEventKind.Claim,
            FeedJson.ActorsOf(claim.Claim),
            topics,
            new ClaimEvent(claim.Claim.Id, article.Id, outlet, article.Published, "live", claim.Words, claim.Claim),
            status: "live"));
        var dropped = outcome.Dropped.Select(claim => FeedJson.Append(
            FeedEventKind.Claim,
            claim.SpeakerId is { } speaker ? [speaker] : [],
            topics,
            new ClaimEvent(claim.ClaimId, article.Id, outlet, article.Published, "dropped", claim.Words, null),
            status: "dropped"));
        return [.. told, .. dropped];
    }

    public static FeedAppend Finished(Article article, RecordedRevision recorded)
    {
        var state = article.IsCanceled ? "withdrawn" : "finished";
        var findings = recorded.Findings;
        return FeedJson.Append(
            FeedEventKind.Article,
            [.. findings.Actors.Select(actor => actor.Id)],
            Topics(recorded),
            new ArticleEvent(
                article.Id, recorded.Revision, state, article.Title, findings.Provenance.Outlet, findings.Provenance.Origins, findings.Language,
                recorded.Claims.Count, null),
            status: state);
    }

    /// <summary>Says nothing of the reason: that is for operators, who find it in the quarantine.</summary>
    public static FeedAppend Failed(string articleId, string revision) => Ended(
        articleId, revision, "failed", "It could not be read or compared, was tried several times, and is in quarantine until an operator decides.");

    public static FeedAppend Dropped(string articleId, string revision) =>
        Ended(articleId, revision, "dropped", "It could not be read or compared, and an operator gave it up.");

    private static FeedAppend Ended(string articleId, string revision, string state, string error) => FeedJson.Append(
        FeedEventKind.Article, [], [], new ArticleEvent(articleId, revision, state, null, null, [], null, 0, error), status: state);

    private static string[] Topics(RecordedRevision recorded) => [.. recorded.Findings.Topics.Select(topic => topic.Id)];
}
