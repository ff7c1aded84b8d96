namespace AnalysisCluster.Analysis.Text;

/// <summary>Cuts a text into paragraphs, sentences, tokens and quotations.</summary>
public static class DocumentReader
{
    /// <summary>Time and memory are linear in the text's length, whatever the text is.</summary>
    /// <param name="boilerplate">Stretches that get no tokens; in text order, not overlapping.</param>
    public static Document Read(string text, IReadOnlyList<Span> boilerplate)
    {
        var paragraphs = ParagraphSplitter.Split(text, boilerplate);
        var tokens = new List<Token>((text.Length / 5) + 16);
        var firsts = Tokenize(text, paragraphs, tokens);
        var roles = new QuoteRole[tokens.Count];
        var quotations = FindQuotations(text, paragraphs, tokens, firsts, roles);
        var sentences = SplitSentences(text, tokens, firsts, roles);
        var cut = tokens.ToArray();
        MarkStarts(cut, sentences);
        return new Document
        {
            Text = text,
            Boilerplate = boilerplate,
            Tokens = cut,
            Sentences = sentences,
            Paragraphs = paragraphs,
            Quotations = quotations.Outer,
            NestedQuotations = quotations.Nested,
        };
    }

    /// <returns>The first token of each paragraph, and last the token count.</returns>
    private static int[] Tokenize(string text, Span[] paragraphs, List<Token> tokens)
    {
        var firsts = new int[paragraphs.Length + 1];
        var tokenizer = new Tokenizer(text, tokens);
        for (var p = 0; p < paragraphs.Length; p++)
        {
            tokenizer.Scan(paragraphs[p].Start, paragraphs[p].End);
            firsts[p + 1] = tokens.Count;
        }

        return firsts;
    }

    private static QuotationFinder FindQuotations(string text, Span[] paragraphs, List<Token> tokens, int[] firsts, QuoteRole[] roles)
    {
        var marks = new QuoteMarks(text, tokens);
        var finder = new QuotationFinder(text, tokens);
        for (var p = 0; p < paragraphs.Length; p++)
        {
            var next = p + 1 < paragraphs.Length ? text[paragraphs[p + 1].Start] : '\0';
            finder.AddParagraph(firsts[p], firsts[p + 1], marks.Match(firsts[p], firsts[p + 1], next, roles));
        }

        return finder;
    }

    private static Sentence[] SplitSentences(string text, List<Token> tokens, int[] firsts, QuoteRole[] roles)
    {
        var sentences = new List<Sentence>((tokens.Count / 16) + 4);
        var splitter = new SentenceSplitter(text, tokens, roles);
        for (var p = 0; p + 1 < firsts.Length; p++)
        {
            splitter.Split(firsts[p], firsts[p + 1], p, sentences);
        }

        return [.. sentences];
    }

    private static void MarkStarts(Token[] tokens, Sentence[] sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                tokens[i] = tokens[i] with { Kind = tokens[i].Kind | TokenKind.SentenceStart };
                if (!tokens[i].IsPunctuation)
                {
                    break;
                }
            }
        }
    }
}
