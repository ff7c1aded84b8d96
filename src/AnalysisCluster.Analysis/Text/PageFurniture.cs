namespace AnalysisCluster.Analysis.Text;

/// <summary>Recognises lines about the article and its makers: bylines, times of publication, notes of correction, writers' notes, rights.</summary>
internal static class PageFurniture
{
    private const int BylineMaxChars = 140;
    private const int NoteMaxChars = 400;

    private static readonly string[] Notes =
    [
        "this article has been updated", "this story has been updated", "this article was updated", "this story was updated",
        "this article has been amended", "this article was amended", "this article has been corrected", "this story has been corrected",
        "this story was corrected", "this article was corrected", "this is a developing story", "this is a breaking news story", "correction:",
        "corrections:", "clarification:", "an earlier version of this", "a previous version of this", "this version corrects",
        "this story corrects", "this material may not be published", "this material may not be reproduced", "no part of this",
        "the views expressed", "the opinions expressed", "opinions expressed", "views expressed", "all rights reserved",
        "a version of this article appears", "a version of this article appeared", "more of our coverage", "ap photo", "press association",
    ];

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

        foreach (var note in Notes)
        {
            if (StartsWith(bare, note))
            {
                return note[^1] == ':' || bare.Length == note.Length || !char.IsLetter(bare[note.Length]);
            }
        }

        return bare.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase) && bare.Length <= 200;
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

    private static bool IsDate(ReadOnlySpan<char> line) =>
        line.ContainsAnyInRange('0', '9') && (ContainsAny(line, Months) || line.Count('/') == 2 || line.Count('-') == 2) && line.Count(' ') <= 8;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

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
