namespace AnalysisCluster.Analysis.Text;

/// <summary>Cuts a text into paragraphs, sentences, tokens and quotations.</summary>
public static class DocumentReader
{
    public static Document Read(string text, IReadOnlyList<Span> boilerplate) => new()
    {
        Text = text,
        Boilerplate = boilerplate,
        Tokens = [],
        Sentences = [],
        Paragraphs = [],
        Quotations = [],
    };
}
