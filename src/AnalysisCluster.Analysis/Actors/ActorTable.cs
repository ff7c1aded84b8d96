namespace AnalysisCluster.Analysis.Actors;

/// <summary>
/// Reads actors from tab-separated text: comment lines open with <c>#</c>, the first other line names the columns,
/// lists are separated by <c>|</c>.
/// </summary>
public static class ActorTable
{
    private static readonly string[] Columns =
        ["id", "name", "aliases", "adjectives", "seats", "affiliation", "government", "kind", "gender", "office", "years", "code"];

    private static readonly string[] OfficeColumns = ["of", "office", "called", "holder", "gender", "from", "to"];

    /// <param name="file">The table's name, for messages.</param>
    /// <exception cref="FormatException">A line does not have the form; the message names file, line and what is wrong.</exception>
    public static IReadOnlyList<KnownActor> Parse(string file, string text)
    {
        var actors = new List<KnownActor>();
        foreach (var row in TabSeparated.Rows(file, text, Columns))
        {
            actors.Add(Read(row));
        }

        return actors;
    }

    /// <summary>Adds the terms of a table of offices to the people who held them; a holder whom the people lack is made.</summary>
    /// <param name="people">Holders are found among them by name.</param>
    /// <exception cref="FormatException">A line does not have the form; the message names file, line and what is wrong.</exception>
    public static IReadOnlyList<KnownActor> WithOffices(IReadOnlyList<KnownActor> people, string file, string text)
    {
        var terms = new Dictionary<string, (Gender Gender, List<OfficeTerm> Terms)>(StringComparer.Ordinal);
        foreach (var row in TabSeparated.Rows(file, text, OfficeColumns))
        {
            var holder = row.Required("holder");
            if (!terms.TryGetValue(holder, out var held))
            {
                terms.Add(holder, held = (GenderOf(row, row.Optional("gender")), []));
            }

            held.Terms.Add(ReadTerm(row));
        }

        var joined = people.Select(one => terms.Remove(one.Name, out var held) ? one with { Offices = [.. one.Offices, .. held.Terms] } : one).ToList();
        joined.AddRange(terms.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => Holder(one.Key, one.Value.Gender, one.Value.Terms)));
        return joined;
    }

    private static KnownActor Holder(string name, Gender gender, List<OfficeTerm> terms) => new()
    {
        Id = ActorId.Of(ActorType.Person, name),
        Name = name,
        Type = ActorType.Person,
        Gender = gender,
        Affiliation = terms.MaxBy(term => term.From)?.Of,
        Offices = terms,
    };

    private static OfficeTerm ReadTerm(TableRow row)
    {
        var called = row.List("called");
        var term = new OfficeTerm
        {
            Title = row.Required("office"),
            Of = row.Required("of"),
            AlsoCalled = [.. called.Select(word => word.TrimStart('='))],
            CalledAlone = [.. called.Where(word => word.StartsWith('=')).Select(word => word[1..])],
            From = DateIn(row, "from", false),
            To = DateIn(row, "to", true),
        };
        return term is { From: { } from, To: { } to } && to < from ? throw row.Error($"the term ends on {to:O}, before it begins") : term;
    }

    private static DateOnly? DateIn(TableRow row, string column, bool asEnd) => row.Optional(column) switch
    {
        null => null,
        { } text when OfficeTerm.TryDate(text, asEnd, out var date) => date,
        { } text => throw row.Error($"{column} '{text}' must be a day, a month or a year: 2005-11-22, 2005-11 or 2005"),
    };

    private static KnownActor Read(TableRow row) => new()
    {
        Id = row.Required("id"),
        Name = row.Required("name"),
        Type = TypeOf(row),
        Aliases = row.List("aliases"),
        Adjectives = row.List("adjectives"),
        Seats = row.List("seats"),
        Affiliation = row.Optional("affiliation"),
        Government = row.Optional("government"),
        Kind = row.Optional("kind"),
        Code = row.Optional("code"),
        Gender = GenderOf(row, row.Optional("gender")),
        Offices = Offices(row),
    };

    private static OfficeTerm[] Offices(TableRow row)
    {
        var years = row.Optional("years");
        if (row.Optional("office") is not { } title)
        {
            return years is null ? [] : throw row.Error("'years' needs an 'office'");
        }

        var office = new OfficeTerm { Title = title, Of = row.Optional("affiliation") };
        return years is null ? [office] : [.. years.Split(',').Select(term => TermOf(row, office, term))];
    }

    /// <summary>"2009-2021", or "2022-" for a term that goes on.</summary>
    private static OfficeTerm TermOf(TableRow row, OfficeTerm office, string term)
    {
        var dash = term.IndexOf('-', StringComparison.Ordinal);
        var isOpen = dash >= 0 && dash == term.Length - 1;
        var to = DateOnly.MaxValue;
        return dash == 4 && OfficeTerm.TryDate(term[..dash], false, out var from)
            && (isOpen || (OfficeTerm.TryDate(term[(dash + 1)..], true, out to) && to >= from))
            ? office with { From = from, To = isOpen ? null : to }
            : throw row.Error($"term '{term}' must be years, first-last or first-");
    }

    private static ActorType TypeOf(TableRow row)
    {
        var id = row.Required("id");
        return id.StartsWith("person:", StringComparison.Ordinal) ? ActorType.Person
            : id.StartsWith("organization:", StringComparison.Ordinal) ? ActorType.Organization
            : id.StartsWith("place:", StringComparison.Ordinal) ? ActorType.Place
            : throw row.Error($"id '{id}' must start with person:, organization: or place:");
    }

    internal static Gender GenderOf(TableRow row, string? value) => value switch
    {
        null or "u" => Gender.Unknown,
        "f" => Gender.Female,
        "m" => Gender.Male,
        _ => throw row.Error($"gender '{value}' must be f, m or u"),
    };
}
