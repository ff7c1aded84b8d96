using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>One attribution that a person marked.</summary>
/// <param name="Source">Spans in text order; empty where none is named.</param>
/// <param name="Cue">Spans in text order; empty where nothing says it.</param>
/// <param name="Content">Spans in text order; never empty.</param>
public sealed record AnnotatedAttribution(int Number, IReadOnlyList<Span> Source, IReadOnlyList<Span> Cue, IReadOnlyList<Span> Content)
{
    public Stance Stance { get; init; }

    public bool Negated { get; init; }

    public bool Hedged { get; init; }

    /// <summary>
    /// An attribution only in the wide sense: praise, topics of talk, public wishes and plans. Whether it is found is neither right nor wrong.
    /// </summary>
    public bool Wide { get; init; }

    /// <summary>The number of the attribution whose content it denies.</summary>
    public int? Of { get; init; }

    /// <summary>The speaker's full name; absent where the text names no one in particular.</summary>
    public string? Speaker { get; init; }
}

/// <summary>A name that a person marked: <c>p</c> person, <c>o</c> organisation, <c>l</c> place.</summary>
public readonly record struct AnnotatedName(char Kind, Span Span);

/// <summary>An article with marks: fields, a blank line, the text with <c>{label|words}</c>, a line <c>---</c>, and a line for each attribution.</summary>
/// <remarks>Labels: <c>s1</c> source, <c>c1</c> cue, <c>t1</c> content of attribution 1; <c>p</c>, <c>o</c>, <c>l</c> names. Marks nest and never cross.</remarks>
public sealed class AnnotatedArticle
{
    private const string Rule = "\n---\n";

    private AnnotatedArticle(string text, IReadOnlyDictionary<string, string> fields, AnnotatedAttribution[] attributions, AnnotatedName[] names) =>
        (Text, Fields, Attributions, Names) = (text, fields, attributions, names);

    /// <summary>Without marks.</summary>
    public string Text { get; }

    public IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<AnnotatedAttribution> Attributions { get; }

    public IReadOnlyList<AnnotatedName> Names { get; }

    /// <exception cref="FormatException">The marks do not nest, or text and list disagree; says where.</exception>
    public static AnnotatedArticle Parse(string written)
    {
        written = written.ReplaceLineEndings("\n");
        var head = written.IndexOf("\n\n", StringComparison.Ordinal);
        var rule = written.LastIndexOf(Rule, StringComparison.Ordinal);
        if (head < 0 || rule < head)
        {
            throw new FormatException("An annotated article needs fields, a blank line, the text, a line --- and the list of attributions.");
        }

        var marked = MarkedText.Parse(written[(head + 2)..rule]);
        var rows = AttributionRow.ParseAll(written[(rule + Rule.Length)..]);
        return new(marked.Text, FieldsOf(written[..head]), Join(marked, rows), [.. marked.Names]);
    }

    private static Dictionary<string, string> FieldsOf(string head) => head
        .Split('\n')
        .Select(line => line.Split(": ", 2))
        .Where(parts => parts.Length == 2)
        .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private static AnnotatedAttribution[] Join(MarkedText marked, List<AttributionRow> rows)
    {
        var listed = rows.Select(row => row.Number).Order();
        if (!listed.SequenceEqual(marked.Spans.Keys.Select(key => key.Number).Distinct().Order()))
        {
            throw new FormatException("The attributions of the text and those of the list differ.");
        }

        return [.. rows.OrderBy(row => row.Number).Select(row =>
            new AnnotatedAttribution(row.Number, marked.Of('s', row.Number), marked.Of('c', row.Number), marked.Of('t', row.Number))
            {
                Stance = row.Stance, Negated = row.Negated, Hedged = row.Hedged, Wide = row.Wide, Of = row.Of, Speaker = row.Speaker,
            })];
    }
}
