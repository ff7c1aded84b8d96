using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Where everything stands by the events so far: the latest word on each article and assertion, and all copies, disputes and moved figures.</summary>
public sealed class Ledger
{
    private readonly Dictionary<string, ArticleEvent> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssertionEvent> _assertions = new(StringComparer.Ordinal);
    private readonly List<CopyEvent> _copies = [];
    private readonly List<LinkEvent> _disputes = [];
    private readonly List<FigureEvent> _figures = [];

    public IReadOnlyDictionary<string, ArticleEvent> Articles => _articles;

    /// <summary>Those that were not merged into others.</summary>
    public IReadOnlyDictionary<string, AssertionEvent> Assertions => _assertions;

    public IReadOnlyList<CopyEvent> Copies => _copies;

    public IReadOnlyList<LinkEvent> Disputes => _disputes;

    public IReadOnlyList<FigureEvent> Figures => _figures;

    /// <summary>Which article came first: greater is later; one that was not told yet is last.</summary>
    public int Order(string article) => _order.GetValueOrDefault(article, int.MaxValue);

    /// <summary>What the speaker of a claim does with its words, where that is more than to state them: <c>denies</c>, <c>predicts</c> and so on.</summary>
    public string? Stance(string claim) => _stances.GetValueOrDefault(claim);

    public void Add(ClaimEvent claim)
    {
        if (claim.Finding is { Stance: not Analysis.Claims.Stance.Asserts } finding)
        {
            _stances[claim.Id] = finding.Stance.ToString().ToLowerInvariant();
        }
    }

    /// <summary>A withdrawal does not say again what the article was called.</summary>
    public void Add(ArticleEvent article)
    {
        var before = _articles.GetValueOrDefault(article.Id);
        _order.TryAdd(article.Id, _order.Count);
        _articles[article.Id] = article with { Title = article.Title ?? before?.Title, Outlet = article.Outlet ?? before?.Outlet };
    }

    public void Add(AssertionEvent assertion)
    {
        if (assertion.MergedInto is null)
        {
            _assertions[assertion.Id] = assertion;
        }
        else
        {
            _assertions.Remove(assertion.Id);
        }
    }

    public void Add(CopyEvent copy) => _copies.Add(copy);

    public void Add(LinkEvent dispute) => _disputes.Add(dispute);

    public void Add(FigureEvent figure) => _figures.Add(figure);
}
