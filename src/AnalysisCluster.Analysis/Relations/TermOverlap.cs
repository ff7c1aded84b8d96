namespace AnalysisCluster.Analysis.Relations;

/// <summary>How much of their content two statements share, and where shared content is turned around.</summary>
internal readonly ref struct TermOverlap
{
    private readonly Tally tally;

    private TermOverlap(Tally tally, int weightA, int weightB)
    {
        Similarity = weightA == 0 || weightB == 0 ? 0 : tally.Matched / Math.Sqrt((double)weightA * weightB);
        Containment = weightA == 0 || weightB == 0 ? 0 : tally.Matched / Math.Min(weightA, weightB);
        this.tally = tally;
    }

    /// <summary>Cosine-like, 0 to 1: shared weight over the geometric mean of both.</summary>
    public double Similarity { get; }

    /// <summary>Share of the lighter statement, 0 to 1.</summary>
    public double Containment { get; }

    /// <summary>Shared weight.</summary>
    public double Matched => tally.Matched;

    /// <summary>Shared weight outside of names: of what is said, not of whom it is said.</summary>
    public double Said => tally.Said;

    /// <summary>Shared stems, near ones included.</summary>
    public int Count => tally.Count;

    /// <summary>Shared stems that one side negates and the other does not.</summary>
    public int Flips => tally.Flips;

    /// <summary>Shared stems that both sides negate: the negations answer to each other.</summary>
    public int NegatedOnBoth => tally.NegatedOnBoth;

    /// <summary>Opposite stems, one on each side, that nothing else matches.</summary>
    public int Opposites => tally.Opposites;

    public static TermOverlap Of(PreparedStatement a, PreparedStatement b)
    {
        Span<Term> leftA = stackalloc Term[StatementBuilder.WordsMax];
        Span<Term> leftB = stackalloc Term[StatementBuilder.WordsMax];
        var (countA, countB) = (0, 0);
        var tally = default(Tally);
        var (i, j) = (0, 0);
        while (i < a.Terms.Length && j < b.Terms.Length)
        {
            var (left, right) = (a.Terms[i], b.Terms[j]);
            if (left.Stem == right.Stem)
            {
                tally.Add(left, right, left.Weight);
                i++;
                j++;
            }
            else if (left.Stem < right.Stem)
            {
                Keep(left, leftA, ref countA);
                i++;
            }
            else
            {
                Keep(right, leftB, ref countB);
                j++;
            }
        }

        for (; i < a.Terms.Length; i++)
        {
            Keep(a.Terms[i], leftA, ref countA);
        }

        for (; j < b.Terms.Length; j++)
        {
            Keep(b.Terms[j], leftB, ref countB);
        }

        if (tally.Count > 0)
        {
            AddNear(leftA[..countA], leftB[..countB], a.Lexicon, ref tally);
        }

        return new(tally, a.Weight, b.Weight);
    }

    private static void Keep(Term term, Span<Term> left, ref int count)
    {
        if (term.Partners != 0 && count < left.Length)
        {
            left[count++] = term;
        }
    }

    /// <summary>Matches what no equal stem matched, nearest first within each of the first side's stems.</summary>
    private static void AddNear(Span<Term> a, Span<Term> b, StemLexicon lexicon, ref Tally tally)
    {
        Span<bool> taken = stackalloc bool[b.Length];
        foreach (var left in a)
        {
            var (best, at) = (0, -1);
            for (var j = 0; j < b.Length; j++)
            {
                if (taken[j] || (left.Partners & StemLexicon.PartnerBit(b[j].Stem)) == 0)
                {
                    continue;
                }

                var nearness = lexicon.Nearness(left.Stem, b[j].Stem);
                tally.Opposites += nearness == StemLexicon.Opposite ? 1 : 0;
                (best, at) = nearness > best ? (nearness, j) : (best, at);
            }

            if (at >= 0)
            {
                taken[at] = true;
                tally.Add(left, b[at], Math.Min(left.Weight, b[at].Weight) * best / (double)StemLexicon.NearnessMax);
            }
        }
    }

    private struct Tally
    {
        public double Matched;
        public double Said;
        public int Count;
        public int Flips;
        public int NegatedOnBoth;
        public int Opposites;

        public void Add(Term a, Term b, double weight)
        {
            Matched += weight;
            Said += a.Name || b.Name ? 0 : weight;
            Count++;
            Flips += a.Negated != b.Negated ? 1 : 0;
            NegatedOnBoth += a.Negated && b.Negated ? 1 : 0;
        }
    }
}
