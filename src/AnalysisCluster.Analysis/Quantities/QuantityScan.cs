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
            return NumberNames.ChainEnd(sentence, figure.Numeral.End - 1);
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
            Unit = (figure.Unit ?? CountedNouns.Before(sentence, numeral))?.Unit ?? UnitCarried(hedge.First) ?? UnitAhead(numeral)
                ?? (sentence.Is(hedge.End, MeasureRoles.HarmState) ? "person" : null)
                ?? (IsAgeOfPeople(hedge, numeral) ? "year-of-age" : Quantity.NoUnit),
            Approximate = hedge.Approximate || numeral.Vague || numeral.Round,
            Change = ChangeReader.Read(sentence, hedge.First, figure) ?? ChangeCarried(hedge.First),
            Span = new Span(sentence.Start(hedge.First), sentence.End(hedge.End - 1)),
        });
        return hedge.End;
    }

    /// <summary>"to 80 billion euros from 75 billion": the level before is in the unit of the level reached.</summary>
    private readonly string? UnitCarried(int first) =>
        found.Count > 0 && sentence.Is(first - 1, "from") && first > 1 && found[^1].Span.End == sentence.End(first - 2) ? found[^1].Unit : null;

    /// <summary>"women over 50", "anyone under 18".</summary>
    private readonly bool IsAgeOfPeople(in Hedge hedge, in Numeral numeral) =>
        numeral is { Scaled: false, Value: < 110 } && sentence.IsAny(hedge.First, "over", "under", "above", "below")
        && (sentence.Is(hedge.First - 1, MeasureRoles.Person) || sentence.IsAny(hedge.First - 1, "adults", "those", "anyone", "everyone", "girls", "boys", "players"));

    /// <summary>"fell 508 points, or 22.6 percent": the same change in another measure.</summary>
    private readonly string? ChangeCarried(int first) =>
        found.Count > 0 && sentence.Is(first - 1, "or") && first > 2 && sentence.IsMark(first - 2, ',') && found[^1].Span.End == sentence.End(first - 3)
            ? found[^1].Change
            : null;

    /// <summary>"four, three and two titles": the unit of the last of a list whose numbers are written alike; null where there is none.</summary>
    private readonly string? UnitAhead(in Numeral numeral)
    {
        const int ListMax = 4;
        var at = numeral.End;
        var listed = false;
        for (var i = 0; i < ListMax && !numeral.Scaled && !numeral.Share; i++)
        {
            var joined = sentence.IsAny(at, "and", "or");
            listed |= joined;
            if (!(joined || sentence.IsMark(at, ',')) || TimeScanner.TryRead(sentence, at + 1, null, out _)
                || !FigureReader.TryRead(sentence, at + 1, out var next) || next.Numeral.Digits != numeral.Digits || next.Numeral.Scaled)
            {
                return null;
            }

            if (next.Unit is { } unit)
            {
                return listed ? unit.Unit : null;
            }

            at = next.End;
        }

        return null;
    }

    private readonly bool IsQuantity(in Figured figure)
    {
        var (numeral, unit) = (figure.Numeral, figure.Unit);
        if (unit is { Counted: false } measure)
        {
            return !NumberNames.IsNamedMeasure(sentence, numeral, measure);
        }

        var hedge = HedgeReader.Around(sentence, figure.First, figure.End, floor, duration: false);
        if (NumberNames.IsName(sentence, numeral, hedge.First, unit))
        {
            return false;
        }

        return unit is not null || hedge.IsPresent || numeral.Scaled || IsBareFigure(numeral);
    }

    /// <summary>A number without a unit is a figure where digits follow a plain word ("rose to 45"), not in brackets, lists, ranks or names
    /// ("its final 717 jet"); in words, only as the last word of a clause ("the judge gave him eight").</summary>
    private readonly bool IsBareFigure(in Numeral numeral)
    {
        var before = numeral.First - 1;
        if (numeral.Value > 1 && sentence.IsWord(before) && !sentence.IsCapitalised(before) && UnitAhead(numeral) is not null)
        {
            return true;
        }

        if (numeral.Value > 1 && (before < 0 || sentence.IsMark(before, ';')) && IsActing(numeral.End))
        {
            return true;
        }

        if (numeral.Value > 1 && sentence.Is(numeral.End, "of") && sentence.IsAny(numeral.End + 1, "them", "us", "whom", "which"))
        {
            return true;
        }

        if (!numeral.Digits)
        {
            return numeral.Value > 1 && EndsClause(numeral.End) && sentence.IsWord(before) && !sentence.IsCapitalised(numeral.First)
                && !sentence.Is(before, "past")
                && (!sentence.Is(before, MeasureRoles.Stop | MeasureRoles.Label) || sentence.IsAny(before, "him", "her", "them", "us", "me", "of", "won", "got"));
        }

        if (sentence.Of(numeral.First).Contains(',') && !sentence.HasCapital(before))
        {
            // Digits in groups are an amount wherever they stand.
            return true;
        }

        return sentence.IsWord(before)
            && EndsPhrase(numeral.End)
            && !sentence.Is(before, MeasureRoles.Determiner)
            && !sentence.IsAny(before, "on", "in", "no", "number", "page")
            && (!sentence.IsAny(before, "and", "or") || IsDated(numeral.End))
            && !sentence.Is(numeral.End, MeasureRoles.ScoreNoun)
            && !NumberNames.IsNumbered(sentence, before)
            && !IsUngrouped(numeral)
            && !(sentence.Is(before, "at") && ClockReader.IsDotted(sentence.Of(numeral.First)));
    }

    /// <summary>A mark, or "and" before a new verb: "drew two and lost".</summary>
    private readonly bool EndsClause(int at) =>
        sentence.IsMarkOf(at, ".,;")
        || IsDated(at)
        || (sentence.Is(at, "and") && (sentence.Is(at + 1, MeasureRoles.Rise | MeasureRoles.Fall | MeasureRoles.Past) || sentence.Of(at + 1).EndsWith("ed")));

    /// <summary>"57 escaped": those counted do or suffer something.</summary>
    private readonly bool IsActing(int at) =>
        sentence.IsAny(at, "were", "are", "have", "had", "did", "died", "remain", "remained", "survived", "fled")
        || (sentence.IsWord(at) && sentence.Of(at).Length > 4 && sentence.Of(at).EndsWith("ed"));

    /// <summary>"88 on Friday and 102 on Saturday".</summary>
    private readonly bool IsDated(int at) => sentence.IsAny(at, "on", "in") && TimeScanner.TryRead(sentence, at + 1, null, out _);

    /// <summary>Five digits in a row are a code where nothing is named: figures of that size are grouped.</summary>
    private readonly bool IsUngrouped(in Numeral numeral) =>
        !numeral.Scaled && sentence.Of(numeral.First).Length > 4 && !sentence.Of(numeral.First).ContainsAnyExceptInRange('0', '9');

    private readonly bool EndsPhrase(int at)
    {
        var word = sentence.Of(at);
        return !sentence.IsWord(at) || sentence.Is(at, MeasureRoles.Stop) || word.EndsWith("ed") || word.EndsWith("ing") || word.EndsWith("ly")
            || TimeScanner.TryRead(sentence, at, null, out _);
    }

    /// <summary>Drops trailing zeros, so that 1.20 and 1.2 are one figure in every form.</summary>
    private static decimal Plain(decimal value) => decimal.Round(value, 8) / 1.0000000000000000000000000000m;
}
