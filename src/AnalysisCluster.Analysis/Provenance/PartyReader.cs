using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Provenance;

/// <summary>An outlet or agency that a credit names.</summary>
/// <param name="Name">Canonical where the base knows it, else as written.</param>
/// <param name="IsSure">False for an acronym that neither the base nor the article explains: two such may be one agency.</param>
internal sealed record Party(string Name, OutletKind? Kind, bool IsSure = true);

/// <summary>Reads outlets and agencies out of the names in credits.</summary>
/// <param name="outlet">The article's own outlet; absent when unknown.</param>
internal sealed class PartyReader(OutletBase outlets, string? outlet)
{
    private const int AcronymMaxChars = 6;
    private const int NamesMax = 20;

    /// <summary>One name known to be a party, whatever its shape: a dateline's tag, the publisher of the first version.</summary>
    public Party? Certainly(ReadOnlySpan<char> name)
    {
        name = Trim(name);
        if (name.IsEmpty)
        {
            return null;
        }

        if (Known(name) is { } known)
        {
            return known;
        }

        if (outlet is not null && (MediaNames.AreInitials(name, outlet) || MediaNames.Shares(name, outlet) || IsPartOf(name, outlet)))
        {
            return new Party(outlet, null);
        }

        name = WithoutArticle(name);
        var isAcronym = name.Length <= AcronymMaxChars && !name.Contains(' ') && (name.Length < 3 || !name.ContainsAnyInRange('a', 'z'));
        return new Party(isAcronym ? name.ToString().ToUpperInvariant() : name.ToString(), null, !isAcronym);
    }

    /// <summary>The parties among names that may be people's: known ones, and those of an outlet's shape.</summary>
    /// <param name="people">Receives the names that are none.</param>
    public List<Party> Among(ReadOnlySpan<char> names, List<string>? people = null)
    {
        var parties = new List<Party>();
        var count = 0;
        foreach (var range in Separate(names))
        {
            var name = Trim(names[range]);
            if (name.IsEmpty || ++count > NamesMax)
            {
                continue;
            }

            if (One(name) is { } party)
            {
                parties.Add(party);
            }
            else if (!char.IsLower(name[0]))
            {
                people?.Add(WithoutPlace(name).ToString());
            }
        }

        return parties;
    }

    /// <summary>Whether a party is the article's own outlet.</summary>
    public bool IsOwn(Party party) => outlet is not null && string.Equals(party.Name, outlet, StringComparison.OrdinalIgnoreCase);

    public Party? Known(ReadOnlySpan<char> name) =>
        outlets.ByName(name) is { } found ? new Party(found.Name, found.Kind)
        : outlet is not null && SameName(name, outlet) ? new Party(outlet, null)
        : null;

    private Party? One(ReadOnlySpan<char> name)
    {
        if (Known(name) is { } known)
        {
            return known;
        }

        // "Associated Press writers Jane Doe", "Harbour Herald staff": the party stands before the role.
        var bare = WithoutRole(name);
        return Known(bare) ?? (MediaNames.IsOutlet(bare) ? Certainly(bare) : null);
    }

    private static ReadOnlySpan<char> WithoutRole(ReadOnlySpan<char> name)
    {
        foreach (var role in (ReadOnlySpan<string>)[" staff", " writer", " reporter", " correspondent", " journalist", " editor", " bureau", " newsroom", " in ", " for "])
        {
            var at = name.IndexOf(role, StringComparison.OrdinalIgnoreCase);
            name = at > 0 ? name[..at] : name;
        }

        return Trim(name);
    }

    private static ReadOnlySpan<char> WithoutPlace(ReadOnlySpan<char> name)
    {
        var at = name.IndexOf(" in ", StringComparison.Ordinal);
        return at > 0 ? name[..at] : name;
    }

    /// <summary>A desk or edition of the outlet: "Harbour Herald Fact Check" of "Harbour Herald".</summary>
    private static bool IsPartOf(ReadOnlySpan<char> name, string outlet)
    {
        var bare = WithoutArticle(name);
        return bare.StartsWith(WithoutArticle(outlet), StringComparison.OrdinalIgnoreCase) && bare.Length > outlet.Length && bare[outlet.Length] == ' ';
    }

    private static bool SameName(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        WithoutArticle(left).Equals(WithoutArticle(right), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> name)
    {
        name = name.Trim(" \t\u00a0.,;:()[]*|/-\u2013\u2014\"\u201c\u201d");
        foreach (var tail in (ReadOnlySpan<string>)["'s website", "\u2019s website", " also", " Inc", " LLC", " Ltd", " Limited"])
        {
            name = name.EndsWith(tail, StringComparison.Ordinal) ? name[..^tail.Length].TrimEnd(" ,.") : name;
        }

        return name;
    }

    /// <summary>The ranges between commas, semicolons, bars, "and", "for" and "with".</summary>
    private static List<Range> Separate(ReadOnlySpan<char> names)
    {
        var ranges = new List<Range>();
        var start = 0;
        for (var i = 0; i < names.Length; i++)
        {
            var length = names[i] is ',' or ';' or '|' or '\u2022' or '\n' ? 1
                : names[i] != ' ' ? 0
                : names[i..].StartsWith(" and ", StringComparison.OrdinalIgnoreCase) || names[i..].StartsWith(" for ", StringComparison.OrdinalIgnoreCase) ? 5
                : names[i..].StartsWith(" with ", StringComparison.OrdinalIgnoreCase) ? 6
                : names[i..].StartsWith(" / ", StringComparison.Ordinal) || names[i..].StartsWith(" - ", StringComparison.Ordinal) ? 3
                : names[i..].StartsWith(" of ", StringComparison.Ordinal) ? 4
                : EndsSentence(names, i) ? 1
                : 0;
            if (length > 0)
            {
                ranges.Add(start..i);
                i += length - 1;
                start = i + 1;
            }
        }

        ranges.Add(start..names.Length);
        return ranges;
    }

    /// <summary>A space after a stop, but not after an initial: "from Larkmont. Harbour Press writer Jane M. Doe".</summary>
    private static bool EndsSentence(ReadOnlySpan<char> names, int space)
    {
        if (space < 3 || names[space - 1] != '.')
        {
            return false;
        }

        var word = names[(names[..space].LastIndexOf(' ') + 1)..(space - 1)];
        return !(word.Length == 1 && char.IsUpper(word[0])) && Abbreviations.Of(word) != Abbreviation.Leads;
    }
}
