using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Contracts.Articles;

namespace AnalysisCluster.Grains.Articles;

/// <summary>What an article's grain keeps in memory: one URL, and the order of each held revision by its hash. Orders are distinct and never change.</summary>
/// <param name="Url">URL of the first revision that had one; absent while none had.</param>
public sealed record ArticleHead(string? Url, IReadOnlyDictionary<string, long> Orders)
{
    public static ArticleHead Nothing { get; } = new(null, new Dictionary<string, long>());

    /// <summary>The outcome for a submission that changes nothing; null for one to take.</summary>
    public SubmitOutcome? Refuses(Article article, string revision, int revisionsMax)
    {
        if (Orders.ContainsKey(revision))
        {
            return new SubmitOutcome(SubmitStatus.Known, revision);
        }

        if (Url is not null && article.Url is not null && Url != article.Url)
        {
            return new SubmitOutcome(
                SubmitStatus.UrlConflict, "", Detail: $"The id '{article.Id}' is held for {Url}. Give the article at {article.Url} an id of its own.");
        }

        return Orders.Count >= revisionsMax
            ? new SubmitOutcome(SubmitStatus.TooManyRevisions, "", Detail: $"The article '{article.Id}' has {revisionsMax} revisions, as many as one may have.")
            : null;
    }

    public ArticleHead With(AcceptedRevision accepted) =>
        new(Url ?? accepted.Article.Url, new Dictionary<string, long>(Orders) { [accepted.Revision] = accepted.Order });
}
