namespace AnalysisCluster.Analysis.Text;

/// <summary>Turns matched marks into quotations, paragraph by paragraph, and joins those that run over several paragraphs.</summary>
internal sealed class QuotationFinder(string text, List<Token> tokens)
{
    private const int ScareMaxTokens = 4;

    private readonly List<Quotation> _outer = [];
    private readonly List<Quotation> _nested = [];
    private int _openUntil = -1;
    private char _openSign;

    public Quotation[] Outer => [.. _outer];

    public Quotation[] Nested => [.. _nested];

    /// <param name="pairs">The marks of the paragraph, by their first mark.</param>
    public void AddParagraph(int first, int end, List<QuotePair> pairs)
    {
        var outerEnd = -1;
        foreach (var pair in pairs)
        {
            var last = pair.Close < 0 ? end : pair.Close;
            if (last <= pair.Open + 1)
            {
                continue;
            }

            var continues = pair.Open == first && _openUntil == first && SameSign(pair.Open);
            var quotation = Build(pair, last, first, continues);
            if (pair.Open < outerEnd)
            {
                _nested.Add(quotation);
                continue;
            }

            _outer.Add(quotation);
            outerEnd = last;
            _openUntil = pair.Close < 0 ? end : -1;
            _openSign = text[tokens[pair.Open].Start];
        }
    }

    private bool SameSign(int open) => text[tokens[open].Start] == _openSign;

    private Quotation Build(QuotePair pair, int last, int first, bool continues)
    {
        var inner = new Span(tokens[pair.Open + 1].Start, tokens[last - 1].End);
        var outer = new Span(tokens[pair.Open].Start, pair.Close < 0 ? inner.End : tokens[pair.Close].End);
        return new Quotation(outer, inner, pair.Close >= 0, continues, !continues && pair.Close >= 0 && IsScare(pair.Open, last, first));
    }

    /// <summary>A few words without a mark of their own, run into by a word that does not announce speech.</summary>
    private bool IsScare(int open, int close, int first)
    {
        if (close - open - 1 > ScareMaxTokens || open == first || !tokens[open - 1].IsWord || IsPause(close - 1))
        {
            return false;
        }

        var before = tokens[open - 1];
        return !ReportingVerbs.Contains(text.AsSpan(before.Start, before.Length));
    }

    private bool IsPause(int token) => tokens[token].IsPunctuation && text[tokens[token].Start] is ',' or '.' or '!' or '?' or '\u2026';
}
