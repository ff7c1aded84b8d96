using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Quantities;

/// <summary>A figure with its unit, before hedges and changes are read.</summary>
/// <param name="First">First lexeme, with a currency sign.</param>
/// <param name="Unit">Null where nothing is named.</param>
internal readonly record struct Figured(int First, int End, Numeral Numeral, UnitReading? Unit, bool Money)
{
    public decimal Value => Numeral.Value * (Unit?.Factor ?? 1);
}

/// <summary>Reads the quantities of one sentence from left to right, stepping over dates and times.</summary>
internal ref struct QuantityScan(LexedSentence sentence, List<Quantity> found)
{
    /// <summary>Where the last quantity or time ended: hedge words before it are not the next one's.</summary>
    private int floor;

    public void Run()
    {
        for (var at = 0; at < sentence.Count;)
        {
            if (sentence.IsPlainWord(at))
            {
                at++;
                continue;
            }

            if (TimeScanner.TryRead(sentence, at, null, out var time))
            {
                at = floor = time.End;
                continue;
            }

            var count = found.Count;
            at = Step(at);
            floor = found.Count > count ? at : floor;
        }
    }

    private readonly int Step(int at)
    {
        if (sentence.Entry(at).ChangePercent != 0)
        {
            return MultipleReader.Read(sentence, at, floor, found);
        }

        if (!FigureReader.TryRead(sentence, at, out var figure))
        {
            return sentence.IsNumber(at) ? NumberNames.ChainEnd(sentence, at) : at + 1;
        }

        if (NumberNames.IsCode(sentence, figure.Numeral))
        {
            return Math.Max(figure.Numeral.End, NumberNames.ChainEnd(sentence, figure.Numeral.First));
        }

        if (RangeReader.TryRead(sentence, figure, out var range))
        {
            return range.Kind == RangeKind.None ? range.End : AddRange(figure, range);
        }

        if (sentence.IsNumber(figure.Numeral.End - 1) && sentence.IsJoiningDash(figure.Numeral.End) && sentence.IsNumber(figure.Numeral.End + 1))
        {
            return NumberNames.ChainEnd(sentence, at);
        }

        return IsQuantity(figure) ? Add(figure) : figure.Numeral.End;
    }

    private readonly int Add(Figured figure)
    {
        var duration = sentence.Entry(figure.End - 1).Roles.HasFlag(MeasureRoles.TimeUnit);
        var hedge = HedgeReader.Around(sentence, figure.First, figure.End, floor, duration);
        var value = figure.Value;
        return Add(figure, hedge, value, hedge.AtLeast || figure.Numeral.Vague ? value : null, hedge.AtMost ? value : null);
    }

    private readonly int AddRange(Figured figure, RangeReading range)
    {
        if (range.Kind == RangeKind.FromTo)
        {
            var end = figure.Numeral.End;
            return Add(figure with { Unit = range.Unit, End = end }, new Hedge(figure.First, end, false, false, false), range.Low, null, null);
        }

        var hedge = HedgeReader.Around(sentence, range.First, range.End, floor, duration: true);
        var both = figure with { End = range.End, Unit = range.Unit };
        return Add(both, hedge, (range.Low + range.High) / 2, range.Low, range.High);
    }

    /// <returns>Where to go on: behind the quantity or, where a time begins inside it and so takes its words, at the time.</returns>
    private readonly int Add(Figured figure, Hedge hedge, decimal value, decimal? low, decimal? high)
    {
        for (var at = hedge.First + 1; at < hedge.End; at++)
        {
            if (TimeScanner.TryRead(sentence, at, null, out _))
            {
                return at;
            }
        }

        var numeral = figure.Numeral;
        found.Add(new Quantity
        {
            Value = Plain(value),
            Low = low is { } least ? Plain(least) : null,
            High = high is { } most ? Plain(most) : null,
            Unit = (figure.Unit ?? CountedNouns.Before(sentence, numeral))?.Unit ?? Quantity.NoUnit,
            Approximate = hedge.Approximate || numeral.Vague || numeral.Round,
            Change = ChangeReader.Read(sentence, hedge.First, figure),
            Span = new Span(sentence.Start(hedge.First), sentence.End(hedge.End - 1)),
        });
        return hedge.End;
    }

    private readonly bool IsQuantity(in Figured figure)
    {
        var (numeral, unit) = (figure.Numeral, figure.Unit);
        if (unit is { Counted: false })
        {
            return true;
        }

        var hedge = HedgeReader.Around(sentence, figure.First, figure.End, floor, duration: false);
        if (NumberNames.IsName(sentence, numeral, hedge.First, unit))
        {
            return false;
        }

        return unit is not null || hedge.IsPresent || numeral.Scaled || IsBareFigure(numeral);
    }

    /// <summary>A number without a unit is a figure where digits follow a plain word ("rose to 45"), not in brackets, lists, ranks or names
    /// ("its final 717 jet").</summary>
    private readonly bool IsBareFigure(in Numeral numeral)
    {
        var before = numeral.First - 1;
        return numeral.Digits
            && sentence.IsWord(before)
            && EndsPhrase(numeral.End)
            && !sentence.Is(before, MeasureRoles.Determiner)
            && !sentence.IsAny(before, "on", "in", "no", "number", "and", "or", "page")
            && !sentence.Is(numeral.End, MeasureRoles.ScoreNoun);
    }

    private readonly bool EndsPhrase(int at)
    {
        var word = sentence.Of(at);
        return !sentence.IsWord(at) || sentence.Is(at, MeasureRoles.Stop) || word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ly")
            || TimeScanner.TryRead(sentence, at, null, out _);
    }

    /// <summary>Drops trailing zeros, so that 1.20 and 1.2 are one figure in every form.</summary>
    private static decimal Plain(decimal value) => decimal.Round(value, 8) / 1.0000000000000000000000000000m;
}
