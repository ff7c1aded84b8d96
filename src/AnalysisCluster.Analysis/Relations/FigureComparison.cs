using AnalysisCluster.Analysis.Quantities;

namespace AnalysisCluster.Analysis.Relations;

/// <summary>What the figures of two statements are to each other.</summary>
/// <param name="Agreeing">Pairs of one unit that are equal up to rounding and hedges.</param>
/// <param name="Differing">Units of which both state figures, none of them equal.</param>
/// <param name="A">Of the first agreeing pair, or else of the first differing one; absent where no unit is shared.</param>
internal readonly record struct FigureComparison(int Agreeing, int Differing, Figure? A, Figure? B)
{
    /// <summary>Tolerance of a figure that calls itself approximate, relative.</summary>
    private const double ApproximateTolerance = 0.1;

    /// <summary>Counts up to a dozen agree by chance; greater and broken figures that agree are most likely one figure.</summary>
    private const decimal ChanceMax = 12;

    /// <summary>True where a figure agrees that is no small count.</summary>
    public bool IsTelling => Agreeing > 0 && A is { } figure && (Math.Abs(figure.Value) > ChanceMax || decimal.Truncate(figure.Value) != figure.Value);

    /// <summary>The pair as words.</summary>
    public string Evidence => FormattableString.Invariant($"{A?.Value} {A?.Unit} / {B?.Value} {B?.Unit}");

    public static FigureComparison Of(PreparedStatement a, PreparedStatement b)
    {
        var comparison = default(FigureComparison);
        for (var i = 0; i < a.Figures.Length; i++)
        {
            if (IsFirstOfKind(a.Figures, i) && Compare(a.Figures, b.Figures, a.Figures[i]) is { } pair)
            {
                comparison = comparison.With(pair.A, pair.B);
            }
        }

        return comparison;
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
        var tolerance = Math.Max(Tolerance(a), Tolerance(b));
        return leastA - tolerance <= mostB && leastB - tolerance <= mostA;
    }

    private FigureComparison With(Figure a, Figure b)
    {
        var agree = Agree(a, b);
        var telling = A is null || (agree && Agreeing == 0);
        return new(Agreeing + (agree ? 1 : 0), Differing + (agree ? 0 : 1), telling ? a : A, telling ? b : B);
    }

    private static bool IsFirstOfKind(Figure[] figures, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (SameKind(figures[i], figures[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An agreeing pair of the kind, or else the first pair of it; null where one side has none.</summary>
    private static (Figure A, Figure B)? Compare(Figure[] a, Figure[] b, Figure kind)
    {
        (Figure, Figure)? first = null;
        foreach (var left in a)
        {
            foreach (var right in b)
            {
                if (!SameKind(left, kind) || !SameKind(right, kind))
                {
                    continue;
                }

                if (Agree(left, right))
                {
                    return (left, right);
                }

                // Where nobody says what is counted, two numbers are most likely of two things.
                first ??= left.Unit == Quantity.NoUnit ? null : (left, right);
            }
        }

        return first;
    }

    private static bool SameKind(Figure a, Figure b) => a.Unit == b.Unit && a.Change == b.Change;

    // Ends are doubles: a decimal near its limit would overflow when widened.
    private static (double Least, double Most) Range(Figure figure)
    {
        var (low, high) = ((double?)figure.Low, (double?)figure.High);
        return low is null && high is null
            ? ((double)figure.Value, (double)figure.Value)
            : (low ?? high!.Value - OpenEnd(high.Value), high ?? low!.Value + OpenEnd(low.Value));
    }

    // "At least 40" leaves the other end open, yet not without limit: it is no word for 400.
    private static double OpenEnd(double bound) => Math.Abs(bound) / 2;

    private static double Tolerance(Figure figure)
    {
        var rounding = figure is { Low: null, High: null } ? (double)Rounding(figure.Value) : 0;
        return Math.Max(rounding, figure.Approximate ? Math.Abs((double)figure.Value) * ApproximateTolerance : 0);
    }

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
}
