using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Mentions;

/// <summary>The lexicon's classes of every token of a document, looked up once.</summary>
internal static class WordClasses
{
    public static WordClass[] Of(Document document, NameLexicon lexicon)
    {
        var classes = new WordClass[document.Tokens.Length];
        for (var i = 0; i < classes.Length; i++)
        {
            if (document.Tokens[i].IsWord)
            {
                var word = document.Word(i);
                var found = lexicon.ClassOf(word);
                classes[i] = (found == WordClass.None ? ByForm(word, lexicon) : found) | InnerCapital(document.Tokens[i], word);
            }
        }

        return classes;
    }

    /// <summary>"NATO-style", "A380", "R-Texas": made of capitals or digits, but the name of no actor.</summary>
    public static bool IsCoded(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return word.ContainsAnyInRange('0', '9') || hyphen == 1
            || (hyphen > 1 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen - 1]) && char.IsLower(word[hyphen + 1]));
    }

    public static bool Any(this WordClass classes, WordClass any) => (classes & any) != 0;

    /// <summary>Plurals, verbs and compounds of ordinary words, and endings that hardly any name has, for the words that no list can hold.</summary>
    private static WordClass ByForm(ReadOnlySpan<char> word, NameLexicon lexicon)
    {
        if (word.Length <= 4)
        {
            return WordClass.None;
        }

        var tail = word[(word.LastIndexOf('-') + 1)..];
        if (tail.Length is >= 5 && tail.Length < word.Length && lexicon.ClassOf(tail).Any(WordClass.Common))
        {
            return WordClass.Common;
        }

        var singular = word[^1] is 's' ? lexicon.ClassOf(word[..^1]) : WordClass.None;
        var isPlural = singular.Any(WordClass.Title) || (singular.Any(WordClass.Common) && !singular.Any(WordClass.GivenName | WordClass.FamilyName));
        return isPlural || IsInflected(word, lexicon) || Ends(word, "tion") || Ends(word, "ness") || Ends(word, "ists") || Ends(word, "ments")
            ? WordClass.Common
            : WordClass.None;
    }

    /// <summary>"Walking", "Baked" and "Sadly" are forms of ordinary words; "Boeing" and "Beijing" of none.</summary>
    private static bool IsInflected(ReadOnlySpan<char> word, NameLexicon lexicon)
    {
        var ending = Ends(word, "ing") ? 3 : Ends(word, "ed") || Ends(word, "ly") ? 2 : 0;
        if (ending == 0 || word.Length - ending < 3)
        {
            return false;
        }

        var stem = word[..^ending];
        return lexicon.ClassOf(stem).Any(WordClass.Common) || lexicon.ClassOf(word[..^1]).Any(WordClass.Common)
            || (stem[^1] == stem[^2] && lexicon.ClassOf(stem[..^1]).Any(WordClass.Common));
    }

    private static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>"al-Assad" opens a name; "iPhone" and "eBook" do not.</summary>
    private static WordClass InnerCapital(Token token, ReadOnlySpan<char> word)
    {
        var joint = token.IsCapitalised ? -1 : word.IndexOfAny('-', '\'', '’');
        return joint is >= 1 and <= 4 && joint + 1 < word.Length && char.IsUpper(word[joint + 1]) ? WordClass.InnerCapital : WordClass.None;
    }
}
