using AnalysisCluster.Analysis.Claims.Lexicon;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims.Grammar;

/// <summary>A document whose tokens were each looked up once, with the quotation in which each one stands.</summary>
/// <remarks>A quotation inside another one is part of its words. Every question about a token outside the text is answered with no.</remarks>
internal sealed class LexicalText
{
    private const WordClass Closed = WordClass.Determiner | WordClass.Possessive | WordClass.Pronoun | WordClass.ObjectPronoun | WordClass.Preposition
        | WordClass.Coordinator | WordClass.Subordinator | WordClass.Relative | WordClass.Interrogative | WordClass.Auxiliary | WordClass.Negation
        | WordClass.Adverb | WordClass.Time;

    private readonly WordEntry[] _words;
    private readonly int[] _quotes;

    public LexicalText(Document document)
    {
        Document = document;
        _words = new WordEntry[document.Tokens.Length];
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = document.Tokens[i].IsWord ? WordTable.Of(document.Word(i)) : default;
        }

        _quotes = new int[_words.Length];
        Array.Fill(_quotes, -1);
        for (var q = 0; q < document.Quotations.Length; q++)
        {
            var outer = document.Quotations[q].Outer;
            for (var i = document.TokenFrom(outer.Start); i < _words.Length && document.Tokens[i].Start < outer.End; i++)
            {
                _quotes[i] = _quotes[i] < 0 ? q : _quotes[i];
            }
        }
    }

    public Document Document { get; }

    public int Count => _words.Length;

    public WordClass ClassesOf(int token) => (uint)token < (uint)_words.Length ? _words[token].Classes : WordClass.None;

    public bool Is(int token, WordClass any) => (ClassesOf(token) & any) != 0;

    public Cue[]? CuesAt(int token) => _words[token].Cues;

    /// <summary>Index of the quotation around a token, marks included; -1 outside.</summary>
    public int QuoteAt(int token) => (uint)token < (uint)_quotes.Length ? _quotes[token] : -1;

    public bool IsWord(int token, string word) =>
        (uint)token < (uint)_words.Length && Document.Word(token).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsMark(int token, char mark) =>
        (uint)token < (uint)_words.Length && Document.Tokens[token].Length == 1 && Document.Text[Document.Tokens[token].Start] == mark;

    public bool IsComma(int token) => IsMark(token, ',');

    public bool IsDash(int token) =>
        (uint)token < (uint)_words.Length && Document.Tokens[token].IsPunctuation && Document.Text[Document.Tokens[token].Start] is '\u2014' or '\u2013' or '-';

    /// <summary>Ends a sentence: a stop, question or exclamation mark, or an ellipsis.</summary>
    public bool IsStop(int token) =>
        (uint)token < (uint)_words.Length && Document.Tokens[token].IsPunctuation && Document.Text[Document.Tokens[token].Start] is '.' or '!' or '?' or '\u2026';

    public bool IsPunctuation(int token) => (uint)token < (uint)_words.Length && Document.Tokens[token].IsPunctuation;

    /// <summary>Opens the quotation in which it stands.</summary>
    public bool IsOpening(int token) => QuoteAt(token) is >= 0 and var quote && QuoteAt(token - 1) != quote;

    /// <summary>Closes the quotation in which it stands.</summary>
    public bool IsClosing(int token) => QuoteAt(token) is >= 0 and var quote && QuoteAt(token + 1) != quote;

    /// <summary>A capitalised word or acronym that is no function word.</summary>
    public bool IsName(int token) =>
        (uint)token < (uint)_words.Length && Document.Tokens[token].IsCapitalised && (!Is(token, Closed) || IsAcronym(token));

    /// <summary>A possessive <c>'s</c> or bare apostrophe: not "he's".</summary>
    public bool IsGenitive(int token) =>
        (IsWord(token, "'s") || IsWord(token, "’s") || IsWord(token, "'") || IsWord(token, "’"))
        && !Is(token - 1, WordClass.Pronoun | WordClass.Interrogative | WordClass.Adverb) && !IsWord(token - 1, "that");

    public bool IsAdverb(int token) =>
        Is(token, WordClass.Adverb) || ((uint)token < (uint)_words.Length && Document.Tokens[token].Length > 4 && !Document.Tokens[token].IsCapitalised
            && Document.Word(token).EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !Is(token, WordClass.Verb | WordClass.Body));

    /// <summary>An adverb that stands for itself ("later", "repeatedly"), not one that belongs to what follows.</summary>
    public bool IsFreeAdverb(int token) => IsAdverb(token) && !Is(token, WordClass.Degree) && !IsName(token);

    public bool IsTime(int token) =>
        Is(token, WordClass.Time)
        || (Is(token, WordClass.TimeNoun) && (Is(token - 1, WordClass.Determiner) || IsWord(token - 1, "last") || IsWord(token - 1, "next")));

    private bool IsAcronym(int token) => (Document.Tokens[token].Kind & TokenKind.AllCaps) != 0;
}
