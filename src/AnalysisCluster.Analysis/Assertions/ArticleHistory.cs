using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>One accepted revision with its reading.</summary>
public sealed record ReadArticle(Article Article, Reading Reading);

/// <summary>A claim as the latest revision that holds it has it.</summary>
/// <param name="Live">True where that revision is the current one and does not withdraw the article.</param>
internal sealed record HeldClaim(ReadArticle Source, Claim Claim, Statement Statement, bool Live);

/// <summary>All accepted revisions of one article.</summary>
internal sealed class ArticleHistory(string id)
{
    private readonly SortedDictionary<long, ReadArticle> revisions = [];
    private readonly HashSet<string> hashes = new(StringComparer.Ordinal);

    public string Id => id;

    public IEnumerable<ReadArticle> Revisions => revisions.Values;

    public ReadArticle Current => revisions.Last().Value;

    /// <summary>Takes a revision; one that is held already changes nothing.</summary>
    public void Add(ReadArticle read)
    {
        if (hashes.Add(Revision.HashOf(read.Article)))
        {
            revisions.Add(Revision.Order(read.Article, revisions.Keys), read);
        }
    }

    /// <summary>The origin by the latest revision with a text: a withdrawal says nothing about who did the reporting.</summary>
    public ArticleOrigin Origin() => revisions.Values.LastOrDefault(read => !read.Article.IsCanceled) is { } told
        ? ArticleOrigin.Of(id, told.Reading.Findings.Provenance, told.Article.Published)
        : ArticleOrigin.Unknown(id);

    /// <summary>Every claim that any revision ever held, once.</summary>
    public IEnumerable<HeldClaim> Claims()
    {
        var current = Current;
        var held = new Dictionary<string, HeldClaim>(StringComparer.Ordinal);
        foreach (var read in revisions.Values.Where(read => !read.Article.IsCanceled))
        {
            for (var i = 0; i < read.Reading.Statements.Count; i++)
            {
                var claim = read.Reading.Findings.Claims[i];
                held[claim.Id] = new(read, claim, read.Reading.Statements[i], ReferenceEquals(read, current));
            }
        }

        return held.Values;
    }
}
