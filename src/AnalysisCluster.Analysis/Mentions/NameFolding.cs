namespace AnalysisCluster.Analysis.Mentions;

/// <summary>Brings the spellings of one name together: without diacritics, stops, apostrophes, hyphens and spaces.</summary>
internal static class NameFolding
{
    /// <summary>Longer names are not looked up; no known name comes near.</summary>
    public const int KeyMaxChars = 120;

    // The base letter of each letter of a block; '.' where there is none. Ligatures keep their first letter.
    private const string Latin1AndExtendedA =
        "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string ExtendedAdditional =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv" +
        "WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

    /// <summary>Without its diacritic; the same character where it has none that is known.</summary>
    public static char Base(char c)
    {
        if (c < 0xC0)
        {
            return c;
        }

        var folded = c switch
        {
            < '\u0180' => Latin1AndExtendedA[c - 0xC0],
            >= '\u1E00' and < '\u1F00' => ExtendedAdditional[c - 0x1E00],
            '\u0259' => 'a',
            '\u01B0' => 'u',
            '\u01A1' => 'o',
            '\u01AF' => 'U',
            '\u01A0' => 'O',
            _ => '.',
        };
        return folded == '.' ? c : folded;
    }

    /// <summary>Appends a word to a name's key, in its own case: letters, digits, "&amp;" and "," only.</summary>
    /// <returns>False where the key would be too long.</returns>
    public static bool TryAppend(ReadOnlySpan<char> word, Span<char> key, ref int length)
    {
        foreach (var c in word)
        {
            if (!IsKept(c))
            {
                continue;
            }

            if (length == key.Length)
            {
                return false;
            }

            key[length++] = Base(c);
        }

        return true;
    }

    /// <summary>A word's key in the lexicon: lower case, and with its hyphens.</summary>
    /// <returns>The key's length; 0 where the word is too long or has no letter.</returns>
    public static int WordKey(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c) || c == '-')
            {
                if (length == key.Length)
                {
                    return 0;
                }

                key[length++] = char.ToLowerInvariant(Base(c));
            }
        }

        return length;
    }

    private static bool IsKept(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '&' or ',' || (c >= 0xC0 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)));
}
