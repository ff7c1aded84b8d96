using System.Globalization;
using AnalysisCluster.Analysis.Claims;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>Decides what two statements are to each other: their content, polarity, figures, actors, times and speakers, slot by slot.</summary>
/// <remarks>Precision before recall: a contradiction needs one conflicting slot and agreement in all else; where the measure is unclear the two are related.</remarks>
public static class ClaimRelation
{
    private const double RelatedSimilarity = 0.25;
    private const double SameSimilarity = 0.45;
    private const double SameContainment = 0.7;
    private const double ConflictSimilarity = 0.45;
    private const double ConflictContainment = 0.75;
    private const double SpokenSimilarity = 0.3;
    private const double JoinSimilarity = 0.6;

    /// <summary>Shared content without which a statement is too slight to be confirmed: about two rare stems.</summary>
    private const double SameMatched = 400;

    /// <summary>Where one speaker stands behind both, less is enough.</summary>
    private const double SpokenMatched = 300;

    /// <summary>Symmetric: <c>Decide(a, b)</c> equals <c>Decide(b, a)</c> in every property.</summary>
    public static Relation Decide(PreparedStatement a, PreparedStatement b)
    {
        if (string.CompareOrdinal(a.Id, b.Id) > 0)
        {
            (a, b) = (b, a);
        }

        var overlap = TermOverlap.Of(a, b);
        var identical = a.TextHash == b.TextHash;
        var similarity = identical ? 1 : Math.Min(1, overlap.Similarity);
        var quoted = Shared(a.Shingles, b.Shingles);
        if (!identical && quoted == 0 && (similarity < RelatedSimilarity || overlap.Count < 2))
        {
            return new(RelationKind.Unrelated, Round(similarity), [], false);
        }

        var reasons = new List<string>();
        var figures = FigureComparison.Of(a, b);
        var kind = Kind(a, b, overlap, identical, quoted, figures, reasons);
        var joins = kind == RelationKind.Same && (identical || similarity >= JoinSimilarity || quoted >= 3);
        reasons.Add(string.Create(CultureInfo.InvariantCulture, $"stems {similarity:F2}"));
        return new(kind, Round(similarity), reasons, joins);
    }

    private static RelationKind Kind(
        PreparedStatement a, PreparedStatement b, TermOverlap overlap, bool identical, int quoted, FigureComparison figures, List<string> reasons)
    {
        if (!Commensurable(a.Stance, b.Stance))
        {
            return RelationKind.Related;
        }

        var close = identical || overlap.Similarity >= ConflictSimilarity || overlap.Containment >= ConflictContainment;
        var turned = (a.Denied != b.Denied) ^ (overlap.Flips > 0) ^ (overlap.Opposites == 1);
        if (turned)
        {
            reasons.Add(a.Denied != b.Denied ? "denied on one side" : overlap.Flips > 0 ? "negated on one side" : "opposites");
            return close && overlap.Matched >= SameMatched ? RelationKind.Contradicts : RelationKind.Related;
        }

        if (figures.Differing > 0)
        {
            reasons.Add("figure " + figures.Evidence);
            return close && figures.Agreeing == 0 ? FigureKind(a, b) : RelationKind.Related;
        }

        if (figures.Agreeing > 0)
        {
            reasons.Add("figure " + figures.Evidence);
        }

        if (quoted > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"quoted runs {quoted}"));
        }

        var same = identical
            || quoted >= 2
            || (a.Speaker != 0 && a.Speaker == b.Speaker && overlap.Similarity >= SpokenSimilarity && overlap.Matched >= SpokenMatched)
            || (overlap.Matched >= SameMatched && (overlap.Similarity >= SameSimilarity || overlap.Containment >= SameContainment));
        return same ? RelationKind.Same : RelationKind.Related;
    }

    private static RelationKind FigureKind(PreparedStatement a, PreparedStatement b)
    {
        if (a.Day != b.Day)
        {
            return RelationKind.Updates;
        }

        return a.Speaker != b.Speaker ? RelationKind.Contradicts : RelationKind.Related;
    }

    // A demand is no answer to a report, nor a prediction to a refusal to comment: only like confirms or contradicts like.
    private static bool Commensurable(Stance a, Stance b) => a == b || (IsFactual(a) && IsFactual(b));

    private static bool IsFactual(Stance stance) => stance is Stance.Asserts or Stance.Accuses or Stance.Denies;

    private static int Shared(uint[] a, uint[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static double Round(double score) => Math.Round(Math.Clamp(score, 0, 1), 4);
}
