using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>Forms of English verbs and nouns, by the rules of spelling and the list of those that break them.</summary>
internal static class Inflection
{
    private static readonly FrozenDictionary<string, string[]> Irregular = LexiconFile.Lines("irregular.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(fields => fields[0], StringComparer.Ordinal);

    /// <summary>Every form of a verb with what the form can be; a form may come twice.</summary>
    public static IEnumerable<(string Form, WordClass Class)> Verb(string lemma)
    {
        yield return (lemma, WordClass.VerbBase);
        var fields = Irregular.GetValueOrDefault(lemma, []);
        var extra = fields.Length > 3 ? fields[3..] : [];
        foreach (var form in Variants(fields, 1, Past(lemma)))
        {
            yield return (form, WordClass.VerbPast);
        }

        foreach (var form in Variants(fields, 2, Past(lemma)))
        {
            yield return (form, WordClass.VerbParticiple);
        }

        foreach (var form in extra.SelectMany(field => field.Split('/')).Where(form => form.EndsWith("ing", StringComparison.Ordinal)).DefaultIfEmpty(Gerund(lemma)))
        {
            yield return (form, WordClass.VerbGerund);
        }

        yield return (extra.FirstOrDefault(form => form.EndsWith('s')) ?? Third(lemma), WordClass.VerbThird);
    }

    /// <summary>The plural of a noun, or the third person of a verb.</summary>
    public static string Third(string lemma)
    {
        if (lemma.EndsWith("man", StringComparison.Ordinal) && lemma != "human")
        {
            return lemma[..^3] + "men";
        }

        if (lemma[^1] is 's' or 'x' or 'z' or 'o' || lemma.EndsWith("ch", StringComparison.Ordinal) || lemma.EndsWith("sh", StringComparison.Ordinal))
        {
            return lemma + "es";
        }

        return EndsInConsonantAndY(lemma) ? lemma[..^1] + "ies" : lemma + "s";
    }

    private static string[] Variants(string[] fields, int index, string regular) =>
        fields.Length > index ? fields[index].Split('/') : [regular];

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d" : EndsInConsonantAndY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Gerund(string lemma) => lemma switch
    {
        [.., 'i', 'e'] => lemma[..^2] + "ying",
        [.., not ('e' or 'o' or 'y'), 'e'] => lemma[..^1] + "ing",
        _ => lemma + "ing",
    };

    private static bool EndsInConsonantAndY(string lemma) => lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'];
}
