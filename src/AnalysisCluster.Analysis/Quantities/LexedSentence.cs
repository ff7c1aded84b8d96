namespace AnalysisCluster.Analysis.Quantities;

internal enum LexemeKind : byte
{
    Word,

    /// <summary>ASCII digits with grouping and decimal marks: <c>1,200.5</c>.</summary>
    Number,

    /// <summary>One UTF-16 code unit that is neither, or a possessive ending.</summary>
    Mark,
}

internal readonly record struct Lexeme(int Start, int End, LexemeKind Kind, MeasureWord Entry);

/// <summary>A sentence cut finer than tokens: digits apart from letters ("5m"), hyphens and symbols on their own. Reused from sentence to
/// sentence.</summary>
/// <remarks>Positions outside the sentence are legal everywhere and behave as a mark that nothing equals.</remarks>
internal sealed class LexedSentence(string text)
{
    private Lexeme[] lexemes = new Lexeme[64];

    public string Text { get; } = text;

    public int Count { get; private set; }

    public void Read(int start, int end)
    {
        Count = 0;
        while (SentenceLexer.Next(Text, ref start, end, out var lexeme))
        {
            if (Count == lexemes.Length)
            {
                Array.Resize(ref lexemes, Count * 2);
            }

            lexemes[Count++] = lexeme;
        }
    }

    public int Start(int index) => lexemes[index].Start;

    public int End(int index) => lexemes[index].End;

    public ReadOnlySpan<char> Of(int index) =>
        Has(index) ? Text.AsSpan(lexemes[index].Start, lexemes[index].End - lexemes[index].Start) : [];

    public MeasureWord Entry(int index) => Has(index) ? lexemes[index].Entry : MeasureWord.Unknown;

    public bool Is(int index, MeasureRoles roles) => (Entry(index).Roles & roles) != 0;

    public bool Is(int index, string word) => Has(index) && Of(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(index, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWord(int index) => Has(index) && lexemes[index].Kind == LexemeKind.Word;

    /// <summary>A word that plays no part in figures or times, and so begins neither.</summary>
    public bool IsPlainWord(int index) => IsWord(index) && ReferenceEquals(lexemes[index].Entry, MeasureWord.Unknown)
        && !IsMark(index + 1, '$') && !(IsNumber(index + 1) && Touches(index + 1));

    public bool IsNumber(int index) => Has(index) && lexemes[index].Kind == LexemeKind.Number;

    public bool IsMark(int index) => Has(index) && lexemes[index].Kind == LexemeKind.Mark;

    public bool IsMark(int index, char mark) => IsMark(index) && Text[lexemes[index].Start] == mark;

    public bool IsJoiningSlash(int index) => IsMark(index, '/') && Touches(index) && Touches(index + 1);

    public bool IsMarkOf(int index, string marks) => IsMark(index) && marks.Contains(Text[lexemes[index].Start]);

    /// <summary>A hyphen or dash that joins its neighbours without spaces.</summary>
    public bool IsJoiningDash(int index) => IsDash(index) && Touches(index) && Touches(index + 1);

    public bool IsDash(int index) => IsMarkOf(index, "-\u2010\u2011\u2012\u2013\u2212");

    public bool IsPossessive(int index) => IsMarkOf(index, "'\u2019");

    /// <summary>No space stands before it.</summary>
    public bool Touches(int index) => index > 0 && index < Count && lexemes[index].Start == lexemes[index - 1].End;

    public bool IsCapitalised(int index) => IsWord(index) && char.IsUpper(Text[lexemes[index].Start]);

    /// <summary>A word with an upper-case letter anywhere, so that "iPhone" is one.</summary>
    public bool HasCapital(int index) => IsWord(index) && Of(index).IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>"iOS", "HMS": large beyond what the beginning of a sentence asks for.</summary>
    public bool HasInnerCapital(int index) => IsWord(index) && Of(index)[1..].IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary>The value of one to four plain digits; -1 for anything else.</summary>
    public int SmallNumber(int index)
    {
        if (!IsNumber(index) || lexemes[index].End - lexemes[index].Start > 4)
        {
            return -1;
        }

        var value = 0;
        foreach (var unit in Of(index))
        {
            if (!char.IsAsciiDigit(unit))
            {
                return -1;
            }

            value = (value * 10) + unit - '0';
        }

        return value;
    }

    private bool Has(int index) => (uint)index < (uint)Count;
}
