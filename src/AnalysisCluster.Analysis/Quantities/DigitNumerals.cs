using System.Globalization;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Numbers that begin with digits: <c>1,200.5</c>, <c>5m</c>, <c>2 million</c>, <c>2½</c>.</summary>
internal static class DigitNumerals
{
    private const int WholeDigitsMax = 15;
    private const int DecimalDigitsMax = 8;

    /// <param name="money">A currency sign stands before it, so that "m" and "b" are millions and billions.</param>
    public static bool TryRead(LexedSentence sentence, int at, bool money, out Numeral numeral)
    {
        numeral = default;
        var end = at;
        var value = 0m;
        if (sentence.IsNumber(at) && !TryParse(sentence.Of(at), out value))
        {
            return false;
        }

        end += sentence.IsNumber(at) ? 1 : 0;
        if (sentence.IsMark(end) && (end == at || sentence.Touches(end)) && FractionSign(sentence.Of(end)[0]) is var fraction and > 0)
        {
            value += fraction;
            end++;
        }

        if (end == at)
        {
            return false;
        }

        if (CommonFraction(sentence, end) is var part and > 0)
        {
            value += part;
            end += 3;
        }

        numeral = WithScale(sentence, new Numeral(at, end, value) { Digits = true }, money);
        return true;
    }

    private static Numeral WithScale(LexedSentence sentence, Numeral numeral, bool money)
    {
        var at = numeral.End;
        if (WordNumerals.HalfMore(sentence, at, out var more, out var behind) && sentence.Entry(behind).Scale >= 1000)
        {
            numeral = numeral with { Value = numeral.Value + more };
            at = behind;
        }

        at += sentence.IsJoiningDash(at) && sentence.Entry(at + 1).Scale >= 1000 ? 1 : 0;
        var (scale, first) = (0m, at);
        while (at < first + 2 && ScaleAt(sentence, at, money) is var next && next > scale)
        {
            numeral = numeral with { Value = numeral.Value * next, Scaled = true, End = at + 1 };
            scale = next;
            at++;
        }

        return numeral;
    }

    private static decimal ScaleAt(LexedSentence sentence, int at, bool money)
    {
        var entry = sentence.Entry(at);
        if (entry.Scale > 0 && (sentence.Touches(at) || !sentence.IsCapitalised(at) || entry.Scale >= 1000))
        {
            return entry.Scale;
        }

        if (entry.ScaleSign == 0 || !sentence.Touches(at))
        {
            return 0;
        }

        return money || IsScaleSign(sentence, at) ? entry.ScaleSign : 0;
    }

    /// <summary>"5m people" are millions, "5m tall" and a bare "5m" are metres, "10k run" is a distance, "3b" is a name.</summary>
    private static bool IsScaleSign(LexedSentence sentence, int at)
    {
        if (sentence.Is(at, "b"))
        {
            return false;
        }

        if (sentence.Is(at, "k"))
        {
            return !sentence.Is(at + 1, MeasureRoles.AfterLength) && (!sentence.IsCapitalised(at) || NounForms.IsPlural(sentence, at + 1));
        }

        return !sentence.Is(at, "m")
            || sentence.Is(at + 1, MeasureRoles.Person)
            || sentence.Entry(at + 1).Currency is not null
            || (sentence.IsWord(at + 1) && !sentence.Is(at + 1, MeasureRoles.Stop | MeasureRoles.AfterLength)
                && (NounForms.IsPlural(sentence, at + 1) || (sentence.IsWord(at + 2) && NounForms.IsPlural(sentence, at + 2))));
    }

    /// <summary>The "1/2" of "2 1/2".</summary>
    private static decimal CommonFraction(LexedSentence sentence, int at)
    {
        var slash = sentence.IsJoiningSlash(at + 1) && !sentence.Touches(at);
        var (parts, whole) = (sentence.SmallNumber(at), sentence.SmallNumber(at + 2));
        return slash && parts > 0 && parts < whole && whole is 2 or 3 or 4 or 8 or 16 ? decimal.Round((decimal)parts / whole, 4) : 0;
    }

    private static decimal FractionSign(char sign) => sign switch
    {
        '\u00BD' => 0.5m,
        '\u00BC' => 0.25m,
        '\u00BE' => 0.75m,
        '\u2153' => 0.3333m,
        '\u2154' => 0.6667m,
        '\u215B' => 0.125m,
        _ => 0,
    };

    /// <summary>Refuses what is a code and no amount ("007", "1.2.3"), and what no figure in the news reaches, so that no later step can
    /// overflow.</summary>
    private static bool TryParse(ReadOnlySpan<char> written, out decimal value)
    {
        value = 0;
        Span<char> plain = stackalloc char[WholeDigitsMax + DecimalDigitsMax + 1];
        var (length, whole, point, sinceGroup) = (0, 0, -1, 0);
        if (written.Length > 32 || (written.Length > 1 && written[0] == '0' && written[1] != '.'))
        {
            return false;
        }

        foreach (var unit in written)
        {
            if (char.IsAsciiDigit(unit))
            {
                whole += point < 0 ? 1 : 0;
                sinceGroup++;
            }
            else if (unit == '.')
            {
                if (point >= 0)
                {
                    return false;
                }

                point = length;
            }
            else if (point >= 0 || sinceGroup > 3)
            {
                return false;
            }
            else
            {
                sinceGroup = 0;
                continue;
            }

            if (length == plain.Length || whole > WholeDigitsMax)
            {
                return false;
            }

            plain[length++] = unit;
        }

        return (point < 0 || length - point - 1 <= DecimalDigitsMax)
            && decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
