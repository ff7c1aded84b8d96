using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Tells a run of names ("Jane Doe in London; Editing by John Roe") from a sentence.</summary>
internal static class NameRun
{
    private static readonly FrozenSet<string> Connectors = FrozenSet.ToFrozenSet(
        [
            "by", "in", "and", "of", "for", "the", "with", "from", "at", "on", "to", "via", "de", "du", "la", "le", "van", "von", "der", "den", "al", "el", "bin",
            "da", "dos", "di", "del", "also", "editing", "writing", "reporting", "additional", "graphics", "compiled", "compilation", "edited", "written",
            "reported", "production", "photography", "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "journalist",
            "journalists", "editor", "editors", "bureau", "bureaus", "newsroom", "agencies", "agency", "wire", "wires", "reports", "services", "service",
            "news", "other", "this", "report", "story", "article", "all", "rights", "reserved", "a", "an", "by-line", "producer", "producers", "team",
            "international", "desk", "local", "media", "its", "our", "partner", "contributor", "contributors", "contributing", "and/or", "both", "dpa",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Connectors.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether every word is capitalised, a figure or a connector. True of an empty run.</summary>
    public static bool IsOnlyNames(ReadOnlySpan<char> run)
    {
        foreach (var range in run.SplitAny(' ', '\t', '\u00a0', '/', '\n', '\r'))
        {
            var word = run[range].Trim("()[]{}<>.,;:*\"'\u2018\u2019\u201c\u201d|-\u2013\u2014&\u00a9");
            if (!word.IsEmpty && char.IsLower(word[0]) && !BySpan.Contains(word) && !IsAddress(word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> word) => word.ContainsAny('@', '.');
}
