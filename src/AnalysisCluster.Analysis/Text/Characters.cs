using System.Globalization;
using System.Text;

namespace AnalysisCluster.Analysis.Text;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
internal enum CharClass : byte
{
    Space,
    Lower,
    Upper,

    /// <summary>A letter without case, a combining mark, or an invisible format character inside a word.</summary>
    Letter,

    /// <summary>An ideograph or kana: a word of its own, since such scripts put no spaces.</summary>
    Ideograph,
    Digit,
    Apostrophe,
    Hyphen,
    Mark,

    /// <summary>Zero-width and direction characters: part of a word between its letters, else a mark.</summary>
    Format,
    Surrogate,
}

/// <summary>Character classes of the tokenizer; ASCII from a table, the rest from the Unicode category.</summary>
internal static class Characters
{
    private static readonly CharClass[] Ascii = BuildAscii();

    public static CharClass ClassOf(char c) => c < 128 ? Ascii[c] : ClassOfWide(c);

    public static bool IsSpace(char c) => char.IsWhiteSpace(c);

    /// <summary>White space, or a zero-width character.</summary>
    public static bool IsBlank(char c) => ClassOf(c) is CharClass.Space or CharClass.Format;

    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsLetter(char c) => ClassOf(c) is CharClass.Lower or CharClass.Upper or CharClass.Letter;

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02bc' or '\uff07';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '-' or (>= '\u2012' and <= '\u2015') or '\u2212';

    public static bool IsCurrency(char c) => c == '$' || (c >= 128 && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    /// <summary>A line's end in any of the conventions; a carriage return before a line feed is not one of its own.</summary>
    public static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';

    /// <summary>The class of the pair at <paramref name="index"/>; a lone surrogate is a mark.</summary>
    public static CharClass ClassOfPair(string text, int index, int end, out int length)
    {
        length = 1;
        if (index + 1 >= end || !Rune.TryCreate(text[index], text[index + 1], out var rune))
        {
            return CharClass.Mark;
        }

        length = 2;
        var category = Rune.GetUnicodeCategory(rune);
        return category == UnicodeCategory.OtherLetter && rune.Value is >= 0x20000 and < 0x40000 ? CharClass.Ideograph : ClassOf(category);
    }

    private static CharClass[] BuildAscii()
    {
        var table = new CharClass[128];
        for (var c = '\0'; c < 128; c++)
        {
            table[c] = char.IsWhiteSpace(c) ? CharClass.Space
                : char.IsAsciiLetterLower(c) ? CharClass.Lower
                : char.IsAsciiLetterUpper(c) ? CharClass.Upper
                : char.IsAsciiDigit(c) ? CharClass.Digit
                : c == '\'' ? CharClass.Apostrophe
                : c == '-' ? CharClass.Hyphen
                : CharClass.Mark;
        }

        return table;
    }

    private static CharClass ClassOfWide(char c)
    {
        if (IsApostrophe(c))
        {
            return CharClass.Apostrophe;
        }

        if (IsHyphen(c))
        {
            return CharClass.Hyphen;
        }

        if (char.IsSurrogate(c))
        {
            return CharClass.Surrogate;
        }

        return IsIdeograph(c) ? CharClass.Ideograph : char.IsWhiteSpace(c) ? CharClass.Space : ClassOf(char.GetUnicodeCategory(c));
    }

    private static bool IsIdeograph(char c) =>
        c is (>= '\u3040' and <= '\u30fa') or (>= '\u3105' and <= '\u312f') or (>= '\u3400' and <= '\u4dbf') or (>= '\u4e00' and <= '\u9fff')
            or (>= '\uf900' and <= '\ufaff');

    private static CharClass ClassOf(UnicodeCategory category) => category switch
    {
        UnicodeCategory.LowercaseLetter => CharClass.Lower,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Upper,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark => CharClass.Letter,
        UnicodeCategory.DecimalDigitNumber => CharClass.Letter,
        UnicodeCategory.Format => CharClass.Format,
        _ => CharClass.Mark,
    };
}
