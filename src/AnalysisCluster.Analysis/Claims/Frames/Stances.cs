using AnalysisCluster.Analysis.Claims.Grammar;

namespace AnalysisCluster.Analysis.Claims.Frames;

/// <summary>What the source does, with the cue's own negation taken in.</summary>
internal static class Stances
{
    /// <summary>
    /// "Does not believe it will" believes it will not: the negation moves into the content. "Did not say whether" and "did not confirm" decline.
    /// </summary>
    public static (Stance Stance, bool ContentNegated) Of(CueSite site, Lexicon.Frames kind)
    {
        var stance = site.Cue.StanceIn(kind);
        if (!site.Group.Negated)
        {
            return (stance, false);
        }

        return RaisesNegation(site.Cue.Lemma) ? (stance, true) : (Stance.Declines, false);
    }

    private static bool RaisesNegation(string lemma) =>
        lemma is "believe" or "think" or "expect" or "want" or "suppose" or "imagine" or "feel" or "intend" or "plan" or "recommend" or "like";
}
