using System.Globalization;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Picks from the stream what a person wants to know, and says each thing once.</summary>
public sealed class Teller
{
    private const int EvidenceMax = 6;

    private readonly HashSet<(string, string)> _disputes = [];

    /// <summary>All that was told so far, for the end.</summary>
    public Ledger Ledger { get; } = new();

    /// <summary>Takes one event of the stream.</summary>
    /// <param name="data">One of the event records of the contracts.</param>
    /// <returns>Null where there is nothing to tell.</returns>
    public Telling? Take(object? data) => data switch
    {
        ArticleEvent article => Of(article),
        CopyEvent copy => Of(copy),
        LinkEvent { Relation: "contradicts" } link => Of(link),
        AssertionEvent assertion => Of(assertion),
        FigureEvent figure => Of(figure),
        _ => null,
    };

    private Telling Of(ArticleEvent article)
    {
        var edited = Ledger.Articles.TryGetValue(article.Id, out var before) && before.Revision != article.Revision;
        Ledger.Add(article);
        var title = $"{EventLine.Outlet(article.Outlet ?? before?.Outlet)}: {article.Title ?? before?.Title ?? article.Id}";
        return article.State switch
        {
            "withdrawn" => new(TellingKind.Withdrawn, title, [], "Its claims count no more."),
            "failed" => new(TellingKind.Failed, title, [], article.Error),
            _ => new(edited ? TellingKind.Edited : TellingKind.Read, title, [], Counted(article)),
        };
    }

    private Telling Of(CopyEvent copy)
    {
        Ledger.Add(copy);
        var share = copy.Containment.ToString("P0", CultureInfo.InvariantCulture);
        return new(TellingKind.Copied, $"{Named(copy.A)} and {Named(copy.B)}", [], $"They share {share} of the shorter text: one origin, not two.");
    }

    private Telling? Of(LinkEvent link)
    {
        var key = string.CompareOrdinal(link.A.Claim, link.B.Claim) < 0 ? (link.A.Claim, link.B.Claim) : (link.B.Claim, link.A.Claim);
        if (!_disputes.Add(key))
        {
            return null;
        }

        Ledger.Add(link);
        var (first, second) = (link.B.Published ?? DateTimeOffset.MaxValue) < (link.A.Published ?? DateTimeOffset.MaxValue) ? (link.B, link.A) : (link.A, link.B);
        return new(TellingKind.Disputed, $"{Voice(first)} against {Voice(second)}", [first, second], string.Join(", ", link.Reasons));
    }

    private Telling? Of(AssertionEvent assertion)
    {
        var before = Ledger.Assertions.GetValueOrDefault(assertion.Id);
        Ledger.Add(assertion);
        var (was, now) = (before?.Status ?? assertion.Was, assertion.Status);
        if (was == now || assertion.MergedInto is not null || assertion.Origins is null)
        {
            return null;
        }

        var evidence = assertion.Claims.Take(EvidenceMax).ToArray();
        var counts = $"{assertion.Witnesses} witnesses, {EventLine.OriginsOf(assertion.Origins)}";
        return (was, now) switch
        {
            (_, "corroborated") => new(TellingKind.Corroborated, counts, evidence, assertion.Relays > 0 ? $"Not counted: {assertion.Relays} that only repeat." : null),
            ("corroborated", "single" or "withdrawn") => new(TellingKind.Weakened, $"no longer corroborated: {counts}", evidence),
            _ => null,
        };
    }

    private Telling Of(FigureEvent figure)
    {
        Ledger.Add(figure);
        return new(
            TellingKind.Moved, $"{Figures.Of(figure.From, figure.Unit)} became {Figures.Of(figure.To, figure.Unit)}", [figure.Earlier, figure.Later]);
    }

    private string Named(string article) =>
        Ledger.Articles.TryGetValue(article, out var known) ? $"{EventLine.Outlet(known.Outlet)} ({article})" : article;

    private static string Voice(ClaimReference claim) => claim.Speaker ?? EventLine.Outlet(claim.Outlet);

    private static string Counted(ArticleEvent article) => article.Language is { } language && language != "en"
        ? $"Not read for claims: its language is '{language}'."
        : $"{article.Claims} {(article.Claims == 1 ? "claim" : "claims")}";
}
