using System.Text.Json;
using System.Text.Unicode;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Cli.Input;

/// <summary>Two statements to be related.</summary>
/// <param name="Id">As given; absent where the line gives none.</param>
public sealed record StatementPair(string? Id, string A, string B, DateTimeOffset? APublished, DateTimeOffset? BPublished)
{
    /// <summary>Longer statements are no statements; in UTF-16 code units.</summary>
    public const int StatementMaxChars = 100_000;

    /// <returns>Null, with a sentence that says why, where the bytes hold no pair.</returns>
    public static StatementPair? Read(ReadOnlyMemory<byte> utf8, out string? problem)
    {
        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(utf8.Span))
        {
            problem = "The bytes are not UTF-8. Convert the file, for example with 'iconv -t UTF-8'.";
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(utf8);
            return Read(json.RootElement, out problem);
        }
        catch (JsonException error)
        {
            problem = $"Not JSON at byte {error.BytePositionInLine ?? 0}. Write one object a line: {{\"id\", \"a\", \"b\"}}.";
            return null;
        }
    }

    private static StatementPair? Read(JsonElement json, out string? problem)
    {
        problem = json.ValueKind == JsonValueKind.Object ? null : "Not an object. Write one object a line: {\"id\", \"a\", \"b\"}.";
        if (problem is not null)
        {
            return null;
        }

        var a = Statement(json, "a", ref problem);
        var b = Statement(json, "b", ref problem);
        var aPublished = Date(json, "aPublished", ref problem);
        var bPublished = Date(json, "bPublished", ref problem);
        return problem is null ? new(IdOf(json), a!, b!, aPublished, bPublished) : null;
    }

    private static string? IdOf(JsonElement json) => !json.TryGetProperty("id", out var id) ? null : id.ValueKind switch
    {
        JsonValueKind.String => JsonText.Value(id),
        JsonValueKind.Number => id.GetRawText(),
        _ => null,
    };

    private static string? Statement(JsonElement json, string name, ref string? problem)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            problem ??= $"{name}: There is no statement. Give it as a string.";
            return null;
        }

        var text = JsonText.Value(value);
        if (text.Length > StatementMaxChars)
        {
            problem ??= $"{name}: The statement has {text.Length:N0} characters, the limit is {StatementMaxChars:N0}. Give one sentence or a few.";
        }

        return text;
    }

    private static DateTimeOffset? Date(JsonElement json, string name, ref string? problem)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && ArticleDates.TryRead(JsonText.Value(value), out var date))
        {
            return date;
        }

        problem ??= $"{name}: This is no date since {ArticleDates.YearMin}. Write 2026-04-14 or 2026-04-14T06:40:00+01:00, or leave it out.";
        return null;
    }
}
