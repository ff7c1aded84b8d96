using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Reads the content stems of a statement's normalised words.</summary>
internal static class TermReader
{
    /// <summary>Content words that a negator turns around: "did not resign", "no link between".</summary>
    private const int NegationReach = 2;

    private const int WordMaxChars = 64;

    /// <returns>In the order of the words; a stem may come twice.</returns>
    public static List<Term> Read(Statement statement, StemLexicon lexicon)
    {
        var terms = Read(statement.Text, lexicon);
        var names = statement.Actors.SelectMany(actor => NameStems(actor, lexicon)).ToHashSet();
        for (var i = 0; i < terms.Count; i++)
        {
            terms[i] = names.Contains(terms[i].Stem) ? terms[i].AsName : terms[i];
        }

        return terms;
    }

    // An actor's id is its type and its name's words: "person:ruslan-pukhov".
    private static IEnumerable<uint> NameStems(string actor, StemLexicon lexicon) =>
        actor[(actor.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('-').Select(word => lexicon.StemOf(word, new char[word.Length]));

    private static List<Term> Read(string words, StemLexicon lexicon)
    {
        var terms = new List<Term>(24);
        Span<char> buffer = stackalloc char[WordMaxChars];
        Span<char> lowered = stackalloc char[WordMaxChars];
        var negated = 0;
        // "No more than eleven" bounds a figure and negates nothing.
        var bounds = false;
        foreach (var range in words.AsSpan().Split(' '))
        {
            var written = words.AsSpan()[range];
            if (written.Length is 0 or > WordMaxChars)
            {
                continue;
            }

            var word = lowered[..written.ToLowerInvariant(lowered)];

            if (FunctionWords.IsNegator(word) || FunctionWords.IsNegativeVerb(word))
            {
                negated = negated > 0 ? 0 : NegationReach;
            }
            else if (negated == NegationReach && FunctionWords.LiftsNegation(word))
            {
                negated = 0;
            }
            else if (bounds && word is "than")
            {
                (negated, terms[^1]) = (0, terms[^1].Affirmed);
            }
            else if (!FunctionWords.IsFunctionWord(word) && HasSubstance(word))
            {
                var stem = lexicon.StemOf(word, buffer);
                var number = char.IsDigit(word[0]);
                var name = written[0] != word[0];
                bounds = negated == NegationReach && Polarity.IsBound(word);
                var term = new Term(stem, lexicon.PartnersOf(stem), lexicon.WeightOf(stem), negated > 0, number);
                terms.Add(name ? term.AsName : term);
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
