using System.Buffers;

namespace AnalysisCluster.Analysis.Text;

/// <summary>The place, date and agency before the first sentence of a dispatch ("LONDON, March 5 (Reuters) - "), as spans of the text.</summary>
/// <param name="Whole">All of it, with the dash.</param>
/// <param name="Place">Absent where only the agency stands.</param>
/// <param name="Agency">Without its brackets; absent where only the place stands.</param>
internal sealed record Dateline(Span Whole, Span? Place, Span? Agency)
{
    private const int PlaceMaxChars = 70;
    private const int AgencyMaxChars = 40;

    private static readonly SearchValues<char> NoPlace = SearchValues.Create("\"\u201c\u201d?!;:");

    private static readonly string[] Notices =
    [
        "update", "updated", "breaking", "opinion", "analysis", "exclusive", "video", "photos", "live", "watch", "corrected", "correction", "editorial",
        "sponsored", "file", "note", "listen", "fact check", "factbox", "timeline", "obituary", "review", "poll", "column", "explainer", "interview",
        "commentary", "special report", "graphic", "breaking news", "editor's note",
    ];

    /// <summary>The dateline at the head of a line, or null. Reads at most the line's first few dozen characters.</summary>
    public static Dateline? At(string text, int start, int end)
    {
        end = Math.Min(end, start + PlaceMaxChars + AgencyMaxChars + 8);
        return Bracketed(text, start, end, '(', ')') ?? Bracketed(text, start, end, '/', '/') ?? PlaceAlone(text, start, end);
    }

    /// <summary>"PLACE, date (Agency) -", "(Agency) —", "PLACE, date. /AGENCY/."</summary>
    private static Dateline? Bracketed(string text, int start, int end, char opens, char closes)
    {
        var open = text.AsSpan(start, Math.Min(end - start, PlaceMaxChars)).IndexOf(opens) + start;
        if (open < start || open + 1 >= end)
        {
            return null;
        }

        var close = text.AsSpan(open + 1, Math.Min(end - open - 1, AgencyMaxChars)).IndexOf(closes) + open + 1;
        if (close <= open + 1 || !IsAgency(text.AsSpan(open + 1, close - open - 1)))
        {
            return null;
        }

        var after = opens == '/' ? AfterStop(text, close + 1, end) : AfterDash(text, close + 1, end);
        var placed = PlaceIn(text, start, open, out var isPlace);
        return after > 0 && isPlace ? new Dateline(new Span(start, after), placed, new Span(open + 1, close)) : null;
    }

    /// <summary>"BEIRUT — ": capitals alone, so that "Taxes — they rise" is none.</summary>
    private static Dateline? PlaceAlone(string text, int start, int end)
    {
        var i = start;
        while (i < end && !Characters.IsDash(text[i]) && (char.IsUpper(text[i]) || text[i] is ' ' or ',' or '.' or '/' or '\'' or '\u00a0'))
        {
            i++;
        }

        var letters = text.AsSpan(start, i - start).TrimEnd(' ');
        var spaced = i < end && i > start && text[i - 1] == ' ' && Characters.IsDash(text[i]);
        var after = spaced ? AfterDash(text, i, end) : -1;
        if (after < 0 || letters.Length < 3 || IsNotice(letters))
        {
            return null;
        }

        return new Dateline(new Span(start, after), TrimmedPlace(text, start, i), null);
    }

    private static Span? PlaceIn(string text, int start, int open, out bool isPlace)
    {
        isPlace = true;
        var words = text.AsSpan(start, open - start);
        if (words.IsWhiteSpace())
        {
            return null;
        }

        isPlace = char.IsUpper(words[0]) && NameRun.IsOnlyNames(words) && !words.ContainsAny(NoPlace);
        return isPlace ? TrimmedPlace(text, start, open) : null;
    }

    /// <summary>The place ends before the date: "LONDON, March 5", "MOSCOW. March 5."</summary>
    private static Span? TrimmedPlace(string text, int start, int end)
    {
        var words = text.AsSpan(start, end - start);
        var figure = words.IndexOfAnyInRange('0', '9');
        if (figure >= 0)
        {
            var cut = words[..figure].LastIndexOfAny(',', '.');
            end = start + (cut > 0 ? cut : figure);
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '/' || (text[end - 1] == '.' && !IsInitials(text, start, end))))
        {
            end--;
        }

        return end > start ? new Span(start, end) : null;
    }

    private static bool IsInitials(string text, int start, int end) => end - start > 3 && text[end - 3] == '.';

    private static bool IsAgency(ReadOnlySpan<char> words) =>
        char.IsLetter(words[0]) && !words.ContainsAnyInRange('0', '9') && words.Count(' ') <= 5 && !words.ContainsAny(NoPlace) && !words.Contains(',') && words.Length > 1 && !IsNotice(words)
        && (char.IsUpper(words[0]) || words.Length <= 5) && NameRun.IsOnlyNames(words.Length <= 5 ? [] : words);

    private static bool IsNotice(ReadOnlySpan<char> words)
    {
        foreach (var notice in Notices)
        {
            if (words.Equals(notice, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the text goes on after a dash or colon, or -1 where there is none or nothing follows.</summary>
    private static int AfterDash(string text, int i, int end)
    {
        i = SkipSpaces(text, i, end);
        var dash = i;
        while (i < end && (Characters.IsDash(text[i]) || (i == dash && text[i] == ':')))
        {
            i++;
        }

        var next = SkipSpaces(text, i, end);
        return i > dash && next < end && !char.IsLower(text[next]) ? i : -1;
    }

    private static int AfterStop(string text, int i, int end) =>
        i + 1 < end && text[i] is '.' or '-' or ' ' && SkipSpaces(text, i + 1, end) < end ? i + (text[i] == ' ' ? 0 : 1) : -1;

    private static int SkipSpaces(string text, int i, int end)
    {
        while (i < end && text[i] is ' ' or '\u00a0' or '\t')
        {
            i++;
        }

        return i;
    }
}
