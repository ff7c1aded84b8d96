using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Finds where a number ends: "1,200", "3.5", "10:30", "2/3", "2026-03-01", "10th", "1990s".</summary>
internal static class NumberScanner
{
    private const int SuffixMaxChars = 5;

    // Letters written close up to a figure that are a unit or a scale and so a token of their own ("1.2bn", "40km", "5pm").
    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(
        [
            "bn", "m", "mn", "mln", "mm", "k", "b", "tn", "trn", "t", "km", "cm", "kg", "g", "mg", "ml", "l", "ha", "sq", "mph", "kph", "kmh", "am", "pm",
            "p", "pc", "pct", "ft", "in", "lb", "lbs", "oz", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "hz", "khz", "mhz", "ghz", "kb", "mb", "gb",
            "tb", "bps", "bpd", "c", "f", "x", "hr", "hrs", "h", "min", "mins", "sec", "secs", "s", "yr", "yrs", "bln", "gmt", "bst", "cet", "est", "et",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitBySpan = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the figures that start at a digit, or at a decimal point before one.</summary>
    public static int EndOfFigures(string text, int start, int end)
    {
        var i = EndOfDigits(text, start, end);
        if (i - start == 4 && IsoDateEnd(text, i, end) is var date and > 0)
        {
            return date;
        }

        while (i + 1 < end)
        {
            var next = EndOfDigits(text, i + 1, end);
            var digits = next - i - 1;
            if (!Joins(text, i, end, digits))
            {
                break;
            }

            i = next;
        }

        return i;
    }

    /// <summary>What the letters close up to a figure make of it.</summary>
    /// <param name="suffixEnd">The end of those letters.</param>
    public static NumberSuffix SuffixOf(string text, int figuresEnd, int end, bool money, out int suffixEnd)
    {
        suffixEnd = figuresEnd;
        while (suffixEnd < end && suffixEnd <= figuresEnd + SuffixMaxChars && Characters.IsLetter(text[suffixEnd]))
        {
            suffixEnd++;
        }

        var suffix = text.AsSpan(figuresEnd, suffixEnd - figuresEnd);
        if (suffix.IsEmpty)
        {
            return NumberSuffix.None;
        }

        // A figure goes on after the letters: a code such as "4x4" or "1a2".
        if (suffix.Length > SuffixMaxChars || (suffixEnd < end && Characters.IsDigit(text[suffixEnd])))
        {
            return NumberSuffix.Code;
        }

        if (IsOrdinal(suffix) || suffix is "s")
        {
            return NumberSuffix.Ordinal;
        }

        // "5G" and "3D" are names, "$5B" and "5bn" are amounts.
        var isName = suffix.Length == 1 && char.IsAsciiLetterUpper(suffix[0]) && suffix[0] is not 'M' && !money;
        return UnitBySpan.Contains(suffix) && !isName ? NumberSuffix.Unit : NumberSuffix.Code;
    }

    private static bool Joins(string text, int at, int end, int digits)
    {
        var after = at + 1 + digits;
        return text[at] switch
        {
            '.' => digits > 0,
            ',' => digits == 3 || (digits == 2 && after < end && text[after] == ','),
            ':' => digits == 2,
            '/' => digits is > 0 and <= 4,
            '\u00a0' or '\u2009' or '\u202f' => digits == 3,
            _ => false,
        };
    }

    private static int IsoDateEnd(string text, int year, int end)
    {
        var isDate = year + 6 <= end && text[year] == '-' && text[year + 3] == '-' && EndOfDigits(text, year + 1, end) == year + 3
            && EndOfDigits(text, year + 4, end) == year + 6;
        return isDate ? year + 6 : -1;
    }

    private static int EndOfDigits(string text, int start, int end)
    {
        var i = start;
        while (i < end && Characters.IsDigit(text[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> suffix) =>
        suffix.Length == 2 && (suffix.Equals("th", StringComparison.OrdinalIgnoreCase) || suffix.Equals("st", StringComparison.OrdinalIgnoreCase)
            || suffix.Equals("nd", StringComparison.OrdinalIgnoreCase) || suffix.Equals("rd", StringComparison.OrdinalIgnoreCase));
}

/// <summary>What letters close up to a figure are.</summary>
internal enum NumberSuffix : byte
{
    None,

    /// <summary>"10th", "1990s": one token with the figure.</summary>
    Ordinal,

    /// <summary>"1.2bn": a token of its own.</summary>
    Unit,

    /// <summary>"5G", "737MAX": figure and letters are one name.</summary>
    Code,
}
