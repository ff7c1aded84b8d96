using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Claims.Lexicon;

/// <summary>The cues by the lemma of their head.</summary>
internal static class CueLexicon
{
    /// <summary>Under each lemma the cues it heads, those with most particles first.</summary>
    public static FrozenDictionary<string, Cue[]> ByLemma { get; } = LexiconFile.Lines("cues.tsv")
        .Select(Parse)
        .GroupBy(cue => cue.Lemma, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Particles.Length).ToArray(), StringComparer.Ordinal);

    /// <exception cref="FormatException">The line has not three fields, or names an unknown stance or frame.</exception>
    internal static Cue Parse(string line)
    {
        if (line.Split('\t') is not [var words, var stance, var frames])
        {
            throw new FormatException($"A cue needs lemma, stance and frames, separated by tabs: '{line}'.");
        }

        var (allowed, exceptions) = (Frames.None, new List<(Frames, Stance)>());
        foreach (var item in frames.Split(','))
        {
            var parts = item.Split('=');
            var frame = Read<Frames>(parts[0], line);
            allowed |= frame;
            if (parts.Length > 1)
            {
                exceptions.Add((frame, Read<Stance>(parts[1], line)));
            }
        }

        var head = words.Split(' ');
        return new Cue(head[0], head[1..], Read<Stance>(stance, line), allowed) { Exceptions = [.. exceptions] };
    }

    private static T Read<T>(string word, string line)
        where T : struct, Enum =>
        Enum.TryParse<T>(word, ignoreCase: true, out var value) ? value : throw new FormatException($"Unknown {typeof(T).Name} '{word}': '{line}'.");
}
