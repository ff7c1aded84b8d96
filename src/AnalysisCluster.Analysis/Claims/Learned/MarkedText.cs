using System.Globalization;
using System.Text;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>The text of an annotated article, taken apart into its words and its marks.</summary>
internal sealed class MarkedText
{
    private readonly StringBuilder text = new();
    private readonly Stack<(string Label, int Start)> open = new();

    private MarkedText()
    {
    }

    public string Text => text.ToString();

    public SortedDictionary<(char Kind, int Number), List<Span>> Spans { get; } = [];

    public List<AnnotatedName> Names { get; } = [];

    public IReadOnlyList<Span> Of(char kind, int number) => Spans.TryGetValue((kind, number), out var spans) ? [.. spans.Order()] : [];

    /// <exception cref="FormatException">The marks do not nest.</exception>
    public static MarkedText Parse(string written)
    {
        var marked = new MarkedText();
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at] == '{')
            {
                var bar = written.IndexOf('|', at);
                marked.open.Push((bar < 0 ? "" : written[(at + 1)..bar], marked.text.Length));
                at = bar < 0 ? throw Malformed(written, at) : bar;
            }
            else if (written[at] == '}')
            {
                marked.Close(marked.open.TryPop(out var mark) ? mark : throw Malformed(written, at), written, at);
            }
            else
            {
                marked.text.Append(written[at]);
            }
        }

        return marked.open.Count == 0 ? marked : throw Malformed(written, written.Length);
    }

    private void Close((string Label, int Start) mark, string written, int at)
    {
        var span = new Span(mark.Start, text.Length);
        if (span.Length == 0)
        {
            throw Malformed(written, at);
        }

        if (mark.Label is ['p' or 'o' or 'l'])
        {
            Names.Add(new AnnotatedName(mark.Label[0], span));
        }
        else if (mark.Label is ['s' or 'c' or 't', ..] && int.TryParse(mark.Label.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            var key = (mark.Label[0], number);
            Spans.TryAdd(key, []);
            Spans[key].Add(span);
        }
        else
        {
            throw Malformed(written, at);
        }
    }

    private static FormatException Malformed(string written, int at) =>
        new($"Annotated text: marks do not nest or are unknown near \"{written[Math.Max(0, at - 30)..Math.Min(written.Length, at + 10)]}\".");
}
