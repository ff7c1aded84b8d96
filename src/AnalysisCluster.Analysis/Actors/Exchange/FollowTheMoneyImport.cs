using System.Text.Json;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>Turns entities of OpenSanctions and other FollowTheMoney data (<c>id</c>, <c>schema</c>, <c>caption</c>, <c>properties</c>) into actors.</summary>
/// <remarks>
/// Read are people and organisations with name, alias, gender, nationality or jurisdiction, and positions. Other schemata (addresses, ownerships, sanctions)
/// are no actors and are passed over. See <c>followthemoney.tech</c> for the schemata.
/// </remarks>
/// <param name="known">The base in which countries and bodies are looked up.</param>
public sealed class FollowTheMoneyImport(ActorBase known) : IActorImport
{
    private readonly ImportNames _names = new(known);

    public void Prepare(ReadOnlyMemory<byte> utf8)
    {
    }

    public KnownActor? Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = ImportJson.Parse(utf8);
        var entity = document.RootElement;
        var schema = ImportJson.Text(entity, "schema") ?? throw new FormatException("'schema' is missing");
        if (TypeOf(schema) is not { } type)
        {
            return null;
        }

        var properties = entity.TryGetProperty("properties", out var found) && found.ValueKind == JsonValueKind.Object ? found : default;
        var name = ImportJson.Text(entity, "caption") ?? All(properties, "name").FirstOrDefault() ?? throw new FormatException("'caption' is missing, and a name among the properties");
        var countries = All(properties, type == ActorType.Person ? "nationality" : "jurisdiction").Concat(All(properties, "citizenship"))
            .Concat(All(properties, "mainCountry")).Concat(All(properties, "country"));
        var country = countries.Select(_names.Country).FirstOrDefault(one => one is not null);
        return ActorLine.Checked(new KnownActor
        {
            Id = _names.IdOf(type, name, ImportJson.Text(entity, "id") ?? throw new FormatException("'id' is missing")),
            Name = name,
            Type = type,
            Aliases = ImportNames.Aliases(name, All(properties, "name").Concat(All(properties, "alias"))),
            Affiliation = country,
            Kind = type == ActorType.Organization ? KindOf(schema) : null,
            Gender = GenderOf(All(properties, "gender").FirstOrDefault()),
            Offices = [.. All(properties, "position").Select(PositionOf).Take(ActorLine.ListMax / 4)],
        });
    }

    private static ActorType? TypeOf(string schema) => schema switch
    {
        "Person" => ActorType.Person,
        "Organization" or "Company" or "PublicBody" or "LegalEntity" => ActorType.Organization,
        _ => null,
    };

    private static string? KindOf(string schema) => schema switch { "Company" => "company", "PublicBody" => "agency", _ => "body" };

    private static Gender GenderOf(string? value) => value switch { "male" => Gender.Male, "female" => Gender.Female, _ => Gender.Unknown };

    /// <summary>"Minister of Finance (2009-2013)", "President of France (2017-)", "Member of Parliament".</summary>
    private OfficeTerm PositionOf(string position)
    {
        var open = position.LastIndexOf('(');
        if (open <= 0 || position[^1] != ')')
        {
            return Short(_names.Office(position, null, null));
        }

        var years = position[(open + 1)..^1];
        var dash = years.IndexOf('-', StringComparison.Ordinal);
        var title = position[..open].Trim();
        return dash == 4 && OfficeTerm.TryDate(years[..4], false, out var from)
            ? Short(_names.Office(title, from, OfficeTerm.TryDate(years[5..], true, out var to) && to >= from ? to : null))
            : Short(_names.Office(position, null, null));
    }

    private static OfficeTerm Short(OfficeTerm term) => term.Title.Length > ActorLine.NameMaxChars ? term with { Title = term.Title[..ActorLine.NameMaxChars] } : term;

    private static IEnumerable<string> All(JsonElement properties, string name)
    {
        if (properties.ValueKind != JsonValueKind.Object || !properties.TryGetProperty(name, out var values) || values.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind == JsonValueKind.String && JsonText.Value(value).Trim() is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }
}
