using System.Globalization;
using System.Text;

namespace AnalysisCluster.Cli.Output;

/// <summary>Strangers' words on a terminal: what could move the cursor, colour or reorder the screen is shown as its code point instead.</summary>
public static class TerminalText
{
    /// <summary>Control characters (C0, C1, DEL) and bidirectional controls become <c>\u001b</c> and the like; line breaks and tabs become a space.</summary>
    public static string Safe(string text)
    {
        var first = 0;
        while (first < text.Length && !IsUnsafe(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var unit in text.AsSpan(first))
        {
            switch (unit)
            {
                case '\n' or '\r' or '\t':
                    safe.Append(' ');
                    break;
                case var control when IsUnsafe(control):
                    safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)control:x4}");
                    break;
                default:
                    safe.Append(unit);
                    break;
            }
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char unit) =>
        char.IsControl(unit) || unit is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029';
}
