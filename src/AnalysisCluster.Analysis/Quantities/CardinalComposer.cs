namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Adds up "two hundred and fifty-one thousand". Reads at most <see cref="PartsMax"/> lexemes.</summary>
internal ref struct CardinalComposer
{
    private const int PartsMax = 16;

    private decimal total;
    private decimal group;
    private bool hundred;

    public readonly decimal Value => total + group;

    public bool Scaled { get; private set; }

    public decimal LastScale { get; private set; }

    /// <returns>The lexeme behind the number; the start where there is none.</returns>
    public int Read(LexedSentence sentence, int start)
    {
        var at = start;
        while (at < start + PartsMax)
        {
            var next = at == start ? at : Joined(sentence, at);
            if (!TryAdd(sentence, next))
            {
                return at;
            }

            at = next + 1;
        }

        return at;
    }

    /// <summary>Steps over a hyphen, or the "and" behind hundreds and thousands.</summary>
    private readonly int Joined(LexedSentence sentence, int at)
    {
        if (sentence.IsJoiningDash(at))
        {
            return at + 1;
        }

        var and = Scaled && group % 100 == 0 && sentence.Is(at, "and") && sentence.Entry(at + 1).Cardinal is > 0;
        return and && sentence.Entry(at + 2).Scale == 0 && sentence.Entry(at + 2).Denominator == 0 ? at + 1 : at;
    }

    private bool TryAdd(LexedSentence sentence, int at)
    {
        var entry = sentence.Entry(at);
        if (entry.Cardinal is { } cardinal)
        {
            return TryAddCardinal(cardinal);
        }

        // Short scales ("bn", "mn") belong to digits.
        if (entry.Scale == 0 || sentence.Of(at).Length < 4)
        {
            return false;
        }

        return entry.Scale < 1000 ? TryAddSmallScale(entry.Scale) : TryAddScale(entry.Scale);
    }

    private bool TryAddCardinal(int cardinal)
    {
        var low = group % 100;
        var fits = low == 0 ? (group > 0 || total > 0 || !Scaled) && cardinal < 100 : low >= 20 && low % 10 == 0 && cardinal is > 0 and < 10;
        if (!fits || (cardinal == 0 && Value > 0))
        {
            return false;
        }

        group += cardinal;
        return true;
    }

    private bool TryAddSmallScale(decimal scale)
    {
        if (hundred || group >= 100 || (scale < 100 && total > 0))
        {
            return false;
        }

        group = (group == 0 ? 1 : group) * scale;
        hundred = true;
        return Scale(scale);
    }

    private bool TryAddScale(decimal scale)
    {
        if (total > 0 && (LastThousands(total) <= scale || group == 0))
        {
            return false;
        }

        total += (group == 0 ? 1 : group) * scale;
        (group, hundred) = (0, false);
        return Scale(scale);
    }

    /// <summary>The least scale that the total so far is made of.</summary>
    private static decimal LastThousands(decimal total)
    {
        var scale = 1000m;
        while (scale < 1_000_000_000_000m && total % (scale * 1000) == 0)
        {
            scale *= 1000;
        }

        return scale;
    }

    private bool Scale(decimal scale)
    {
        Scaled = true;
        LastScale = scale;
        return true;
    }
}
