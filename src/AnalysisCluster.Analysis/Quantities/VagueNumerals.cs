namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Numbers that say only how large they are at least: "dozens", "tens of thousands", "several hundred", "a couple of million".</summary>
internal static class VagueNumerals
{
    /// <summary>"hundreds (of thousands)": two of them is the least that a plural allows.</summary>
    public static bool TryReadPlural(LexedSentence sentence, int at, out Numeral numeral)
    {
        numeral = default;
        var scale = sentence.Entry(at).VagueScale;
        var of = sentence.Is(at + 1, "of");
        if (of && sentence.Entry(at + 2).VagueScale is var larger && larger > scale)
        {
            numeral = new Numeral(at, at + 3, 2 * scale * larger) { Vague = true, Scaled = true };
            return true;
        }

        var counts = of || (scale is 12 or >= 100 && (sentence.Is(at + 1, "more") || !sentence.IsAny(at - 1, "the", "their", "its", "in", "by")));
        numeral = new Numeral(at, at + 1, 2 * scale) { Vague = true, Scaled = true };
        return counts;
    }

    /// <summary>"several hundred", "a few thousand", "a couple of dozen"; without a scale they count nothing that could be compared.</summary>
    /// <param name="first">Where the words begin.</param>
    /// <param name="word">The word "several", "few" or "couple".</param>
    public static bool TryReadSome(LexedSentence sentence, int first, int word, decimal least, out Numeral numeral)
    {
        var at = sentence.Is(word + 1, "of") ? word + 2 : word + 1;
        var scale = sentence.Entry(at).Scale;
        var next = sentence.Entry(at + 1).Scale;
        var both = next > scale && scale > 0;
        numeral = new Numeral(first, both ? at + 2 : at + 1, least * scale * (both ? next : 1)) { Vague = true, Scaled = true };
        return scale > 0;
    }
}
