using System.Globalization;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>An actor as JSON spells it; absent lists are empty.</summary>
internal sealed record ActorForm
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string[]? Aliases { get; init; }

    public string[]? Adjectives { get; init; }

    public string[]? Seats { get; init; }

    public string? Affiliation { get; init; }

    public string? Government { get; init; }

    public string? Kind { get; init; }

    public string? Code { get; init; }

    public string? Gender { get; init; }

    public OfficeForm[]? Offices { get; init; }

    public static ActorForm Of(KnownActor actor) => new()
    {
        Id = actor.Id,
        Name = actor.Name,
        Aliases = ListOf(actor.Aliases),
        Adjectives = ListOf(actor.Adjectives),
        Seats = ListOf(actor.Seats),
        Affiliation = actor.Affiliation,
        Government = actor.Government,
        Kind = actor.Kind,
        Code = actor.Code,
        Gender = actor.Gender switch { Actors.Gender.Female => "f", Actors.Gender.Male => "m", _ => null },
        Offices = actor.Offices.Count == 0 ? null : [.. actor.Offices.Select(OfficeForm.For)],
    };

    public KnownActor ToActor() => new()
    {
        Id = Id ?? throw new FormatException("'id' is missing"),
        Name = Name ?? throw new FormatException("'name' is missing"),
        Type = TypeOf(Id),
        Aliases = Aliases ?? [],
        Adjectives = Adjectives ?? [],
        Seats = Seats ?? [],
        Affiliation = Affiliation,
        Government = Government,
        Kind = Kind,
        Code = Code,
        Gender = Gender switch
        {
            null or "u" => Actors.Gender.Unknown,
            "f" => Actors.Gender.Female,
            "m" => Actors.Gender.Male,
            _ => throw new FormatException($"gender '{Gender}' must be f, m or u"),
        },
        Offices = [.. (Offices ?? []).Select(office => office.ToTerm())],
    };

    internal static string[]? ListOf(IReadOnlyList<string> list) => list.Count == 0 ? null : [.. list];

    private static ActorType TypeOf(string id) =>
        id.StartsWith(ActorId.Person, StringComparison.Ordinal) ? ActorType.Person
        : id.StartsWith(ActorId.Organization, StringComparison.Ordinal) ? ActorType.Organization
        : id.StartsWith(ActorId.Place, StringComparison.Ordinal) ? ActorType.Place
        : throw new FormatException($"id '{id}' must start with person:, organization: or place:");
}

/// <summary>A term of office as JSON spells it; <c>from</c> and <c>to</c> are days, months or years.</summary>
internal sealed record OfficeForm
{
    public string? Title { get; init; }

    public string? Of { get; init; }

    public string[]? AlsoCalled { get; init; }

    public string[]? CalledAlone { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public static OfficeForm For(OfficeTerm term) => new()
    {
        Title = term.Title,
        Of = term.Of,
        AlsoCalled = ActorForm.ListOf(term.AlsoCalled),
        CalledAlone = ActorForm.ListOf(term.CalledAlone),
        From = term.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        To = term.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public OfficeTerm ToTerm()
    {
        var term = new OfficeTerm
        {
            Title = Title ?? throw new FormatException("an office has no 'title'"),
            Of = Of,
            AlsoCalled = AlsoCalled ?? [],
            CalledAlone = CalledAlone ?? [],
            From = DateOf(From, false),
            To = DateOf(To, true),
        };
        return term is { From: { } from, To: { } to } && to < from ? throw new FormatException($"the term as {term.Title} ends before it begins") : term;
    }

    private static DateOnly? DateOf(string? text, bool asEnd) =>
        text is null ? null
        : OfficeTerm.TryDate(text, asEnd, out var date) ? date
        : throw new FormatException($"'{text}' must be a day, a month or a year: 2005-11-22, 2005-11 or 2005");
}
