namespace AnalysisCluster.Analysis.Text.Tagging;

/// <summary>A sentence of a CoNLL-U file: its words and their universal parts of speech.</summary>
public sealed record ConlluSentence(IReadOnlyList<string> Words, IReadOnlyList<string> Tags)
{
    /// <summary>What the last column says of each word; empty where no column was read.</summary>
    public IReadOnlyList<ConlluMisc> Misc { get; init; } = [];

    /// <summary>True where a comment <c># newdoc</c> stands before it.</summary>
    public bool OpensDocument { get; init; }

    /// <param name="lines">CoNLL-U (https://universaldependencies.org/format.html); multiword and empty tokens are passed over.</param>
    /// <exception cref="FormatException">A line has too few fields.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader lines)
    {
        var (words, tags, misc, opens) = (new List<string>(), new List<string>(), new List<ConlluMisc>(), false);
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 && words.Count > 0)
            {
                yield return new(words, tags) { Misc = misc, OpensDocument = opens };
                (words, tags, misc, opens) = ([], [], [], false);
            }

            opens |= line.StartsWith("# newdoc", StringComparison.Ordinal);
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
                misc.Add(ConlluMisc.Parse(fields.Length > 9 ? fields[9] : "_"));
            }
        }

        if (words.Count > 0)
        {
            yield return new(words, tags) { Misc = misc, OpensDocument = opens };
        }
    }
}

/// <summary>What is read of the last column of a word.</summary>
/// <param name="NameLabel">From <c>NER=B-PER</c>; absent outside names.</param>
/// <param name="SpaceAfter">False from <c>SpaceAfter=No</c>.</param>
public readonly record struct ConlluMisc(string? NameLabel, bool SpaceAfter)
{
    private const string NameField = "NER=";

    public static ConlluMisc Parse(string column)
    {
        var fields = column.Split('|');
        return new(Array.Find(fields, field => field.StartsWith(NameField, StringComparison.Ordinal))?[NameField.Length..], !fields.Contains("SpaceAfter=No"));
    }
}
