using AnalysisCluster.Analysis.Mentions;

namespace AnalysisCluster.Analysis.Actors;

/// <summary>A personal name taken apart.</summary>
/// <param name="Words">The words without initials, generational suffixes and the Arabic article, folded to lower case.</param>
/// <param name="Initials">The initials, in lower case: "w" of "George W. Bush"; empty where the name has none.</param>
/// <param name="LeadsWithInitial">The first word is an initial: "J. Smith".</param>
/// <param name="Suffix">"jr", "sr", "ii", "iii"; empty where the name has none.</param>
internal readonly record struct PersonName(string[] Words, string Initials, bool LeadsWithInitial, string Suffix)
{
    public string Key => string.Join(' ', Words);

    /// <summary>A given name and a family name at least, neither an initial.</summary>
    public bool IsFull => Words.Length > 1;

    public static PersonName Of(string name)
    {
        var words = new List<string>();
        var (initials, suffix, leads) = ("", "", false);
        foreach (var raw in name.Split([' ', '\t', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = Fold(raw);
            if (word is "jr" or "sr" or "ii" or "iii" && words.Count > 0)
            {
                suffix = word;
            }
            else if (word.Length == 1 || IsInitials(raw))
            {
                leads |= words.Count == 0 && initials.Length == 0;
                initials += word;
            }
            else if (word.Length > 1 && word is not ("al" or "el"))
            {
                words.Add(word);
            }
        }

        return new PersonName([.. words], initials, leads, suffix);
    }

    /// <summary>Whether two names of the same words can be one person's: what both tell must agree.</summary>
    public bool Agrees(PersonName other) =>
        (Initials.Length == 0 || other.Initials.Length == 0 || Initials[0] == other.Initials[0] && SameFurther(other))
        && (Suffix.Length == 0 || other.Suffix.Length == 0 || Suffix == other.Suffix);

    /// <summary>Whether nothing that one tells is missing in the other.</summary>
    public bool IsSame(PersonName other) => Initials == other.Initials && Suffix == other.Suffix;

    private bool SameFurther(PersonName other) =>
        Initials.StartsWith(other.Initials, StringComparison.Ordinal) || other.Initials.StartsWith(Initials, StringComparison.Ordinal);

    /// <summary>"H.W.".</summary>
    private static bool IsInitials(string raw) => raw.Length is >= 2 and <= 6 && raw[^1] == '.' && raw.Length % 2 == 0 && raw[1] == '.';

    private static string Fold(string part)
    {
        Span<char> key = stackalloc char[NameFolding.KeyMaxChars];
        var folded = key[..NameFolding.WordKey(part, key)];
        var article = folded.StartsWith("al-") || folded.StartsWith("el-");
        return (article ? folded[3..] : folded).ToString();
    }
}
