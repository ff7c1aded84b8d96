namespace AnalysisCluster.Analysis.Relations;

/// <summary>How much of their content two statements share, and where shared content is turned around.</summary>
internal readonly ref struct TermOverlap
{
    private TermOverlap(double matched, int weightA, int weightB, int count, int flips, int opposites)
    {
        Similarity = weightA == 0 || weightB == 0 ? 0 : matched / Math.Sqrt((double)weightA * weightB);
        Containment = weightA == 0 || weightB == 0 ? 0 : matched / Math.Min(weightA, weightB);
        (Matched, Count, Flips, Opposites) = (matched, count, flips, opposites);
    }

    /// <summary>Cosine-like, 0 to 1: shared weight over the geometric mean of both.</summary>
    public double Similarity { get; }

    /// <summary>Share of the lighter statement, 0 to 1.</summary>
    public double Containment { get; }

    /// <summary>Shared weight.</summary>
    public double Matched { get; }

    /// <summary>Shared stems, near ones included.</summary>
    public int Count { get; }

    /// <summary>Shared stems that one side negates and the other does not.</summary>
    public int Flips { get; }

    /// <summary>Opposite stems, one on each side, that nothing else matches.</summary>
    public int Opposites { get; }

    public static TermOverlap Of(PreparedStatement a, PreparedStatement b)
    {
        Span<Term> leftA = stackalloc Term[StatementBuilder.WordsMax];
        Span<Term> leftB = stackalloc Term[StatementBuilder.WordsMax];
        var (countA, countB, matched, count, flips) = (0, 0, 0.0, 0, 0);
        var (i, j) = (0, 0);
        while (i < a.Terms.Length && j < b.Terms.Length)
        {
            var (left, right) = (a.Terms[i], b.Terms[j]);
            if (left.Stem == right.Stem)
            {
                matched += left.Weight;
                count++;
                flips += left.Negated != right.Negated ? 1 : 0;
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

        var near = count == 0 ? default : Near(leftA[..countA], leftB[..countB], a.Lexicon);
        return new(matched + near.Matched, a.Weight, b.Weight, count + near.Count, flips + near.Flips, near.Opposites);
    }

    private static void Keep(Term term, Span<Term> left, ref int count)
    {
        if (term.Partners != 0 && count < left.Length)
        {
            left[count++] = term;
        }
    }

    /// <summary>Matches what no equal stem matched, nearest first within each of the first side's stems.</summary>
    private static (double Matched, int Count, int Flips, int Opposites) Near(Span<Term> a, Span<Term> b, StemLexicon lexicon)
    {
        var (matched, count, flips, opposites) = (0.0, 0, 0, 0);
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
                opposites += nearness == StemLexicon.Opposite ? 1 : 0;
                (best, at) = nearness > best ? (nearness, j) : (best, at);
            }

            if (at >= 0)
            {
                taken[at] = true;
                matched += Math.Min(left.Weight, b[at].Weight) * best / (double)StemLexicon.NearnessMax;
                count++;
                flips += left.Negated != b[at].Negated ? 1 : 0;
            }
        }

        return (matched, count, flips, opposites);
    }
}
