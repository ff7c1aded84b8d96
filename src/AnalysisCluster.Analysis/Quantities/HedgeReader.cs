namespace AnalysisCluster.Analysis.Quantities;

/// <summary>How a figure is loosened or bounded, and the lexemes that say so.</summary>
/// <param name="First">First lexeme, hedge words included.</param>
internal readonly record struct Hedge(int First, int End, bool Approximate, bool AtLeast, bool AtMost)
{
    public bool IsPresent => Approximate || AtLeast || AtMost;
}

/// <summary>Reads the hedge around a figure: "at least", "close to", "no more than" before it, "or more", "+" behind it.</summary>
internal static class HedgeReader
{
    private const int ChainMax = 3;

    /// <param name="floor">Lexemes before it belong to something else.</param>
    /// <param name="duration">"over two years" is how long it lasts, not a bound.</param>
    public static Hedge Around(LexedSentence sentence, int first, int end, int floor, bool duration)
    {
        var hedge = new Hedge(first, end, false, false, false);
        for (var i = 0; i < ChainMax; i++)
        {
            // "presides over a five-member panel": before an article "over" and "under" are prepositions.
            var open = OverArticle(sentence, hedge.First);
            var before = Before(sentence, open, duration, article: open < hedge.First);
            if (before is not { } found || found.First < floor)
            {
                break;
            }

            hedge = Join(hedge, found) with { First = found.First, End = end };
        }

        return Behind(sentence, end) is { } behind ? Join(hedge, behind) with { First = hedge.First, End = behind.End } : hedge;
    }

    private static Hedge Join(Hedge a, Hedge b) =>
        new(0, 0, a.Approximate || b.Approximate, a.AtLeast || b.AtLeast, a.AtMost || b.AtMost);

    /// <summary>"nearly a 5% rise", "more than another 100".</summary>
    private static int OverArticle(LexedSentence sentence, int first)
    {
        var before = first - 1;
        before -= sentence.Is(before, "record") ? 1 : 0;
        before -= sentence.IsAny(before, "a", "an", "another") && !sentence.Is(first, "few") ? 1 : 0;
        return before + 1;
    }

    private static Hedge? Before(LexedSentence sentence, int first, bool duration, bool article)
    {
        var last = first - 1;
        if (!sentence.IsWord(last) && !sentence.IsMark(last, '~'))
        {
            return null;
        }

        return Phrase(sentence, last) ?? Word(sentence, last, duration, article);
    }

    private static Hedge? Phrase(LexedSentence sentence, int last)
    {
        var word = sentence.Of(last - 1);
        return sentence.Of(last) switch
        {
            var than when Same(than, "than") => Comparison(sentence, last - 1),
            var least when Same(least, "least") && Same(word, "at") => Low(Modified(sentence, last - 1)),
            var most when Same(most, "most") && Same(word, "at") => High(Modified(sentence, last - 1)),
            var to when Same(to, "to") && Same(word, "up") => High(Modified(sentence, last - 1)),
            var to when Same(to, "to") && (Same(word, "close") || Same(word, "closer")) => Round(last - 1),
            var of when Same(of, "of") => OfPhrase(sentence, last),
            var equals when Same(equals, "as") && Same(sentence.Of(last - 2), "as") =>
                sentence.IsAny(last - 1, "many", "much", "high") ? High(last - 2)
                : sentence.IsAny(last - 1, "few", "little", "low") ? Low(last - 2)
                : null,
            _ => null,
        };
    }

    /// <summary>"more than" and "fewer than", turned by a "no" or "not" before them.</summary>
    private static Hedge? Comparison(LexedSentence sentence, int word)
    {
        var more = sentence.IsAny(word, "more", "greater", "higher", "larger", "longer", "bigger");
        if (!more && !sentence.IsAny(word, "fewer", "less", "lower", "smaller", "shorter"))
        {
            return null;
        }

        var negated = sentence.IsAny(word - 1, "no", "not");
        var first = negated ? word - 1 : Modified(sentence, word);
        return more != negated ? Low(first) : High(first);
    }

    /// <summary>"upwards of", "in excess of", "a maximum of".</summary>
    private static Hedge? OfPhrase(LexedSentence sentence, int of)
    {
        var word = of - 1;
        if (sentence.IsAny(word, "upwards", "upward"))
        {
            return Low(word);
        }

        if (sentence.Is(word, "excess") && sentence.Is(word - 1, "in"))
        {
            return Low(word - 1);
        }

        if (sentence.IsAny(word, "shy", "short"))
        {
            return Round(Modified(sentence, word));
        }

        var first = sentence.IsAny(word - 1, "a", "the") ? word - 1 : word;
        return sentence.Is(word, "maximum") ? High(first)
            : sentence.Is(word, "minimum") ? Low(first)
            : sentence.Is(word, "region") && sentence.Is(word - 1, "the") && sentence.Is(word - 2, "in") ? Round(word - 2)
            : null;
    }

    private static Hedge? Word(LexedSentence sentence, int last, bool duration, bool article)
    {
        if (sentence.IsMark(last, '~'))
        {
            return Round(last);
        }

        if (sentence.Is(last, MeasureRoles.Approximate))
        {
            return Round(sentence.Is(last, "estimated") && sentence.IsAny(last - 1, "an", "a") ? last - 1 : Modified(sentence, last));
        }

        if (sentence.Is(last, MeasureRoles.AtLeast) && !duration && !article)
        {
            return Low(Modified(sentence, last));
        }

        return sentence.Is(last, MeasureRoles.AtMost) && !article ? High(Modified(sentence, last)) : null;
    }

    /// <summary>"just over", "well under": the modifier belongs to the hedge.</summary>
    private static int Modified(LexedSentence sentence, int word) =>
        sentence.IsAny(word - 1, "little", "bit") && sentence.Is(word - 2, "a") ? word - 2
        : sentence.Is(word - 1, MeasureRoles.HedgeModifier) && !sentence.IsCapitalised(word) ? word - 1 : word;

    private static Hedge? Behind(LexedSentence sentence, int end)
    {
        if (sentence.IsMark(end, '+') && sentence.Touches(end))
        {
            return new(0, end + 1, false, true, false);
        }

        if (sentence.IsJoiningDash(end) && sentence.Is(end + 1, "plus"))
        {
            return new(0, end + 2, false, true, false);
        }

        if (sentence.Is(end, "or"))
        {
            return sentence.Is(end + 1, "more") ? new(0, end + 2, false, true, false)
                : sentence.Is(end + 1, "so") ? new(0, end + 2, true, false, false)
                : sentence.IsAny(end + 1, "less", "fewer") ? new(0, end + 2, false, false, true)
                : null;
        }

        return sentence.Is(end, "at") && sentence.IsAny(end + 1, "least", "most") && !sentence.IsWord(end + 2)
            ? new(0, end + 2, false, sentence.Is(end + 1, "least"), sentence.Is(end + 1, "most"))
            : null;
    }

    private static Hedge Low(int first) => new(first, 0, false, true, false);

    private static Hedge High(int first) => new(first, 0, false, false, true);

    private static Hedge Round(int first) => new(first, 0, true, false, false);

    private static bool Same(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
