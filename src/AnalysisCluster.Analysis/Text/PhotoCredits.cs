using System.Buffers;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Recognises photo credits, and the captions that end with one.</summary>
internal static class PhotoCredits
{
    private const int CaptionMaxChars = 450;
    private const int CreditMaxChars = 110;

    private static readonly string[] Openings =
    [
        "photo:", "photo by", "photos by", "photograph:", "photograph by", "photographs by", "photo credit", "photo courtesy", "photo illustration", "image:",
        "image credit", "image source", "image via", "image courtesy", "images:", "picture:", "picture by", "credit:", "credits:", "illustration:", "graphic:",
        "file photo", "handout photo", "ap photo/", "ap photo", "reuters/", "getty images", "courtesy of", "screenshot", "screengrab", "cover photo", "video by",
        "caption:", "image caption", "media caption", "photo caption",
    ];

    private static readonly string[] Endings =
    [
        "(ap photo", "(photo", "(image", "(picture", "(credit", "(file", "(handout", "(courtesy", "(reuters", "(getty", "(afp", "reuters/", "ap photo/", "ap/",
        "afp/", "/getty images", "/afp", "/reuters", "/ap", "| getty", "getty images", "via reuters", "via ap", "via afp", "via getty images", "photo:",
        "photograph:", "image:", "picture:", "credit:", "photo by", "photograph by", "file photo",
    ];

    private static readonly SearchValues<string> AnyEnding = SearchValues.Create(Endings, StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the credit, or the caption that it closes, starts in a line; -1 where there is none.</summary>
    /// <param name="line">Trimmed.</param>
    public static int StartIn(ReadOnlySpan<char> line)
    {
        if (line.Length <= CaptionMaxChars && OpensWithCredit(line))
        {
            return 0;
        }

        var credit = EndingCredit(line);
        if (credit < 0)
        {
            return -1;
        }

        // Reporting in a caption may be a claim that stands nowhere else: then only the credit goes.
        return line.Length <= CaptionMaxChars && !Reports(line[..credit]) ? 0 : credit;
    }

    private static bool OpensWithCredit(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("([*|/ \u2022-");
        foreach (var opening in Openings)
        {
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && !Reports(bare))
            {
                var rest = bare[opening.Length..];
                return opening.EndsWith("caption", StringComparison.Ordinal) || opening[^1] == ':' || NameRun.IsOnlyNames(rest) || EndingCredit(line) >= 0;
            }
        }

        return false;
    }

    /// <summary>A credit at the line's end: its marker, and nothing but names after it.</summary>
    private static int EndingCredit(ReadOnlySpan<char> line)
    {
        var from = Math.Max(0, line.Length - CreditMaxChars);
        var tail = line[from..];
        if (!tail.ContainsAny(AnyEnding))
        {
            return -1;
        }

        var best = -1;
        foreach (var ending in Endings)
        {
            var at = tail.LastIndexOf(ending, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsWhole(tail, at, ending) && NameRun.IsOnlyNames(tail[(at + ending.Length)..]))
            {
                at = ending[0] == '/' || ending.StartsWith("via", StringComparison.Ordinal) || ending[0] is 'g' or 'a' ? StartOfNames(tail, at) : at;
                best = best < 0 ? at : Math.Min(best, at);
            }
        }

        return best < 0 ? -1 : from + best;
    }

    /// <summary>The marker is no part of a longer word, and no sentence follows it.</summary>
    private static bool IsWhole(ReadOnlySpan<char> tail, int at, string ending)
    {
        var end = at + ending.Length;
        var opens = !char.IsLetter(ending[0]) || at == 0 || !char.IsLetter(tail[at - 1]);
        var closes = !char.IsLetter(ending[^1]) || end == tail.Length || !char.IsLetter(tail[end]);
        // A slash or "via" credit belongs to a caption only at the very end; "via AP" may also run into a sentence.
        var final = ending[^1] is ':' or '/' || ending[0] == '(' || ending.EndsWith(" by", StringComparison.Ordinal) || tail[end..].Trim(" .)]").IsEmpty;
        return opens && closes && final;
    }

    /// <summary>"Jane Doe/AFP": the photographer's name before the agency, back to the stop or bracket before it.</summary>
    private static int StartOfNames(ReadOnlySpan<char> tail, int at)
    {
        var stop = tail[..at].LastIndexOfAny(".([|:");
        var start = stop < 0 ? 0 : tail[stop] == '(' || tail[stop] == '[' ? stop : stop + 1;
        return NameRun.IsOnlyNames(tail[start..at]) ? start : at;
    }

    private static bool Reports(ReadOnlySpan<char> text) =>
        text.ContainsAny('"', '\u201c', '\u201d') || text.Contains(" said", StringComparison.OrdinalIgnoreCase)
        || text.Contains(" told ", StringComparison.OrdinalIgnoreCase) || text.Contains("according to", StringComparison.OrdinalIgnoreCase);
}
