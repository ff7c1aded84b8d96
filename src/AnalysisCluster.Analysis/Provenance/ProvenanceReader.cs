using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>Reads who published an article and whose newsroom did the reporting, from its fields and its own words.</summary>
public static class ProvenanceReader
{
    private const int FieldMaxChars = 200;

    /// <param name="document">The article's text as cut by <see cref="DocumentReader"/>, with its boilerplate: credits are part of that.</param>
    public static ArticleProvenance Read(Article article, Document document, OutletBase outlets)
    {
        var (source, supplier) = Source(article, outlets);
        var outlet = source?.Name;
        var parties = new PartyReader(outlets, outlet);
        var ledger = new CreditLedger(outlet, source?.Kind == OutletKind.Aggregator);
        if (supplier is not null)
        {
            ledger.Reported(supplier);
        }

        var people = ReadAuthors(article, parties, ledger);
        var credits = new CreditReader(document.Text, parties, ledger);
        credits.Read(document);
        new CitationFinder(document, parties, ledger).Find();
        return ledger.Conclude() with
        {
            Outlet = outlet,
            Family = source?.Family,
            Authors = people.Count > 0 ? people : credits.People,
            DatelinePlace = credits.DatelinePlace,
        };
    }

    /// <summary>The outlet by its field, else by the address; "Reuters via Harbour Herald" names a supplier before it.</summary>
    private static (Outlet? Outlet, Party? Supplier) Source(Article article, OutletBase outlets)
    {
        var host = Host(article.Url);
        var field = article.Source.AsSpan().Trim();
        if (field.IsEmpty || field.Length > FieldMaxChars)
        {
            return (host is null ? null : outlets.ByHost(host) ?? new Outlet(host, OutletKind.Outlet, null), null);
        }

        var via = field.IndexOf(" via ", StringComparison.OrdinalIgnoreCase);
        var supplier = via > 0 ? new PartyReader(outlets, null).Certainly(field[..via]) : null;
        var name = via > 0 ? field[(via + 5)..].Trim() : field;

        // A source field may itself be an address.
        var known = outlets.ByName(name) ?? (name.Contains('.') && !name.Contains(' ') ? outlets.ByHost(Host(name.ToString()) ?? "") : null);
        return (known ?? new Outlet(name.ToString(), OutletKind.Outlet, host is null ? null : FamilyOf(outlets, host, name)), supplier);
    }

    /// <summary>An unknown name at a known outlet's address is a part of that house ("Harbour Herald Sport").</summary>
    private static string? FamilyOf(OutletBase outlets, string host, ReadOnlySpan<char> name) =>
        outlets.ByHost(host) is { Kind: not OutletKind.Aggregator } known && MediaNames.Shares(known.Name, name) ? known.Family : null;

    private static string? Host(string? url)
    {
        if (url is null || url.Length > 2048)
        {
            return null;
        }

        var absolute = url.Contains("://", StringComparison.Ordinal) ? url : "https://" + url;
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || !uri.Host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Author fields name people and, among them, agencies: "Jane Doe, Associated Press".</summary>
    private static List<string> ReadAuthors(Article article, PartyReader parties, CreditLedger ledger)
    {
        var people = new List<string>();
        foreach (var field in article.Authors)
        {
            var names = field.AsSpan().Trim();
            names = names.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? names[3..] : names;
            foreach (var party in parties.Among(names[..Math.Min(names.Length, FieldMaxChars)], people))
            {
                if (!parties.IsOwn(party))
                {
                    ledger.Reported(party);
                }
            }
        }

        return people;
    }
}
