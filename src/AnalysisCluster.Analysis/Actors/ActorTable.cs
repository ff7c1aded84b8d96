using System.Globalization;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>
/// Reads actors from tab-separated text: comment lines open with <c>#</c>, the first other line names the columns,
/// lists are separated by <c>|</c>.
/// </summary>
public static class ActorTable
{
    private static readonly string[] Columns =
        ["id", "name", "aliases", "adjectives", "seats", "affiliation", "government", "kind", "gender", "office", "years"];

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
        Gender = GenderOf(row, row.Optional("gender")),
        Office = row.Optional("office"),
        Terms = [.. (row.Optional("years")?.Split(',') ?? []).Select(term => TermOf(row, term))],
    };

    /// <summary>"2009-2021", or "2022-" for a term that goes on.</summary>
    private static OfficeTerm TermOf(TableRow row, string term)
    {
        var dash = term.IndexOf('-', StringComparison.Ordinal);
        var isOpen = dash == term.Length - 1;
        var last = 0;
        return dash > 0 && TryYear(term[..dash], out var first) && (isOpen || (TryYear(term[(dash + 1)..], out last) && last >= first))
            ? new OfficeTerm(first, isOpen ? null : last)
            : throw row.Error($"term '{term}' must be years, first-last or first-");
    }

    private static bool TryYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year);

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
