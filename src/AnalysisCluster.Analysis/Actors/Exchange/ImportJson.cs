using System.Text.Json;
using AnalysisCluster.Analysis.Articles;

namespace AnalysisCluster.Analysis.Actors.Exchange;

/// <summary>Careful steps into a stranger's JSON.</summary>
public static class ImportJson
{
    /// <summary>Longer lines are refused, in bytes: the entities of great countries in Wikidata have a few million.</summary>
    public const int LineMaxBytes = 1 << 24;

    /// <exception cref="FormatException">The line is no JSON object, or too long.</exception>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > LineMaxBytes)
        {
            throw new FormatException($"the line has {utf8.Length:N0} bytes; at most {LineMaxBytes:N0} are read");
        }

        JsonDocument? document = null;
        try
        {
            document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document : throw new FormatException("the line is no JSON object");
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            document?.Dispose();
            throw exception as FormatException ?? new FormatException($"not JSON: {exception.Message}", exception);
        }
    }

    /// <summary>A member that is a string with more than space; else null.</summary>
    internal static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } value && JsonText.Value(value).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The value at the end of a path of members; the default where a step is missing.</summary>
    internal static JsonElement Member(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return default;
            }
        }

        return element;
    }

    /// <summary>The items of a member that is an array; none where it is missing.</summary>
    internal static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
}
