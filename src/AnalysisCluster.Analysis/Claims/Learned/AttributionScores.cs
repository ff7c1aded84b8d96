using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>How claims agree with what people marked: content by hulls that overlap by half, and of those the right speaker, cue, stance and polarity.</summary>
public sealed class AttributionScores
{
    private const double Overlap = 0.5;

    /// <summary>Marked contents, claims of a source, and pairs of both; what is marked in the wide sense, and claims of it, count nowhere.</summary>
    public int Marked { get; private set; }

    public int Claimed { get; private set; }

    public int Matched { get; private set; }

    /// <summary>Of the marked ones with a source: all, and those found with it.</summary>
    public int Sourced { get; private set; }

    public int Recovered { get; private set; }

    public int SameCue { get; private set; }

    public int SameStance { get; private set; }

    public int SameNegation { get; private set; }

    public int SameSpeaker { get; private set; }

    public double Precision => Share(Matched, Claimed);

    public double Recall => Share(Matched, Marked);

    public double F => Share(2 * Matched, Marked + Claimed);

    public void Add(AnnotatedArticle article, IReadOnlyList<Claim> claims)
    {
        var spoken = claims.Where(claim => claim.Form != ClaimForm.Stated).ToList();
        Marked += article.Attributions.Count(one => !one.Wide);
        Claimed += spoken.Count;
        Sourced += article.Attributions.Count(one => !one.Wide && one.Source.Count > 0);
        foreach (var (one, claim) in Pairs(article, spoken))
        {
            if (one.Wide)
            {
                Claimed--;
                continue;
            }

            Matched++;
            var words = claim.Speaker?.Span;
            Recovered += one.Source.Count > 0 && words is { } span && span.Overlaps(Hull(one.Source)) ? 1 : 0;
            SameCue += one.Cue.Count > 0 && claim.Cue == one.Cue[0] ? 1 : 0;
            SameStance += one.Stance == claim.Stance ? 1 : 0;
            SameNegation += one.Negated == claim.Negated ? 1 : 0;
            SameSpeaker += string.Equals(one.Speaker, claim.Speaker?.Id is null ? null : claim.Speaker.Name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"content P {Precision:F3} R {Recall:F3} F {F:F3}; recovered with source {Share(Recovered, Sourced):F3}; of the matched: cue {Share(SameCue, Matched):F3}, stance {Share(SameStance, Matched):F3}, negation {Share(SameNegation, Matched):F3}, speaker {Share(SameSpeaker, Matched):F3}");

    private static List<(AnnotatedAttribution, Claim)> Pairs(AnnotatedArticle article, List<Claim> claims)
    {
        var candidates =
            from one in article.Attributions
            from claim in claims
            let overlap = OverlapOf(Hull(one.Content), Hull(claim.Content))
            where overlap >= Overlap
            orderby overlap descending, one.Number
            select (one, claim);
        var (ones, taken) = (new HashSet<int>(), new HashSet<Claim>(ReferenceEqualityComparer.Instance));
        var pairs = new List<(AnnotatedAttribution, Claim)>();
        foreach (var (one, claim) in candidates)
        {
            if (!ones.Contains(one.Number) && taken.Add(claim))
            {
                ones.Add(one.Number);
                pairs.Add((one, claim));
            }
        }

        return pairs;
    }

    private static Span Hull(IReadOnlyList<Span> spans) => new(spans[0].Start, spans[^1].End);

    private static double OverlapOf(Span a, Span b)
    {
        var shared = Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);
        return shared <= 0 ? 0 : shared / (double)(Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;
}
