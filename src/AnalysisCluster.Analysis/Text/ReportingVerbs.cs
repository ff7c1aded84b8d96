using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Text;

/// <summary>The verbs that frame direct speech, as far as the cutting of sentences and quotations needs them.</summary>
internal static class ReportingVerbs
{
    private static readonly FrozenSet<string> Forms = FrozenSet.ToFrozenSet(
        [
            "said", "says", "say", "saying", "asked", "asks", "told", "tells", "added", "adds", "replied", "replies", "shouted", "shouts", "cried", "wrote",
            "writes", "tweeted", "posted", "answered", "answers", "exclaimed", "joked", "quipped", "recalled", "recalls", "wondered", "wonders",
            "continued", "continues", "concluded", "declared", "declares", "insisted", "insists", "explained", "explains", "demanded", "warned",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> word) => BySpan.Contains(word);
}
