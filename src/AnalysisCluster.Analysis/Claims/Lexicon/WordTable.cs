using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>A word form: what it can be, and the cues it can head.</summary>
internal readonly record struct WordEntry(WordClass Classes, Cue[]? Cues);

/// <summary>Word forms by their letters, whatever their case.</summary>
internal static class WordTable
{
    private static readonly FrozenDictionary<string, WordEntry> Entries = Build();
    private static readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Entries.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordEntry Of(ReadOnlySpan<char> form) => Lookup.TryGetValue(form, out var entry) ? entry : default;

    private static FrozenDictionary<string, WordEntry> Build()
    {
        var entries = new Dictionary<string, WordEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var lemma in LexiconFile.Lines("verbs.txt").Concat(CueLexicon.ByLemma.Keys).Distinct(StringComparer.Ordinal))
        {
            var cues = CueLexicon.ByLemma.GetValueOrDefault(lemma);
            foreach (var (form, verb) in Inflection.Verb(lemma))
            {
                Add(entries, form, verb, cues);
            }
        }

        foreach (var line in LexiconFile.Lines("words.txt"))
        {
            AddLine(entries, line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        }

        return entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddLine(Dictionary<string, WordEntry> entries, string[] fields)
    {
        var isNoun = fields[0].StartsWith("noun:", StringComparison.Ordinal);
        var known = Enum.Parse<WordClass>(isNoun ? fields[0]["noun:".Length..] : fields[0], ignoreCase: true);
        foreach (var word in fields.AsSpan(1))
        {
            Add(entries, word, known, null);
            if (isNoun)
            {
                Add(entries, Inflection.Third(word), known | WordClass.Plural, null);
            }
        }
    }

    private static void Add(Dictionary<string, WordEntry> entries, string form, WordClass classes, Cue[]? cues)
    {
        var before = entries.GetValueOrDefault(form);
        entries[form] = new WordEntry(before.Classes | classes, Merge(before.Cues, cues));
    }

    /// <summary>"found" belongs to "find" and to "found": the cues of both.</summary>
    private static Cue[]? Merge(Cue[]? left, Cue[]? right) =>
        left is null || right is null || ReferenceEquals(left, right) ? left ?? right : [.. left.Union(right).OrderByDescending(cue => cue.Particles.Length)];
}
