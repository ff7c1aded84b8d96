using System.Text;
using System.Text.Json;

namespace AnalysisCluster.Analysis.Articles;

/// <summary>Strings of a JSON document, whatever they hold.</summary>
public static class JsonText
{
    /// <summary>The string's value. An escaped lone surrogate becomes U+FFFD, one code unit for one, so that every offset stays what it was.</summary>
    public static string Value(JsonElement value)
    {
        var raw = value.GetRawText();
        return raw.Contains("\\u", StringComparison.Ordinal) ? Unescape(raw.AsSpan(1, raw.Length - 2)) : value.GetString()!;
    }

    public static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD"; // a name with a lone surrogate: unknown, whatever it is
        }
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] != 'u')
            {
                text.Append(raw[i] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var other => other });
                continue;
            }

            var unit = Unit(raw, i);
            i += 4;
            if (char.IsHighSurrogate(unit) && i + 6 < raw.Length && raw[i + 1] == '\\' && raw[i + 2] == 'u' && char.IsLowSurrogate(Unit(raw, i + 2)))
            {
                text.Append(unit).Append(Unit(raw, i + 2));
                i += 6;
            }
            else
            {
                text.Append(char.IsSurrogate(unit) ? '\uFFFD' : unit);
            }
        }

        return text.ToString();
    }

    /// <param name="at">Index of the <c>u</c> of an escape; the parser has seen to it that four digits follow.</param>
    private static char Unit(ReadOnlySpan<char> raw, int at) =>
        (char)ushort.Parse(raw.Slice(at + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
}
