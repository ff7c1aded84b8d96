using System.Collections.Frozen;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>English words that carry no content of their own, and those that turn a statement around.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Closed = Set(
        "a an the this that these those some any each every either both all such",
        "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself",
        "it its itself they them their theirs themselves one ones someone anyone everyone somebody anybody everybody something anything everything",
        "who whom whose which what where when why how whether if that while because since although though unless until than as like",
        "and or but so yet then also too very quite rather just only even still again already ever there here now",
        "of in on at by for with about against between into through during before after above below to from up down out off over under",
        "toward towards upon among within along across behind beyond around near per via amid despite regarding concerning",
        "am is are was were be been being have has had having do does did doing done will would shall should can could may might must",
        "'s 's 'm 're 've 'll 'd s t d ll re ve m ca wo",
        "say says said saying tell tells told telling according get gets got go goes going went come comes came make makes made",
        "mr mrs ms dr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negators = Set(
        "not n't no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NegativeVerbs = Set(
        "deny denies denied denying refute refutes refuted refuting reject rejects rejected rejecting",
        "fail fails failed failing refuse refuses refused refusing");

    /// <summary>Words after which a negator negates nothing: "not only", "no doubt".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lifting = Set("only just merely simply doubt matter wonder");

    public static bool IsFunctionWord(ReadOnlySpan<char> lowered) => Closed.Contains(lowered);

    public static bool IsNegator(ReadOnlySpan<char> lowered) =>
        Negators.Contains(lowered) || lowered.EndsWith("n't", StringComparison.Ordinal);

    public static bool IsNegativeVerb(ReadOnlySpan<char> lowered) => NegativeVerbs.Contains(lowered);

    public static bool LiftsNegation(ReadOnlySpan<char> lowered) => Lifting.Contains(lowered);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            words.UnionWith(line.Split(' '));
        }

        return words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
