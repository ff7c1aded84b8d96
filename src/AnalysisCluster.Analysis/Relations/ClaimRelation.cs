using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Decides what two statements are to each other: their content, polarity, figures, times and speakers, slot by slot.</summary>
/// <remarks>Precision before recall: a contradiction needs one conflicting slot and agreement in all else; where the measure is unclear the two are related.</remarks>
public static class ClaimRelation
{
    private const double RelatedSimilarity = 0.25;
    private const double SameSimilarity = 0.4;
    private const double SameContainment = 0.6;
    private const double JoinSimilarity = 0.6;

    /// <summary>Shared weight without which a statement is too slight to be confirmed: about two rare stems.</summary>
    private const double MatchedMin = 450;

    /// <summary>Shared weight outside of names: two things said of one actor are not one.</summary>
    private const double SaidMin = 200;

    /// <summary>Where one speaker stands behind both, a telling figure agrees, or the words are the same, less is enough.</summary>
    private const double BackedSimilarity = 0.3;
    private const double BackedMatchedMin = 300;

    /// <summary>A slot that differs is a conflict only between statements that agree in more; or in nearly all, where they are short.</summary>
    private const double ConflictSimilarity = 0.45;
    private const double ConflictContainment = 0.75;
    private const double ConflictMatchedMin = 500;
    private const double ConflictSaidMin = 150;
    private const double NearIdentity = 0.65;
    private const double ShortConflictMatchedMin = 300;

    /// <summary>Runs of quoted words that make two quotations one utterance, and one utterance beyond doubt.</summary>
    private const int QuotedMin = 2;
    private const int QuotedJoinMin = 3;

    /// <summary>Symmetric: <c>Decide(a, b)</c> equals <c>Decide(b, a)</c> in every property.</summary>
    public static Relation Decide(PreparedStatement a, PreparedStatement b)
    {
        var pair = PairComparison.Of(a, b);
        var kind = KindOf(pair);
        // The bound is part of the decision: what Link never looks at must not be a link here.
        kind = IsLink(kind) && !PreparedStatement.MayLink(a, b) ? RelationKind.Related : kind;
        return pair.Describe(kind, Joins(pair, kind));
    }

    /// <summary>The same decision where only links matter: null instead of a relation that is none. Many times as fast on what is not linked.</summary>
    public static Relation? Link(PreparedStatement a, PreparedStatement b)
    {
        if (!PreparedStatement.MayLink(a, b))
        {
            return null;
        }

        var pair = PairComparison.Of(a, b);
        var kind = KindOf(pair);
        return IsLink(kind) ? pair.Describe(kind, Joins(pair, kind)) : null;
    }

    private static bool IsLink(RelationKind kind) => kind is RelationKind.Same or RelationKind.Contradicts or RelationKind.Updates;

    private static RelationKind KindOf(in PairComparison pair)
    {
        if (!pair.Identical && pair.QuotedRuns == 0 && (pair.Overlap.Similarity < RelatedSimilarity || pair.Overlap.Count < 2))
        {
            return RelationKind.Unrelated;
        }

        if (!Commensurable(pair.A.Stance, pair.B.Stance) || pair.OtherTime)
        {
            return RelationKind.Related;
        }

        if (pair.Turn != Turn.None)
        {
            // Hardly anybody takes back today what they said yesterday: what looks like it is most likely another matter.
            var conflicts = pair.OneSpeaker ? pair.Overlap.Similarity >= NearIdentity : IsClose(pair);
            return conflicts ? RelationKind.Contradicts : RelationKind.Related;
        }

        if (pair.Figures.Differing > 0)
        {
            return IsClose(pair) && pair.Figures.Agreeing == 0 ? FigureKind(pair) : RelationKind.Related;
        }

        return IsSame(pair) ? RelationKind.Same : RelationKind.Related;
    }

    private static bool IsSame(in PairComparison pair)
    {
        var overlap = pair.Overlap;
        return pair.QuotedRuns >= QuotedMin
            || (pair.Identical && (pair.OneSpeaker || overlap.Matched >= BackedMatchedMin))
            || (overlap.Said >= SaidMin && IsAlike(pair, overlap));
    }

    private static bool IsAlike(in PairComparison pair, in TermOverlap overlap) =>
        (overlap.Matched >= MatchedMin && (overlap.Similarity >= SameSimilarity || overlap.Containment >= SameContainment))
        || ((pair.OneSpeaker || pair.Figures.IsTelling) && overlap.Matched >= BackedMatchedMin && overlap.Similarity >= BackedSimilarity);

    /// <summary>Near enough that a slot which differs is a conflict and not another matter.</summary>
    private static bool IsClose(in PairComparison pair)
    {
        var overlap = pair.Overlap;
        var isLong = overlap.Matched >= ConflictMatchedMin
            && (overlap.Similarity >= ConflictSimilarity || overlap.Containment >= ConflictContainment);
        return overlap.Said >= ConflictSaidMin
            && (isLong || (overlap.Matched >= ShortConflictMatchedMin && overlap.Similarity >= NearIdentity));
    }

    private static bool Joins(in PairComparison pair, RelationKind kind) =>
        kind == RelationKind.Same && (pair.Identical || pair.Overlap.Similarity >= JoinSimilarity || pair.QuotedRuns >= QuotedJoinMin);

    /// <summary>
    /// Later figures update earlier ones; on one day two speakers contradict each other. One speaker with two figures most likely has two measures, and so has
    /// nobody in particular, unless all else is nearly the same.
    /// </summary>
    private static RelationKind FigureKind(in PairComparison pair)
    {
        if (pair.A.Day != pair.B.Day)
        {
            return RelationKind.Updates;
        }

        var unattributed = pair.A.Speaker == 0 && pair.B.Speaker == 0;
        var disputed = unattributed ? pair.Overlap.Similarity >= NearIdentity : !pair.OneSpeaker;
        return disputed ? RelationKind.Contradicts : RelationKind.Related;
    }

    // A demand is no answer to a report, nor a prediction to a refusal to comment: only like confirms or contradicts like.
    private static bool Commensurable(Stance a, Stance b) => a == b || (IsFactual(a) && IsFactual(b));

    private static bool IsFactual(Stance stance) => stance is Stance.Asserts or Stance.Accuses or Stance.Denies;
}
