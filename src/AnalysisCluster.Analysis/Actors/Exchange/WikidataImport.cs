using System.Text.Json;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>Turns entities of a Wikidata JSON dump (one a line, as in the official dumps, their brackets and commas included) into actors.</summary>
/// <remarks>
/// Read are the English label and aliases, what it is (P31, with the classes above it by P279 as far as they are in the file), gender (P21), country (P27, P17),
/// ISO code (P297), and positions held (P39) with start and end (P580, P582). Names of positions, countries and classes are those of entities in the same file;
/// a position that is not in it is left out.
/// </remarks>
/// <param name="known">The base in which countries and bodies are looked up by name.</param>
public sealed class WikidataImport(ActorBase known) : IActorImport
{
    /// <summary>More entities than this are not remembered for others to refer to.</summary>
    private const int RememberedMax = 5_000_000;

    private readonly ImportNames _names = new(known);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly WikidataClasses _classes = new();

    public void Prepare(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            utf8 = Entity(utf8);
            if (utf8.IsEmpty)
            {
                return;
            }

            using var document = ImportJson.Parse(utf8);
            if (ImportJson.Text(document.RootElement, "id") is { } id && Label(document.RootElement) is { } label && _labels.Count < RememberedMax)
            {
                _labels.TryAdd(id, label);
                _classes.Add(id, Ids(document.RootElement, "P279"));
                if (Strings(document.RootElement, "P297").FirstOrDefault() is { } code && _names.Country(code) is { } country)
                {
                    _countries.TryAdd(id, country);
                }
            }
        }
        catch (FormatException)
        {
            // Told when the line is read.
        }
    }

    public KnownActor? Read(ReadOnlyMemory<byte> utf8)
    {
        utf8 = Entity(utf8);
        if (utf8.IsEmpty)
        {
            return null;
        }

        using var document = ImportJson.Parse(utf8);
        var entity = document.RootElement;
        var id = ImportJson.Text(entity, "id") ?? throw new FormatException("'id' is missing");
        if (_classes.Of(Ids(entity, "P31")) is not { } found)
        {
            return null;
        }

        var name = Label(entity) ?? throw new FormatException($"{id} has no English label");
        var country = Ids(entity, "P27").Concat(Ids(entity, "P17")).Select(CountryOf).FirstOrDefault(one => one is not null);
        var isCountry = found.Type == ActorType.Place && Strings(entity, "P297").Any();
        return ActorLine.Checked(new KnownActor
        {
            Id = _names.IdOf(found.Type, name, id),
            Name = name,
            Type = found.Type,
            Aliases = ImportNames.Aliases(name, ImportJson.Items(ImportJson.Member(entity, "aliases"), "en").Select(alias => ImportJson.Text(alias, "value")).OfType<string>()),
            Affiliation = isCountry ? null : country,
            Kind = found.Kind,
            Code = isCountry ? Strings(entity, "P297").First() : null,
            Gender = GenderOf(Ids(entity, "P21").FirstOrDefault()),
            Offices = [.. Offices(entity).Take(ActorLine.ListMax / 4)],
        });
    }

    /// <summary>The line without the comma behind it; empty where it is a bracket of the array that the dump is.</summary>
    private static ReadOnlyMemory<byte> Entity(ReadOnlyMemory<byte> utf8)
    {
        var end = utf8.Length;
        while (end > 0 && utf8.Span[end - 1] is (byte)',' or (byte)' ' or (byte)'\r' or (byte)'\t')
        {
            end--;
        }

        utf8 = utf8[..end];
        return utf8.Length == 1 && utf8.Span[0] is (byte)'[' or (byte)']' ? default : utf8;
    }

    private static string? Label(JsonElement entity) =>
        ImportJson.Text(ImportJson.Member(entity, "labels", "en"), "value") ?? ImportJson.Text(ImportJson.Member(entity, "labels", "mul"), "value");

    private string? CountryOf(string id) => _countries.GetValueOrDefault(id) ?? (_labels.TryGetValue(id, out var label) ? _names.Find(label) : null);

    private static Gender GenderOf(string? id) => id switch { "Q6581072" => Gender.Female, "Q6581097" => Gender.Male, _ => Gender.Unknown };

    private IEnumerable<OfficeTerm> Offices(JsonElement entity)
    {
        foreach (var claim in Claims(entity, "P39"))
        {
            if (ImportJson.Text(ImportJson.Member(claim, "mainsnak", "datavalue", "value"), "id") is { } id
                && _labels.TryGetValue(id, out var label) && label.Length <= ActorLine.NameMaxChars)
            {
                var (from, to) = (Date(claim, "P580", false), Date(claim, "P582", true));
                yield return _names.Office(label, from, to is { } end && from is { } start && end < start ? null : to);
            }
        }
    }

    /// <summary>Statements that are not deprecated.</summary>
    private static IEnumerable<JsonElement> Claims(JsonElement entity, string property) =>
        ImportJson.Items(ImportJson.Member(entity, "claims"), property).Where(claim => ImportJson.Text(claim, "rank") != "deprecated");

    private static IEnumerable<string> Ids(JsonElement entity, string property) =>
        Claims(entity, property).Select(claim => ImportJson.Text(ImportJson.Member(claim, "mainsnak", "datavalue", "value"), "id")).OfType<string>();

    private static IEnumerable<string> Strings(JsonElement entity, string property) =>
        Claims(entity, property).Select(claim => ImportJson.Member(claim, "mainsnak", "datavalue", "value"))
            .Where(value => value.ValueKind == JsonValueKind.String).Select(JsonText.Value);

    /// <summary>"+2005-11-22T00:00:00Z" of precision 11 (day), 10 (month) or 9 (year); coarser times are none.</summary>
    private static DateOnly? Date(JsonElement claim, string property, bool asEnd)
    {
        foreach (var qualifier in ImportJson.Items(ImportJson.Member(claim, "qualifiers"), property))
        {
            var value = ImportJson.Member(qualifier, "datavalue", "value");
            var time = ImportJson.Text(value, "time");
            var precision = ImportJson.Member(value, "precision") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var stated) ? stated : 0;
            var length = precision switch { 11 => 10, 10 => 7, 9 => 4, _ => 0 };
            if (length > 0 && time is { Length: > 11 } && time[0] == '+' && OfficeTerm.TryDate(time.Substring(1, length), asEnd, out var date))
            {
                return date;
            }
        }

        return null;
    }
}
