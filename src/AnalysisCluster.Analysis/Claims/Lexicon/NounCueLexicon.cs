using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>Nouns that name what a source said, with what it does by saying so.</summary>
internal static class NounCueLexicon
{
    private static readonly FrozenDictionary<string, Stance> Nouns = Build();
    private static readonly FrozenDictionary<string, Stance>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Nouns.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null where the word is no such noun.</summary>
    public static Stance? StanceOf(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var stance) ? stance : null;

    private static FrozenDictionary<string, Stance> Build()
    {
        (Stance Stance, string[] Nouns)[] classes =
        [
            (Stance.Asserts, ["claim", "statement", "assertion", "argument", "suggestion", "belief", "contention", "view", "announcement", "admission",
                "assessment", "conclusion", "comment", "remark", "insistence", "revelation", "declaration", "testimony", "assurance", "confirmation",
                "opinion", "feeling", "idea", "notion", "theory", "rumour", "rumor", "report", "acknowledgement", "acknowledgment", "conviction"]),
            (Stance.Accuses, ["accusation", "allegation", "charge", "complaint"]),
            (Stance.Denies, ["denial"]),
            (Stance.Demands, ["demand", "call", "request", "recommendation", "hope", "wish", "proposal"]),
            (Stance.Predicts, ["prediction", "forecast", "warning", "fear", "concern", "worry", "expectation"]),
            (Stance.Promises, ["promise", "pledge", "vow", "threat"]),
        ];
        var forms = new Dictionary<string, Stance>(StringComparer.OrdinalIgnoreCase);
        foreach (var (stance, nouns) in classes)
        {
            foreach (var noun in nouns)
            {
                forms[noun] = stance;
                forms[Inflection.Third(noun)] = stance;
            }
        }

        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
