using System.Globalization;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>How one statement turns the other around, if it does.</summary>
internal enum Turn
{
    None,
    Denied,
    Negated,
    Opposites,
}

/// <summary>All that is found out about two statements before anything is decided; the lesser id is always <see cref="A"/>.</summary>
internal readonly ref struct PairComparison
{
    /// <summary>Opposite words alone are no evidence: only where nearly all else is the same do they stand in one another's place.</summary>
    private const double OppositesSimilarity = 0.6;

    private PairComparison(PreparedStatement a, PreparedStatement b)
    {
        (A, B) = string.CompareOrdinal(a.Id, b.Id) <= 0 ? (a, b) : (b, a);
        Identical = PreparedStatement.SameWords(a, b);
        Overlap = TermOverlap.Of(A, B);
        QuotedRuns = Shared(A.Shingles, B.Shingles);
        Figures = A.Figures.Length > 0 && B.Figures.Length > 0 ? FigureComparison.Of(A, B) : default;
    }

    public PreparedStatement A { get; }

    public PreparedStatement B { get; }

    /// <summary>True where the normalised words are the same.</summary>
    public bool Identical { get; }

    public TermOverlap Overlap { get; }

    public int QuotedRuns { get; }

    public FigureComparison Figures { get; }

    public bool OneSpeaker => A.Speaker != 0 && A.Speaker == B.Speaker;

    /// <summary>True where both name a time and no time of one can be a time of the other: most likely another occasion.</summary>
    public bool OtherTime
    {
        get
        {
            foreach (var left in A.Times)
            {
                foreach (var right in B.Times)
                {
                    if (MayMeet(left, right))
                    {
                        return false;
                    }
                }
            }

            return A.Times.Length > 0 && B.Times.Length > 0;
        }
    }

    /// <summary>An even number of turns is none: who denies that it was not so says that it was.</summary>
    public Turn Turn
    {
        get
        {
            var denied = A.Denied != B.Denied;
            var negated = Overlap.Flips > Overlap.NegatedOnBoth;
            var opposites = Overlap.Opposites == 1 && Overlap.Similarity >= OppositesSimilarity;
            return !(denied ^ negated ^ opposites) ? Turn.None : denied ? Turn.Denied : negated ? Turn.Negated : Turn.Opposites;
        }
    }

    public static PairComparison Of(PreparedStatement a, PreparedStatement b) => new(a, b);

    public Relation Describe(RelationKind kind, bool joins)
    {
        var similarity = Identical ? 1 : Math.Round(Math.Clamp(Overlap.Similarity, 0, 1), 4);
        return new(kind, similarity, kind == RelationKind.Unrelated ? [] : Reasons(similarity), joins);
    }

    private List<string> Reasons(double similarity)
    {
        var reasons = new List<string>(4);
        if (Turn != Turn.None)
        {
            reasons.Add(Turn switch
            {
                Turn.Denied => "denied on one side",
                Turn.Negated => "negated on one side",
                _ => "opposite words",
            });
        }

        if (Figures.A is not null)
        {
            reasons.Add((Figures.Agreeing > 0 ? "figures agree: " : "figures differ: ") + Figures.Evidence);
        }

        if (QuotedRuns > 0)
        {
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"quoted runs {QuotedRuns}"));
        }

        if (OneSpeaker)
        {
            reasons.Add("one speaker");
        }

        if (OtherTime)
        {
            reasons.Add("other time");
        }

        reasons.Add(Identical ? "the same words" : string.Create(CultureInfo.InvariantCulture, $"stems {similarity:F2}"));
        return reasons;
    }

    // A month holds its days and a year its months, by prefix; an interval may hold anything.
    private static bool MayMeet(string left, string right) =>
        left.StartsWith(right, StringComparison.Ordinal)
        || right.StartsWith(left, StringComparison.Ordinal)
        || left.Contains('/', StringComparison.Ordinal)
        || right.Contains('/', StringComparison.Ordinal);

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
}
