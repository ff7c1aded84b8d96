namespace AnalysisCluster.Analysis.Text;

/// <summary>Finds the stretches of a page that are not the article's reporting.</summary>
/// <remarks>What is cut is never read for claims, so a doubtful line stays in.</remarks>
public static class BoilerplateFinder
{
    private const int HeadLines = 6;
    private const int TailLines = 4;
    private const int TailMaxChars = 400;

    /// <returns>Spans in text order, not overlapping; each covers whole lines, whole sentences at a line's end, or the dateline before the first
    /// sentence.</returns>
    public static IReadOnlyList<Span> Find(string text)
    {
        var lines = LinesOf(text);
        var found = new List<Span>();
        var hasDateline = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (IsWhole(text, lines, i))
            {
                found.Add(line);
                continue;
            }

            if (!hasDateline && i < HeadLines && Dateline.At(text, line.Start, line.End) is { } dateline)
            {
                hasDateline = true;
                found.Add(dateline.Whole);
            }

            var tail = TailStart(text, line);
            if (tail < line.End && (found.Count == 0 || tail >= found[^1].End))
            {
                found.Add(new Span(tail, line.End));
            }
        }

        return found;
    }

    private static List<Span> LinesOf(string text)
    {
        var lines = new List<Span>();
        var start = 0;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !Characters.IsLineEnd(text[end]))
            {
                end++;
            }

            var (first, last) = (start, end);
            while (first < last && Characters.IsBlank(text[first]))
            {
                first++;
            }

            while (last > first && Characters.IsBlank(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                lines.Add(new Span(first, last));
            }

            start = end + 1;
        }

        return lines;
    }

    private static bool IsWhole(string text, List<Span> lines, int i)
    {
        var line = lines[i].Of(text);
        return PromotionLines.Is(line) || CreditScanner.TryRead(line, out _) || PhotoCredits.StartIn(line) == 0 || PageFurniture.IsNote(line)
            || (i < HeadLines && IsHead(text, lines, i)) || (i >= lines.Count - TailLines && (PageFurniture.IsWritersNote(line) || PageFurniture.IsSignOff(line)));
    }

    /// <summary>A byline, the writer's agency or role on the line below it, and the time of publication.</summary>
    private static bool IsHead(string text, List<Span> lines, int i)
    {
        var line = lines[i].Of(text);
        return PageFurniture.IsByline(line) || PageFurniture.IsTimeOfPublication(line)
            || (i > 0 && line.Length <= 40 && line[^1] is not ('.' or '?' or '!' or ':') && NameRun.IsOnlyNames(line)
                && PageFurniture.IsByline(lines[i - 1].Of(text)));
    }

    /// <summary>Where the credits at the end of a line of reporting start; the line's end where there are none.</summary>
    private static int TailStart(string text, Span line)
    {
        var end = line.End;
        while (true)
        {
            var start = LastSentence(text, Math.Max(line.Start, end - TailMaxChars), end);
            if (start <= line.Start || !IsCredit(text.AsSpan(start, end - start)))
            {
                break;
            }

            end = start;
            while (end > line.Start && Characters.IsBlank(text[end - 1]))
            {
                end--;
            }
        }

        var credit = PhotoCredits.StartIn(text.AsSpan(line.Start, end - line.Start));
        end = credit > 0 ? line.Start + credit : end;
        return end == line.End ? end : SkipBlanks(text, end, line.End);
    }

    private static bool IsCredit(ReadOnlySpan<char> sentence) => CreditScanner.TryRead(sentence, out _) || PageFurniture.IsNote(sentence);

    /// <summary>Where the last sentence or bracketed remark of a stretch starts; its start where it has only one.</summary>
    private static int LastSentence(string text, int start, int end)
    {
        for (var i = end - 3; i > start; i--)
        {
            var opensBracket = text[i] is '(' or '[' && text[end - 1] is ')' or ']' or '.';
            if ((opensBracket || text[i - 1] is '.' or '!' or '?' or '"' or '\u201d' or '\u2019' or ')') && (opensBracket || Characters.IsBlank(text[i])))
            {
                return SkipBlanks(text, i, end);
            }
        }

        return start;
    }

    private static int SkipBlanks(string text, int i, int end)
    {
        while (i < end && Characters.IsBlank(text[i]))
        {
            i++;
        }

        return i;
    }
}
