namespace AnalysisCluster.Analysis.Relations;

/// <summary>What the figures of two statements are to each other.</summary>
/// <param name="Agreeing">Pairs of one unit that are equal up to rounding and hedges.</param>
/// <param name="Differing">Units of which both state figures, none of them equal.</param>
/// <param name="Evidence">The first agreeing pair, or else the first differing one, as words; empty where no unit is shared.</param>
internal readonly record struct FigureComparison(int Agreeing, int Differing, string Evidence)
{
    /// <summary>Tolerance of a figure that calls itself approximate, relative.</summary>
    private const decimal ApproximateTolerance = 0.1m;

    public static FigureComparison None { get; } = new(0, 0, "");

    public static FigureComparison Of(PreparedStatement a, PreparedStatement b)
    {
        var (agreeing, differing, evidence) = (0, 0, "");
        foreach (var figure in a.Figures)
        {
            if (a.Figures.TakeWhile(other => !ReferenceEquals(other, figure)).Any(other => SameKind(other, figure)))
            {
                continue;
            }

            var (left, right) = (a.Figures.Where(other => SameKind(other, figure)), b.Figures.Where(other => SameKind(other, figure)).ToArray());
            if (right.Length == 0)
            {
                continue;
            }

            var equal = left.SelectMany(x => right, (x, y) => (x, y)).FirstOrDefault(pair => Agree(pair.x, pair.y));
            var isEqual = equal.x is not null;
            evidence = isEqual && agreeing == 0 ? Words(equal.x!, equal.y!) : evidence.Length == 0 ? Words(left.First(), right[0]) : evidence;
            (agreeing, differing) = isEqual ? (agreeing + 1, differing) : (agreeing, differing + 1);
        }

        return new(agreeing, differing, evidence);
    }

    /// <summary>True where the stated precisions, ranges and hedges of the two leave room for one value.</summary>
    public static bool Agree(Figure a, Figure b)
    {
        if (a.Value == b.Value)
        {
            return true;
        }

        var (leastA, mostA) = Range(a);
        var (leastB, mostB) = Range(b);
        return leastA <= mostB && leastB <= mostA;
    }

    private static bool SameKind(Figure a, Figure b) => a.Unit == b.Unit && a.Change == b.Change;

    private static (decimal Least, decimal Most) Range(Figure figure)
    {
        if (figure.Low is not null || figure.High is not null)
        {
            return (figure.Low ?? Below(figure.High!.Value), figure.High ?? Above(figure.Low!.Value));
        }

        var tolerance = Math.Max(Rounding(figure.Value), figure.Approximate ? Math.Abs(figure.Value) * ApproximateTolerance : 0);
        return (figure.Value - tolerance, figure.Value + tolerance);
    }

    // "At least 40" and "up to 40" leave the other end open, yet not without limit: "at least 40" is no word for 400.
    private static decimal Above(decimal low) => low + (Math.Abs(low) / 2);

    private static decimal Below(decimal high) => high - (Math.Abs(high) / 2);

    // Half a unit of the last digit that is not zero, for figures of two digits and more that end in a zero or a fraction; counts such as 12 are exact.
    private static decimal Rounding(decimal value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude == 0 || magnitude >= 1e24m)
        {
            return 0;
        }

        var unit = 1m;
        while (magnitude % (unit * 10) == 0)
        {
            unit *= 10;
        }

        while (magnitude % unit != 0 && unit > 1e-6m)
        {
            unit /= 10;
        }

        return unit == 1 ? 0 : Math.Min(unit / 2, magnitude / 20);
    }

    private static string Words(Figure a, Figure b) => FormattableString.Invariant($"{a.Value} {a.Unit} / {b.Value} {b.Unit}");
}
