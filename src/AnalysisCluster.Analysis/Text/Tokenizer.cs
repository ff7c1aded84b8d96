namespace AnalysisCluster.Analysis.Text;

/// <summary>Cuts text into words, numbers and marks; every visible character belongs to exactly one token.</summary>
/// <remarks>
/// Words keep inner apostrophes and hyphens ("O'Neill", "co-founder", "didn't"). The clitics 's, 're, 've, 'll, 'd and 'm are tokens of their own,
/// because a name or pronoun stands before them; n't stays with its verb. A figure is cut from its currency, unit and hyphenated noun
/// ("€ 1.2 bn", "20 - year-old"), and a name from a participle ("Moscow - backed"). Abbreviations keep their stop.
/// </remarks>
internal ref struct Tokenizer(string text, List<Token> tokens)
{
    private readonly string _text = text;
    private readonly List<Token> _tokens = tokens;
    private int _end;

    /// <summary>Appends the tokens of one stretch, in text order.</summary>
    public void Scan(int start, int end)
    {
        _end = end;
        var i = start;
        while (i < end)
        {
            i = Next(i);
        }
    }

    private int Next(int i)
    {
        var c = _text[i];
        switch (Characters.ClassOf(c))
        {
            case CharClass.Space or CharClass.Format:
                return i + 1;
            case CharClass.Lower or CharClass.Upper or CharClass.Letter:
                return Word(i);
            case CharClass.Digit:
                return Number(i);
            case CharClass.Ideograph:
                return Add(i, i + 1, TokenKind.Word);
            case CharClass.Surrogate:
                return Pair(i);
            case CharClass.Apostrophe:
            case CharClass.Mark when c == '\u2018':
                return Apostrophe(i);
            default:
                return Mark(i, c);
        }
    }

    private readonly int Add(int start, int end, TokenKind kind)
    {
        _tokens.Add(new Token(start, end, kind));
        return end;
    }

    private int Word(int start)
    {
        var i = start;
        var dotted = false;
        while (true)
        {
            i = EndOfLetters(i);
            var next = i + 1 < _end ? _text[i] : ' ';
            if (next == '.' && !dotted && (char.IsAsciiLetterOrDigit(_text[i + 1]) || _text[i + 1] is '-' or '_'))
            {
                if (AddressScanner.EndOfAddress(_text, start, _end) is var address and > 0)
                {
                    return Add(start, address, TokenKind.Word);
                }

                dotted = true;
            }
            else if (next is '@' or ':' && AddressScanner.EndOfAddress(_text, start, _end) is var mail and > 0)
            {
                return Add(start, mail, TokenKind.Word);
            }

            i = EndOfAcronym(start, i);
            if (i >= _end - 1 || !JoinsWord(start, i))
            {
                break;
            }

            i++;
        }

        i = EndWithStop(start, i);
        Add(start, i, KindOf(start, i));
        return i < _end && Characters.IsApostrophe(_text[i]) ? Clitic(i) : i;
    }

    private readonly int EndOfLetters(int i)
    {
        while (i < _end)
        {
            var kind = Characters.ClassOf(_text[i]);
            if (kind is CharClass.Lower or CharClass.Upper or CharClass.Letter or CharClass.Digit)
            {
                i++;
            }
            else if (kind == CharClass.Surrogate && IsLetterPair(i))
            {
                i += 2;
            }
            else if (kind == CharClass.Format && i + 1 < _end && Characters.IsLetter(_text[i + 1]))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private readonly bool IsLetterPair(int i) =>
        Characters.ClassOfPair(_text, i, _end, out _) is CharClass.Lower or CharClass.Upper or CharClass.Letter;

    /// <summary>"U.S.", "a.m.", "J.K.": single letters with stops between; the last stop belongs to it.</summary>
    private readonly int EndOfAcronym(int start, int i)
    {
        if (i >= _end || _text[i] != '.' || !(i - start == 1 || (i - start > 2 && Characters.IsHyphen(_text[i - 2]))))
        {
            return i;
        }

        var at = i;
        while (at + 1 < _end && _text[at] == '.' && Characters.IsLetter(_text[at + 1]) && (at + 2 >= _end || !IsWordChar(_text[at + 2])))
        {
            at += 2;
        }

        // "U.S" before a space is one word without its stop; a single letter is judged as an initial.
        return at > i && at < _end && _text[at] == '.' ? at + 1 : at;
    }

    private static bool IsWordChar(char c) => Characters.IsLetter(c) || Characters.IsDigit(c);

    private readonly bool JoinsWord(int start, int i)
    {
        var c = _text[i];
        var next = _text[i + 1];
        if (Characters.IsApostrophe(c))
        {
            return Characters.IsLetter(next) && CliticEnd(i) < 0;
        }

        if (Characters.IsHyphen(c))
        {
            return IsWordChar(next) && !NameHyphens.SplitsAt(_text, start, i, _end);
        }

        return c switch
        {
            '&' => char.IsAsciiLetterUpper(_text[i - 1]) && char.IsAsciiLetterUpper(next),
            '_' => IsWordChar(next),
            '.' => Characters.IsDigit(_text[i - 1]) && Characters.IsDigit(next),
            _ => false,
        };
    }

    /// <summary>The stop of an abbreviation or initial belongs to the word.</summary>
    private readonly int EndWithStop(int start, int i)
    {
        if (i >= _end || _text[i] != '.')
        {
            return i;
        }

        var word = _text.AsSpan(start, i - start);
        var abbreviates = word.Length == 1 ? IsInitial(word[0])
            : Abbreviations.Of(word) != Abbreviation.None || (word is "No" or "Art" && IsBeforeFigure(i + 1));
        return abbreviates ? i + 1 : i;
    }

    /// <summary>"I." is the pronoun at a sentence's end, unless a name stands right before it.</summary>
    private readonly bool IsInitial(char letter) => char.IsUpper(letter) && (letter != 'I' || (_tokens.Count > 0 && _tokens[^1].IsCapitalised));

    private readonly bool IsBeforeFigure(int i)
    {
        i = i < _end && Characters.IsSpace(_text[i]) ? i + 1 : i;
        return i < _end && Characters.IsDigit(_text[i]);
    }

    private readonly TokenKind KindOf(int start, int end)
    {
        var (letters, upper) = (0, 0);
        for (var i = start; i < end; i++)
        {
            var kind = Characters.ClassOf(_text[i]);
            letters += kind is CharClass.Lower or CharClass.Upper or CharClass.Letter ? 1 : 0;
            upper += kind == CharClass.Upper ? 1 : 0;
        }

        var first = Characters.ClassOf(_text[start]) == CharClass.Upper ? TokenKind.Capitalised : TokenKind.None;
        return TokenKind.Word | first | (letters >= 2 && upper == letters ? TokenKind.AllCaps : TokenKind.None);
    }

    /// <summary>The clitic at an apostrophe as a token; the apostrophe itself is left to the caller's scan where there is none.</summary>
    private readonly int Clitic(int apostrophe) =>
        CliticEnd(apostrophe) is var end and > 0 ? Add(apostrophe, end, TokenKind.Word) : apostrophe;

    private readonly int CliticEnd(int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < _end && end - apostrophe < 4 && IsWordChar(_text[end]))
        {
            end++;
        }

        var (first, second) = (end - apostrophe > 1 ? Lower(apostrophe + 1) : ' ', end - apostrophe > 2 ? Lower(apostrophe + 2) : ' ');
        return (end - apostrophe) switch
        {
            2 when first is 's' or 'd' or 'm' => end,
            3 when (first, second) is ('r', 'e') or ('v', 'e') or ('l', 'l') => end,
            _ => -1,
        };
    }

    private readonly char Lower(int i) => char.ToLowerInvariant(_text[i]);

    private int Number(int start)
    {
        var i = NumberScanner.EndOfFigures(_text, start, _end);
        var money = start > 0 && Characters.IsCurrency(_text[start - 1]);
        switch (NumberScanner.SuffixOf(_text, i, _end, money, out var suffixEnd))
        {
            case NumberSuffix.Ordinal:
                return Add(start, suffixEnd, TokenKind.Number);
            case NumberSuffix.Unit:
                Add(start, i, TokenKind.Number);
                return Word(i);
            case NumberSuffix.Code:
                return Word(start);
            default:
                Add(start, i, TokenKind.Number);
                return i < _end && Characters.IsApostrophe(_text[i]) ? Clitic(i) : i;
        }
    }

    private int Pair(int i)
    {
        var kind = Characters.ClassOfPair(_text, i, _end, out var length);
        return kind switch
        {
            CharClass.Lower or CharClass.Upper or CharClass.Letter => Word(i),
            CharClass.Ideograph => Add(i, i + length, TokenKind.Word),
            _ => Add(i, i + length, TokenKind.Punctuation),
        };
    }

    /// <summary>A leading apostrophe belongs to a shortened year or word ("'90s", "'em"); else it is a mark, which may quote.</summary>
    private int Apostrophe(int i)
    {
        var next = i + 1;
        if (next < _end && _text[next] == '\'' && _text[i] == '\'')
        {
            return Add(i, next + 1, TokenKind.Punctuation);
        }

        var isInch = i > 0 && Characters.IsDigit(_text[i - 1]);
        if (!isInch && next + 1 < _end && Characters.IsDigit(_text[next]) && Characters.IsDigit(_text[next + 1]) && (next + 2 >= _end || !Characters.IsDigit(_text[next + 2])))
        {
            var figures = NumberScanner.EndOfFigures(_text, next, _end);
            var isYear = NumberScanner.SuffixOf(_text, figures, _end, false, out var end) is NumberSuffix.None or NumberSuffix.Ordinal;
            return isYear && figures == next + 2 ? Add(i, end, TokenKind.Number) : Add(i, next, TokenKind.Punctuation);
        }

        var letters = next;
        while (letters < _end && letters - next < 5 && Characters.IsLetter(_text[letters]))
        {
            letters++;
        }

        return IsShortened(_text.AsSpan(next, letters - next)) ? Add(i, letters, TokenKind.Word) : Add(i, next, TokenKind.Punctuation);
    }

    private static bool IsShortened(ReadOnlySpan<char> word) => word is "em" or "til" or "tis" or "twas" or "n";

    private readonly int Mark(int i, char c)
    {
        if (c == '.' && i + 1 < _end && Characters.IsDigit(_text[i + 1]) && (i == 0 || !IsWordChar(_text[i - 1])))
        {
            return Add(i, NumberScanner.EndOfFigures(_text, i + 1, _end), TokenKind.Number);
        }

        if (c is '@' or '#' && AddressScanner.EndOfTag(_text, i, _end) is var tag and > 0)
        {
            return Add(i, tag, TokenKind.Word);
        }

        var end = i + 1;
        while (end < _end && RunsOn(c, _text[end]))
        {
            end++;
        }

        return Add(i, end, TokenKind.Punctuation);
    }

    /// <summary>Ellipses, "?!", "--" and LaTeX-like double backticks are one mark.</summary>
    private static bool RunsOn(char first, char c) => first switch
    {
        '.' or '-' or '`' or '*' or '=' or '_' => c == first,
        '!' or '?' => c is '!' or '?',
        _ => false,
    };
}
