namespace AnalysisCluster.Analysis.Text;

/// <summary>Cuts a text into paragraphs, leaving boilerplate out.</summary>
internal static class ParagraphSplitter
{
    /// <returns>Non-empty spans in text order, trimmed of white space.</returns>
    public static Span[] Split(string text, IReadOnlyList<Span> boilerplate)
    {
        var wrapped = IsHardWrapped(text);
        var paragraphs = new List<Span>();
        var (start, next) = (0, 0);
        while (start < text.Length)
        {
            var end = EndOfParagraph(text, start, wrapped);
            AddWithout(text, start, end, boilerplate, ref next, paragraphs);
            start = Math.Max(end, start + 1);
        }

        return [.. paragraphs];
    }

    /// <summary>Whether single line ends are wraps inside a paragraph: lines then often go on in lower case.</summary>
    private static bool IsHardWrapped(string text)
    {
        var (single, goesOn) = (0, 0);
        var i = 0;
        while (i < text.Length)
        {
            if (!Characters.IsLineEnd(text[i]))
            {
                i++;
                continue;
            }

            var (next, lines) = SkipBlank(text, i);
            if (lines == 1 && next < text.Length)
            {
                single++;
                goesOn += Characters.ClassOf(text[next]) == CharClass.Lower ? 1 : 0;
            }

            i = next;
        }

        return goesOn * 4 > single;
    }

    private static int EndOfParagraph(string text, int start, bool wrapped)
    {
        var i = start;
        while (i < text.Length)
        {
            if (Characters.IsLineEnd(text[i]))
            {
                var (next, lines) = SkipBlank(text, i);
                if (!wrapped || lines > 1 || text[i] is '\u2029')
                {
                    return next;
                }

                i = next;
            }
            else
            {
                i++;
            }
        }

        return i;
    }

    /// <summary>Where the text goes on after white space, and how many line ends lie before it.</summary>
    private static (int Next, int Lines) SkipBlank(string text, int i)
    {
        var lines = 0;
        while (i < text.Length && Characters.IsBlank(text[i]))
        {
            var isReturn = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            lines += Characters.IsLineEnd(text[i]) && !isReturn ? 1 : 0;
            i++;
        }

        return (i, lines);
    }

    private static void AddWithout(string text, int start, int end, IReadOnlyList<Span> boilerplate, ref int next, List<Span> paragraphs)
    {
        while (next < boilerplate.Count && boilerplate[next].Start < end)
        {
            AddTrimmed(text, start, boilerplate[next].Start, paragraphs);
            start = Math.Max(start, Math.Min(end, boilerplate[next].End));
            if (boilerplate[next].End > end)
            {
                return;
            }

            next++;
        }

        AddTrimmed(text, start, end, paragraphs);
    }

    private static void AddTrimmed(string text, int start, int end, List<Span> paragraphs)
    {
        while (start < end && Characters.IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsBlank(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            paragraphs.Add(new Span(start, end));
        }
    }
}
