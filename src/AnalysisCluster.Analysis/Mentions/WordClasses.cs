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
                classes[i] = (found == WordClass.None ? ByEnding(word) : found) | InnerCapital(document.Tokens[i], word);
            }
        }

        return classes;
    }

    public static bool Any(this WordClass classes, WordClass any) => (classes & any) != 0;

    /// <summary>Endings that hardly any name has, for the words that no list can hold.</summary>
    private static WordClass ByEnding(ReadOnlySpan<char> word) =>
        word.Length > 5 && (Ends(word, "ing") || Ends(word, "ly") || Ends(word, "ed") || Ends(word, "tion") || Ends(word, "ness") || Ends(word, "ists") || Ends(word, "ments"))
            ? WordClass.Common
            : WordClass.None;

    private static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static WordClass InnerCapital(Token token, ReadOnlySpan<char> word)
    {
        if (token.IsCapitalised || word.Length < 3)
        {
            return WordClass.None;
        }

        foreach (var c in word[1..])
        {
            if (char.IsUpper(c))
            {
                return WordClass.InnerCapital;
            }
        }

        return WordClass.None;
    }
}
