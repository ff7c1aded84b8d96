namespace AnalysisCluster.Analysis.Text.Tagging;

/// <summary>A sentence of a CoNLL-U file: its words and their universal parts of speech.</summary>
public sealed record ConlluSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Tags)
{
    /// <param name="lines">CoNLL-U (https://universaldependencies.org/format.html); multiword and empty tokens are passed over.</param>
    /// <exception cref="FormatException">A line has too few fields.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader lines)
    {
        var (words, tags) = (new List<string>(), new List<string>());
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 && words.Count > 0)
            {
                yield return new(words, tags);
                (words, tags) = ([], []);
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            if (fields.Length < 4)
            {
                throw new FormatException($"CoNLL-U: a line has {fields.Length} fields instead of ten: \"{line}\".");
            }

            if (!fields[0].Contains('-', StringComparison.Ordinal) && !fields[0].Contains('.', StringComparison.Ordinal))
            {
                words.Add(fields[1]);
                tags.Add(fields[3]);
            }
        }

        if (words.Count > 0)
        {
            yield return new(words, tags);
        }
    }
}
