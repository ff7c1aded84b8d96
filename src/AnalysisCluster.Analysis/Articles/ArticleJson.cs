using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Unicode;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Reads the JSON form of a submission into its fields: the project's own names, and those of schema.org, JSON Feed and IPTC ninjs.</summary>
public static class ArticleJson
{
    private enum Field
    {
        Id,
        Text,
        Title,
        Source,
        Url,
        Published,
        Modified,
        Authors,
        PubStatus,
    }

    private const int FieldCount = (int)Field.PubStatus + 1;

    /// <summary>Names for each field; where a submission holds two of one field, the one with the lesser rank counts.</summary>
    private static readonly FrozenDictionary<string, (Field Field, int Rank)> Names = new Dictionary<string, (Field, int)>(StringComparer.Ordinal)
    {
        ["id"] = (Field.Id, 0),
        ["text"] = (Field.Text, 0),
        ["articleBody"] = (Field.Text, 1),
        ["body_text"] = (Field.Text, 2),
        ["content_text"] = (Field.Text, 3),
        ["title"] = (Field.Title, 0),
        ["headline"] = (Field.Title, 1),
        ["source"] = (Field.Source, 0),
        ["publisher"] = (Field.Source, 1),
        ["url"] = (Field.Url, 0),
        ["link"] = (Field.Url, 1),
        ["published"] = (Field.Published, 0),
        ["datePublished"] = (Field.Published, 1),
        ["date_published"] = (Field.Published, 2),
        ["date"] = (Field.Published, 3),
        ["modified"] = (Field.Modified, 0),
        ["dateModified"] = (Field.Modified, 1),
        ["date_modified"] = (Field.Modified, 2),
        ["authors"] = (Field.Authors, 0),
        ["author"] = (Field.Authors, 1),
        ["byline"] = (Field.Authors, 2),
        ["pubStatus"] = (Field.PubStatus, 0),
        ["pubstatus"] = (Field.PubStatus, 1),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] CanonicalNames =
        [.. Names.Where(name => name.Value.Rank == 0).OrderBy(name => name.Value.Field).Select(name => name.Key)];

    /// <summary>Reads one JSON object.</summary>
    /// <param name="utf8">With or without a byte order mark and white space around it.</param>
    /// <param name="problems">Receives what stands against reading it.</param>
    /// <param name="unknown">Receives the names of fields that mean nothing here.</param>
    /// <returns>Null where the bytes hold no object.</returns>
    public static ArticleFields? Read(ReadOnlyMemory<byte> utf8, ICollection<ArticleProblem> problems, ICollection<string> unknown)
    {
        if (utf8.Span.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            problems.Add(new(ArticleProblemCode.NotUtf8, "", "The bytes are not UTF-8. Convert the file, for example with 'iconv -t UTF-8'."));
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(utf8);
            return Read(json.RootElement, problems, unknown);
        }
        catch (JsonException error)
        {
            problems.Add(new(ArticleProblemCode.NotJson, "", $"Not JSON at byte {error.BytePositionInLine ?? 0}. Write one JSON object a line, or name the file .json."));
            return null;
        }
    }

    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, ICollection{ArticleProblem}, ICollection{string})"/>
    public static ArticleFields? Read(JsonElement json, ICollection<ArticleProblem> problems, ICollection<string> unknown)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            problems.Add(new(ArticleProblemCode.NotAnObject, "", $"A JSON {Kind(json)} is no article. Write an object with at least \"text\"."));
            return null;
        }

        var values = new string?[FieldCount];
        var ranks = new int[FieldCount];
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        IReadOnlyList<string> authors = [];
        foreach (var property in json.EnumerateObject())
        {
            var name = JsonText.Name(property);
            if (!Names.TryGetValue(name, out var known))
            {
                unknown.Add(name);
                continue;
            }

            var read = Strings(property.Value, known.Field);
            if (read is null)
            {
                aliases[CanonicalNames[(int)known.Field]] = name;
                problems.Add(new(ArticleProblemCode.WrongType, name, $"\"{name}\" holds a JSON {Kind(property.Value)}. {Expected(known.Field)}"));
            }
            else if (read.Count > 0 && (values[(int)known.Field] is null || known.Rank <= ranks[(int)known.Field]))
            {
                (values[(int)known.Field], ranks[(int)known.Field]) = (read[0], known.Rank);
                authors = known.Field == Field.Authors ? read : authors;
                aliases[CanonicalNames[(int)known.Field]] = name;
            }
        }

        return new ArticleFields
        {
            Id = values[(int)Field.Id],
            Text = values[(int)Field.Text],
            Title = values[(int)Field.Title],
            Source = values[(int)Field.Source],
            Url = values[(int)Field.Url],
            Published = values[(int)Field.Published],
            Modified = values[(int)Field.Modified],
            Authors = authors,
            PubStatus = values[(int)Field.PubStatus],
            Aliases = aliases,
        };
    }

    /// <summary>
    /// The strings in a value: itself, schema.org's <c>{"name": …}</c>, a number where an id may stand, a list where authors may. Blank ones are left out.
    /// </summary>
    /// <returns>Null where the value can hold none.</returns>
    private static List<string>? Strings(JsonElement value, Field field)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return [];
            case JsonValueKind.String:
                var text = JsonText.Value(value);
                return string.IsNullOrWhiteSpace(text) ? [] : [text];
            case JsonValueKind.Number when field == Field.Id:
                return [value.GetRawText()];
            case JsonValueKind.Object when field is Field.Source or Field.Authors && value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String:
                return Strings(name, field);
            case JsonValueKind.Array when field == Field.Authors:
                var all = value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Array ? null : Strings(item, field)).ToList();
                return all.Contains(null) ? null : [.. all.SelectMany(item => item!)];
            default:
                return null;
        }
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    private static string Expected(Field field) => field switch
    {
        Field.Authors => "Give a string, or an array of strings.",
        Field.Published or Field.Modified => "Give a date as a string, such as \"2026-04-14T06:40:00+01:00\".",
        _ => "Give a string.",
    };
}
