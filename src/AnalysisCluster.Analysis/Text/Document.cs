namespace AnalysisCluster.Analysis.Text;

/// <summary>Shape of a token, decided once by the tokenizer.</summary>
[Flags]
public enum TokenKind : byte
{
    None = 0,
    Word = 1,
    Number = 2,
    Punctuation = 4,

    /// <summary>First letter upper case.</summary>
    Capitalised = 8,

    /// <summary>Two letters or more, all upper case.</summary>
    AllCaps = 16,

    /// <summary>First token of a sentence; where that is a mark, every token up to its first word or number.</summary>
    SentenceStart = 32,
}

/// <summary>A word, number or punctuation mark of the text.</summary>
public readonly record struct Token(int Start, int End, TokenKind Kind)
{
    public int Length => End - Start;

    public bool IsWord => (Kind & TokenKind.Word) != 0;

    public bool IsNumber => (Kind & TokenKind.Number) != 0;

    public bool IsPunctuation => (Kind & TokenKind.Punctuation) != 0;

    public bool IsCapitalised => (Kind & TokenKind.Capitalised) != 0;
}

/// <summary>A sentence as a range of tokens, with the paragraph in which it stands.</summary>
public readonly record struct Sentence(int FirstToken, int EndToken, int Paragraph);

/// <summary>A quotation: its outer span with the marks, and the words inside.</summary>
/// <param name="Inner">Without the marks.</param>
/// <param name="Closed">False where a paragraph ends without a closing mark: the next one opens again (multi-paragraph quotes are joined by
/// <see cref="ContinuesPrevious"/>), or the mark is missing; a quotation never runs beyond its paragraph.</param>
/// <param name="ContinuesPrevious">True where the quotation goes on with the one before.</param>
/// <param name="Scare">True for a quoted word or phrase inside a running sentence that is too short to be speech on its own.</param>
public readonly record struct Quotation(Span Outer, Span Inner, bool Closed, bool ContinuesPrevious, bool Scare);

/// <summary>A text cut into paragraphs, sentences, tokens and quotations. Boilerplate holds none of them.</summary>
public sealed class Document
{
    public required string Text { get; init; }

    public required IReadOnlyList<Span> Boilerplate { get; init; }

    public required Token[] Tokens { get; init; }

    public required Sentence[] Sentences { get; init; }

    public required Span[] Paragraphs { get; init; }

    /// <summary>In text order, never overlapping; a quotation inside another is in <see cref="NestedQuotations"/>.</summary>
    public required Quotation[] Quotations { get; init; }

    /// <summary>Quotations inside one of <see cref="Quotations"/>, in text order of their first mark.</summary>
    public Quotation[] NestedQuotations { get; init; } = [];

    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    public string WordText(int token) => Text.Substring(Tokens[token].Start, Tokens[token].Length);

    public Span SpanOf(int firstToken, int endToken) => new(Tokens[firstToken].Start, Tokens[endToken - 1].End);

    public Span SpanOf(Sentence sentence) => SpanOf(sentence.FirstToken, sentence.EndToken);

    /// <summary>Index of the sentence that holds a token.</summary>
    public int SentenceAt(int token)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].FirstToken <= token)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Index of the first token that starts at or after an offset; the token count where there is none.</summary>
    public int TokenFrom(int offset)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
