using System.Collections.Frozen;
using System.Text;

namespace AnalysisCluster.Cli.Input;

/// <summary>Estimates how deep a page's elements are nested, in one pass over its bytes and before any parser sees it: parsers take quadratic time on a deep page.</summary>
internal static class HtmlDepth
{
    /// <summary>Elements that hold nothing, or that the next of their kind closes: unclosed ones do not nest.</summary>
    private static readonly FrozenSet<string> Flat = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rp", "rt", "html", "head", "body",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Elements whose content is no markup.</summary>
    private static readonly FrozenSet<string> Raw = new[] { "script", "style", "textarea", "title" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where more elements than the limit are open at some place, counted by name.</summary>
    public static bool Exceeds(ReadOnlySpan<byte> html, int limit)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        while (html.IndexOf((byte)'<') is >= 0 and var at)
        {
            html = html[(at + 1)..];
            var closing = html.StartsWith("/"u8);
            var name = Name(closing ? html[1..] : html);
            if (name.Length == 0 || Flat.Contains(name))
            {
                continue;
            }

            if (!closing && Raw.Contains(name))
            {
                html = Behind(html, name);
            }
            else if (closing && open.GetValueOrDefault(name) > 0)
            {
                open[name]--;
                depth--;
            }
            else if (!closing && !IsSelfClosed(html))
            {
                open[name] = open.GetValueOrDefault(name) + 1;
                if (++depth > limit)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Name(ReadOnlySpan<byte> tag)
    {
        const int NameMax = 32;
        var end = 0;
        while (end < tag.Length && end < NameMax && (char.IsAsciiLetterOrDigit((char)tag[end]) || (end > 0 && tag[end] == '-')))
        {
            end++;
        }

        return end > 0 && char.IsAsciiLetter((char)tag[0]) ? Encoding.ASCII.GetString(tag[..end]) : "";
    }

    private static bool IsSelfClosed(ReadOnlySpan<byte> tag) => tag.IndexOf((byte)'>') is > 0 and var end && tag[end - 1] == '/';

    /// <summary>What follows the closing tag of an element of raw text; nothing where it is never closed.</summary>
    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> html, string name)
    {
        while (html.IndexOf("</"u8) is >= 0 and var at)
        {
            html = html[(at + 2)..];
            if (Name(html).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return html;
            }
        }

        return [];
    }
}
