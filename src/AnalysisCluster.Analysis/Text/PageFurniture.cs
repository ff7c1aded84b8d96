namespace AnalysisCluster.Analysis.Text;

/// <summary>Recognises lines about the article and its makers: bylines, times of publication, notes of correction, writers' notes, rights.</summary>
internal static class PageFurniture
{
    private const int BylineMaxChars = 140;
    private const int NoteMaxChars = 400;

    // Each begins a sentence that no news sentence begins with.
    private static readonly string[] Notes =
    [
        "this article has been updated", "this story has been updated", "this article was updated", "this story was updated",
        "this article has been amended", "this article was amended", "this article has been corrected", "this story has been corrected",
        "this story was corrected", "this article was corrected", "this is a developing story", "this is a breaking news story", "correction:",
        "corrections:", "clarification:", "an earlier version of this article", "an earlier version of this story",
        "an earlier version of this report", "a previous version of this article", "a previous version of this story", "this version corrects",
        "this story corrects", "all rights reserved", "the views expressed in this", "the opinions expressed in this", "opinions expressed by",
        "the opinions expressed by columnists", "a version of this article appears", "a version of this article appeared",
        "this page is no longer being updated", "we are no longer updating",
    ];

    private static readonly string[] Licences =
    [
        "syndication terms", "creative commons", "is licensed under", "may not be published", "may not be reproduced", "may not be republished",
        "may not be redistributed", "republish",
    ];

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly string[] Professions =
    [
        "reporter", "correspondent", "writer", "columnist", "editor", "journalist", "contributor", "producer", "photographer", "freelancer", "intern",
    ];

    private static readonly string[] Contacts =
    [
        "can be reached", "reach him", "reach her", "reach them", "contact him", "contact her", "contact them", "follow him", "follow her", "follow them",
        "on twitter", "on x at", "on x:", "on bluesky", "email him", "email her", "his email", "her email", "email:", "e-mail:", "you can contact", "@",
    ];

    /// <summary>"By JANE DOE, Associated Press": names alone, without a stop.</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("-\u2013\u2014| ");
        if (bare.Length is < 5 or > BylineMaxChars || !bare.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || !char.IsUpper(bare[0]))
        {
            return false;
        }

        var names = bare[3..].TrimStart();
        return !names.IsEmpty && char.IsUpper(names[0]) && names[^1] is not ('.' or '!' or '?' or ',') && !IsDate(names) && NameRun.IsOnlyNames(names);
    }

    /// <summary>"Published 5 March 2026", "Updated 3 hours ago", or a date alone.</summary>
    public static bool IsTimeOfPublication(ReadOnlySpan<char> line)
    {
        if (line.Length > 80 || line[^1] == '.')
        {
            return false;
        }

        var says = StartsWith(line, "published") || StartsWith(line, "updated") || StartsWith(line, "last updated") || StartsWith(line, "posted")
            || StartsWith(line, "last modified") || StartsWith(line, "first published");
        return line.ContainsAnyInRange('0', '9') && (says ? !line.Contains(" by ", StringComparison.OrdinalIgnoreCase) : IsDate(line) && NameRun.IsOnlyNames(line));
    }

    /// <summary>Notes on corrections, opinions and rights.</summary>
    public static bool IsNote(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("*([-_\u2022 ");
        if (bare.Length > NoteMaxChars)
        {
            return false;
        }

        if (IsLicence(bare))
        {
            return true;
        }

        foreach (var note in Notes)
        {
            if (StartsWith(bare, note))
            {
                return note[^1] == ':' || bare.Length == note.Length || !char.IsLetter(bare[note.Length]);
            }
        }

        return bare.EndsWith("all rights reserved.", StringComparison.OrdinalIgnoreCase) && NameRun.IsOnlyNames(bare);
    }

    /// <summary>"This article is covered by our syndication terms."</summary>
    private static bool IsLicence(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny('"', '\u201c', '\u201d') || line.Contains(" said", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var self in CreditPhrases.SelfReferences)
        {
            if (StartsWith(line, self))
            {
                return ContainsAny(line, Licences);
            }
        }

        return false;
    }

    /// <summary>"Jane Doe covers the courts for the Herald. Reach her at …": a line at the article's end about its writer.</summary>
    public static bool IsWritersNote(ReadOnlySpan<char> line)
    {
        if (line.Length > NoteMaxChars || line.ContainsAny('"', '\u201c', '\u201d'))
        {
            return false;
        }

        var opens = StartsWith(line, "contact ") || StartsWith(line, "email ") || StartsWith(line, "e-mail ") || StartsWith(line, "reach ")
            || StartsWith(line, "follow ") || StartsWith(line, "email:") || StartsWith(line, "contact:");
        return ContainsAny(line, Contacts) && (opens || ContainsAny(line, Professions) || line.Contains(" covers ", StringComparison.Ordinal));
    }

    /// <summary>An agency's closing mark, as "dpa abc/xy": its short name and its editors' signs in small letters.</summary>
    public static bool IsSignOff(ReadOnlySpan<char> line)
    {
        var space = line.IndexOf(' ');
        return space is >= 2 and <= 5 && line.Length is >= 5 and <= 24 && !line[..space].ContainsAnyExceptInRange('a', 'z')
            && IsSigns(line[(space + 1)..]);
    }

    /// <summary>Two signs of two or three letters at least ("rk/ls"): a single short word might be prose.</summary>
    private static bool IsSigns(ReadOnlySpan<char> signs)
    {
        var (count, length) = (1, 0);
        foreach (var c in signs)
        {
            if (c is '/' or ' ')
            {
                count += length is 2 or 3 ? 1 : 99;
                length = 0;
            }
            else
            {
                length += char.IsAsciiLetterLower(c) ? 1 : 99;
            }
        }

        return count is >= 2 and < 99 && length is 2 or 3 && signs.Contains('/');
    }

    private static bool IsDate(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9') && (ContainsAny(line, Months) || line.Count('/') == 2 || line.Count('-') == 2) && line.Count(' ') <= 8;

    private static bool ContainsAny(ReadOnlySpan<char> line, string[] words)
    {
        foreach (var word in words)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> line, string words) => line.StartsWith(words, StringComparison.OrdinalIgnoreCase);
}
