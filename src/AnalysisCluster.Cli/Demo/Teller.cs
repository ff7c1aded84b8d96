using System.Globalization;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Show;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Picks from the stream what a person wants to know. Tells what has changed once an article is through, not every step on the way there.</summary>
public sealed class Teller
{
    private const int EvidenceMax = 6;

    private readonly Dictionary<string, string> _toldStatus = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _toldDisputes = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly List<Telling> _articles = [];
    private readonly List<CopyEvent> _copies = [];
    private readonly List<Telling> _disputes = [];
    private readonly List<Telling> _figures = [];

    /// <summary>All that was heard so far, for the end.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Hears one event of the stream.</summary>
    /// <param name="data">One of the event records of the contracts; others are passed over.</param>
    public void Hear(object? data)
    {
        switch (data)
        {
            case ArticleEvent article:
                _articles.Add(Of(article));
                break;
            case ClaimEvent claim:
                Ledger.Add(claim);
                break;
            case CopyEvent copy:
                Ledger.Add(copy);
                _copies.Add(copy);
                break;
            case LinkEvent { Relation: "contradicts" } link when _toldDisputes.Add(Ends(link)):
                Ledger.Add(link);
                _disputes.Add(Of(link));
                break;
            case AssertionEvent assertion:
                Ledger.Add(assertion);
                _changed.Add(assertion.Id);
                break;
            case FigureEvent figure:
                Ledger.Add(figure);
                _figures.Add(Of(figure));
                break;
            default:
                break;
        }
    }

    /// <summary>What has come of the events heard since the last time: the articles first, then what follows from them.</summary>
    public IReadOnlyList<Telling> Settle()
    {
        Telling[] settled = [.. _articles, .. Copied(), .. StatusChanges(), .. _disputes, .. _figures];
        _articles.Clear();
        _copies.Clear();
        _changed.Clear();
        _disputes.Clear();
        _figures.Clear();
        return settled;
    }

    private Telling Of(ArticleEvent article)
    {
        var edited = Ledger.Articles.TryGetValue(article.Id, out var before) && before.Revision != article.Revision;
        Ledger.Add(article);
        var known = Ledger.Articles[article.Id];
        var title = $"{EventLine.Outlet(known.Outlet)}: {known.Title ?? article.Id}";
        return article.State switch
        {
            "withdrawn" => new(TellingKind.Withdrawn, title, [], "its claims count no more"),
            "failed" => new(TellingKind.Failed, title, [], article.Error),
            _ => new(edited ? TellingKind.Edited : TellingKind.Read, title, [], Counted(article)),
        };
    }

    /// <summary>One telling for each article that came to be a copy of others.</summary>
    private IEnumerable<Telling> Copied()
    {
        foreach (var group in _copies.GroupBy(Later))
        {
            var shares = group.Select(copy => copy.Containment.ToString("P0", CultureInfo.InvariantCulture)).Distinct().ToArray();
            var others = group.Select(copy => Named(copy.A == group.Key ? copy.B : copy.A));
            yield return new(
                TellingKind.Copied,
                $"{Named(group.Key)} and {string.Join(", ", others)}",
                [],
                $"They share {string.Join(" and ", shares)} of the shorter text: one origin, whatever the number of outlets.");
        }
    }

    private string Later(CopyEvent copy) => Ledger.Order(copy.A) > Ledger.Order(copy.B) ? copy.A : copy.B;

    private IEnumerable<Telling> StatusChanges()
    {
        foreach (var id in _changed.Order(StringComparer.Ordinal))
        {
            var was = _toldStatus.GetValueOrDefault(id);
            if (!Ledger.Assertions.TryGetValue(id, out var assertion) || assertion.Origins is null || assertion.Status is not { } now || was == now)
            {
                continue;
            }

            _toldStatus[id] = now;
            var evidence = assertion.Claims.Take(EvidenceMax).ToArray();
            var counts = $"{Words.Counted(assertion.Witnesses, "witness", "witnesses")}, {EventLine.OriginsOf(assertion.Origins)}";
            if (now == "corroborated")
            {
                var relays = assertion.Relays > 0 ? $"{Words.Counted(assertion.Relays, "article", "articles")} that only repeat it not counted." : null;
                yield return new(TellingKind.Corroborated, counts, evidence, relays);
            }
            else if (was == "corroborated" && now != "disputed")
            {
                yield return new(TellingKind.Weakened, $"no longer corroborated: {counts}", evidence);
            }
        }
    }

    private static Telling Of(LinkEvent link)
    {
        var (first, second) = (link.B.Published ?? DateTimeOffset.MaxValue) < (link.A.Published ?? DateTimeOffset.MaxValue) ? (link.B, link.A) : (link.A, link.B);
        return new(TellingKind.Disputed, $"{Voice(first)} against {Voice(second)}", [first, second], string.Join(", ", link.Reasons));
    }

    private static Telling Of(FigureEvent figure) => new(
        TellingKind.Moved, $"{Figures.Of(figure.From, figure.Unit)} became {Figures.Of(figure.To, figure.Unit)}", [figure.Earlier, figure.Later]);

    private static (string, string) Ends(LinkEvent link) =>
        string.CompareOrdinal(link.A.Claim, link.B.Claim) < 0 ? (link.A.Claim, link.B.Claim) : (link.B.Claim, link.A.Claim);

    private string Named(string article) => Ledger.Articles.GetValueOrDefault(article)?.Outlet is { } outlet ? $"{outlet} ({article})" : article;

    private static string Voice(ClaimReference claim) => claim.Speaker ?? EventLine.Outlet(claim.Outlet);

    private static string Counted(ArticleEvent article) => article.Language is { } language && language is not ("en" or "und")
        ? $"not read for claims: its language is '{language}'"
        : Words.Counted(article.Claims, "claim", "claims");
}
