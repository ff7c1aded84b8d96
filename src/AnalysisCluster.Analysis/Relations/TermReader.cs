namespace AnalysisCluster.Analysis.Relations;

/// <summary>Reads the content stems of a statement's normalised words.</summary>
internal static class TermReader
{
    /// <summary>Content words that a negator turns around: "did not resign", "no link between".</summary>
    private const int NegationReach = 2;

    private const int WordMaxChars = 64;

    /// <returns>In the order of the words; a stem may come twice.</returns>
    public static List<Term> Read(string words, StemLexicon lexicon)
    {
        var terms = new List<Term>(24);
        Span<char> buffer = stackalloc char[WordMaxChars];
        var negated = 0;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan()[range];
            if (word.Length is 0 or > WordMaxChars)
            {
                continue;
            }

            if (FunctionWords.IsNegator(word) || FunctionWords.IsNegativeVerb(word))
            {
                negated = negated > 0 ? 0 : NegationReach;
            }
            else if (negated == NegationReach && FunctionWords.LiftsNegation(word))
            {
                negated = 0;
            }
            else if (!FunctionWords.IsFunctionWord(word) && HasSubstance(word))
            {
                var stem = lexicon.StemOf(word, buffer);
                var number = char.IsDigit(word[0]);
                terms.Add(new(stem, lexicon.PartnersOf(stem), lexicon.WeightOf(stem), negated > 0, number));
                negated = Math.Max(0, negated - 1);
            }
        }

        return terms;
    }

    private static bool HasSubstance(ReadOnlySpan<char> word)
    {
        foreach (var unit in word)
        {
            if (char.IsLetterOrDigit(unit))
            {
                return true;
            }
        }

        return false;
    }
}
