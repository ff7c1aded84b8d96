using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Recognises web addresses, mail addresses, handles and hashtags, each of which is one token.</summary>
internal static class AddressScanner
{
    // A host name has at most 253 characters (RFC 1035), a mail address 320: the look-ahead from any place is bounded, so the scan stays linear.
    private const int HostMaxChars = 320;

    private static readonly FrozenSet<string> TopLevels = FrozenSet.ToFrozenSet(
        [
            "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "news", "tv", "io", "co", "uk", "us", "eu", "ca", "au", "nz", "ie", "de",
            "fr", "es", "it", "nl", "be", "ch", "at", "pl", "cz", "se", "no", "dk", "fi", "ru", "ua", "cn", "jp", "kr", "in", "za", "br", "mx", "ar",
            "il", "tr", "gr", "pt", "app", "dev", "example", "test",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopLevelBySpan =
        TopLevels.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of an address that starts here, or -1: <c>https://…</c>, <c>www.…</c>, <c>name@host</c>, <c>host.tld/path</c>.</summary>
    public static int EndOfAddress(string text, int start, int end)
    {
        var limit = Math.Min(end, start + HostMaxChars);
        var (i, dot, at) = (start, -1, -1);
        for (; i < limit && IsHostPart(text[i], at < 0); i++)
        {
            dot = text[i] == '.' ? i : dot;
            at = text[i] == '@' ? i : at;
        }

        if (i + 2 < end && i > start && text[i] == ':' && text[i + 1] == '/' && text[i + 2] == '/')
        {
            return EndOfPath(text, i + 3, end);
        }

        while (i > start && !char.IsAsciiLetterOrDigit(text[i - 1]))
        {
            i--;
        }

        dot = text.AsSpan(start, i - start).LastIndexOf('.') + start;
        if (dot <= start || dot + 1 >= i || at >= dot || at == start)
        {
            return -1;
        }

        // "yesterday.It was": a capital after the stop is a missing space, not a top-level domain.
        if (!TopLevelBySpan.Contains(text.AsSpan(dot + 1, i - dot - 1)) || (char.IsAsciiLetterUpper(text[dot + 1]) && char.IsAsciiLetterLower(text[dot - 1])))
        {
            return -1;
        }

        return i < end && text[i] is '/' or '?' or '#' && at < 0 ? EndOfPath(text, i, end) : i;
    }

    /// <summary>The end of a handle or hashtag whose sign stands at <paramref name="start"/>, or -1.</summary>
    public static int EndOfTag(string text, int start, int end)
    {
        var i = start + 1;
        if (i < end && char.IsDigit(text[i]))
        {
            return -1;
        }

        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
        {
            i++;
        }

        return i > start + 1 ? i : -1;
    }

    private static bool IsHostPart(char c, bool mayBeAt) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' || (c == '@' && mayBeAt);

    private static int EndOfPath(string text, int start, int end)
    {
        var i = start;
        while (i < end && !Characters.IsSpace(text[i]) && text[i] is not ('"' or '<' or '>' or '\u201c' or '\u201d' or '\u00ab' or '\u00bb'))
        {
            i++;
        }

        while (i > start && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019')
        {
            i--;
        }

        return i;
    }
}
