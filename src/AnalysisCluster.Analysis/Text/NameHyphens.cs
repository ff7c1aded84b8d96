using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>Tells the hyphen that joins a name to a participle ("Moscow-backed", "U.S.-led") from the one inside a name or word.</summary>
internal static class NameHyphens
{
    private const int PartMaxChars = 12;

    private static readonly FrozenSet<string> Participles = FrozenSet.ToFrozenSet(
        [
            "led", "born", "run", "held", "made", "style", "wide", "era", "area", "bound", "friendly", "speaking", "leaning", "owned", "trained", "occupied",
            "based", "backed", "funded", "controlled", "linked", "aligned", "listed", "educated", "sponsored", "supported", "mediated", "brokered",
            "administered", "appointed", "annexed", "dominated", "affiliated", "inspired", "allied", "headquartered", "registered", "flagged", "built",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Participles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="start">Where the word starts.</param>
    /// <param name="hyphen">Where the hyphen stands; something follows it.</param>
    public static bool SplitsAt(string text, int start, int hyphen, int end)
    {
        if (Characters.ClassOf(text[start]) != CharClass.Upper)
        {
            return false;
        }

        var i = hyphen + 1;
        while (i < end && i - hyphen <= PartMaxChars && char.IsAsciiLetterLower(text[i]))
        {
            i++;
        }

        return BySpan.Contains(text.AsSpan(hyphen + 1, i - hyphen - 1));
    }
}
