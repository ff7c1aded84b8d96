namespace AnalysisCluster.Analysis.Text;

/// <summary>How many letters of each script a text has, and of the letters that only some of a script's languages use.</summary>
internal struct LetterCounts
{
    private int _latin;
    private int _cyrillic;
    private int _ukrainian;
    private int _bulgarian;
    private int _russian;
    private int _serbian;
    private int _arabic;
    private int _persian;
    private int _urdu;
    private int _han;
    private int _kana;
    private int _hangul;
    private int _greek;
    private int _hebrew;
    private int _devanagari;
    private int _bengali;
    private int _tamil;
    private int _thai;
    private int _georgian;
    private int _armenian;
    private int _others;

    /// <summary>True of a text without letters too.</summary>
    public readonly bool IsMostlyLatin => _latin * 2 >= Total;

    private readonly int Total =>
        _latin + _cyrillic + _arabic + _han + _kana + _hangul + _greek + _hebrew + _devanagari + _bengali + _tamil + _thai + _georgian + _armenian + _others;

    public static LetterCounts Of(Document document, int tokensMax)
    {
        var counts = default(LetterCounts);
        var last = Math.Min(document.Tokens.Length, tokensMax);
        for (var i = 0; i < last; i++)
        {
            if (document.Tokens[i].IsWord)
            {
                // One endless word tells no more than its beginning.
                var word = document.Word(i);
                foreach (var c in word[..Math.Min(word.Length, 64)])
                {
                    counts.Add(c);
                }
            }
        }

        return counts;
    }

    /// <summary>The language of the script with most letters; <c>und</c> for a script without an entry here.</summary>
    public readonly string Tag()
    {
        Span<int> scripts = [_cyrillic, _arabic, _han + _kana, _hangul, _greek, _hebrew, _devanagari, _bengali, _tamil, _thai, _georgian, _armenian, _others];
        var best = 0;
        for (var i = 1; i < scripts.Length; i++)
        {
            best = scripts[i] > scripts[best] ? i : best;
        }

        return best switch
        {
            0 => Cyrillic(),
            1 => _urdu * 50 > _arabic ? "ur" : _persian * 50 > _arabic ? "fa" : "ar",
            2 => _kana * 10 > _han ? "ja" : "zh",
            3 => "ko",
            4 => "el",
            5 => "he",
            6 => "hi",
            7 => "bn",
            8 => "ta",
            9 => "th",
            10 => "ka",
            11 => "hy",
            _ => "und",
        };
    }

    private readonly string Cyrillic() =>
        _serbian > 0 && _serbian * 50 > _cyrillic ? "sr"
        : _ukrainian * 50 > _cyrillic ? "uk"
        : _bulgarian * 70 > _cyrillic && _russian == 0 ? "bg"
        : "ru";

    private void Add(char c)
    {
        if (c < '\u0250')
        {
            _latin += char.IsLetter(c) ? 1 : 0;
            return;
        }

        switch (c)
        {
            case >= '\u0370' and < '\u0400': _greek++; break;
            case >= '\u0400' and < '\u0530': AddCyrillic(c); break;
            case >= '\u0530' and < '\u0590': _armenian++; break;
            case >= '\u0590' and < '\u0600': _hebrew++; break;
            case >= '\u0600' and < '\u0780': AddArabic(c); break;
            case >= '\u0900' and < '\u0980': _devanagari++; break;
            case >= '\u0980' and < '\u0a00': _bengali++; break;
            case >= '\u0b80' and < '\u0c00': _tamil++; break;
            case >= '\u0e00' and < '\u0e80': _thai++; break;
            case >= '\u10a0' and < '\u1100': _georgian++; break;
            case (>= '\u1100' and < '\u1200') or (>= '\uac00' and < '\ud7b0'): _hangul++; break;
            case >= '\u1e00' and < '\u1f00': _latin++; break;
            case >= '\u3040' and < '\u3100': _kana++; break;
            case (>= '\u3400' and < '\u4dc0') or (>= '\u4e00' and < '\ua000'): _han++; break;
            default: _others += char.IsLetter(c) ? 1 : 0; break;
        }
    }

    private void AddCyrillic(char c)
    {
        _cyrillic++;
        _ukrainian += c is 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є' ? 1 : 0;
        _serbian += c is 'ј' or 'љ' or 'њ' or 'ћ' or 'ђ' or 'џ' ? 1 : 0;
        _russian += c is 'ы' or 'э' or 'ё' ? 1 : 0;
        _bulgarian += c == 'ъ' ? 1 : 0;
    }

    private void AddArabic(char c)
    {
        _arabic++;
        _persian += c is 'پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک' ? 1 : 0;
        _urdu += c is 'ٹ' or 'ڈ' or 'ڑ' or 'ے' or 'ں' ? 1 : 0;
    }
}
