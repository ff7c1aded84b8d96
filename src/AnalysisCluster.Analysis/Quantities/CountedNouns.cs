namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Finds the thing counted behind a number: the head of the noun phrase, past adjectives ("4,000 heavily armed soldiers").</summary>
internal static class CountedNouns
{
    private const int PhraseWordsMax = 7;
    private const int SingularWordsMax = 3;
    private const int CountReach = 24;

    public static UnitReading? Read(LexedSentence sentence, in Numeral numeral, int at)
    {
        if (sentence.IsDash(at - 1) && at > numeral.End && !sentence.Is(at - 1, "of"))
        {
            return Joined(sentence, numeral, at);
        }

        var start = PhraseStart(sentence, numeral, at);
        if (start < 0)
        {
            return null;
        }

        var head = numeral.Value == 1 ? SingularHead(sentence, start) : PluralHead(sentence, start);
        if (head >= 0)
        {
            var others = sentence.Is(head, "others") && IsHarmed(sentence, numeral.First - 1);
            return others ? new("person", 1, head + 1, true) : Counted(sentence, start, head);
        }

        // "12 dead", "12 were injured", "killed 12": people, though none are named.
        return sentence.Is(start, MeasureRoles.HarmState) ? new("person", 1, start + 1, true)
            : sentence.IsAny(start, "were", "are") && sentence.Is(start + 1, MeasureRoles.HarmState) ? new("person", 1, numeral.End, true)
            : IsHarmed(sentence, numeral.First - 1) && (!IsNounLike(sentence, start) || sentence.Is(start, "more")) ? new("person", 1, numeral.End, true)
            : null;
    }

    /// <summary>"The number of people made ill has risen to 14": what the sentence said before that it counts.</summary>
    public static UnitReading? Before(LexedSentence sentence, in Numeral numeral)
    {
        for (var at = numeral.First - 1; at >= Math.Max(0, numeral.First - CountReach) && !sentence.IsNumber(at); at--)
        {
            if (sentence.IsAny(at, "number", "total", "count", "tally") && sentence.Is(at + 1, "of"))
            {
                var head = PluralHead(sentence, SkipDeterminer(sentence, at + 2, behindOf: true));
                return head >= 0 && head < numeral.First ? new(NounForms.Singular(sentence.Of(head)), 1, numeral.End, true) : null;
            }

            if (sentence.Is(at, "toll") && sentence.Is(at - 1, "death"))
            {
                return new("death", 1, numeral.End, true);
            }
        }

        return null;
    }

    /// <summary>The head with what hyphens join to it: "ex-wives", "passers-by", "F-16s".</summary>
    private static UnitReading Counted(LexedSentence sentence, int start, int head)
    {
        var first = head;
        while (first - 2 >= start && sentence.IsJoiningDash(first - 1))
        {
            first -= 2;
        }

        first = sentence.IsNumber(head - 1) && sentence.Touches(head) && sentence.IsJoiningDash(head - 2) ? head - 3 : first;
        var noun = NounForms.Singular(first < head && sentence.Is(head, "s") ? [] : sentence.Of(head));
        var before = sentence.Text.AsSpan(sentence.Start(first), sentence.Start(head) - sentence.Start(first));
        var end = sentence.IsJoiningDash(head + 1) && sentence.IsAny(head + 2, "by", "up", "on") ? head + 3 : head + 1;
        var behind = sentence.Text.AsSpan(sentence.End(head), sentence.End(end - 1) - sentence.End(head));
        return new(first == head && end == head + 1 ? noun : string.Concat(before, noun, behind).ToLowerInvariant(), 1, end, true);
    }

    /// <summary>"killed", "killing at least", "injured more than" end here.</summary>
    private static bool IsHarmed(LexedSentence sentence, int at)
    {
        for (var least = Math.Max(0, at - 2); at >= least; at--)
        {
            if (sentence.Is(at, MeasureRoles.HarmVerb))
            {
                return true;
            }

            if (!sentence.Is(at, MeasureRoles.Approximate | MeasureRoles.AtLeast) && !sentence.IsAny(at, "at", "least", "than", "more", "another"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Steps over "of the (five)"; -1 where "of" leads nowhere.</summary>
    private static int PhraseStart(LexedSentence sentence, in Numeral numeral, int at)
    {
        if (!sentence.Is(at, "of"))
        {
            return SkipDeterminer(sentence, at, behindOf: at > numeral.End);
        }

        var whole = sentence.IsNumber(at + 1) || sentence.Entry(at + 1).Cardinal is > 1;
        return numeral.Value != 1 && (whole || sentence.Is(at + 1, MeasureRoles.Determiner)) ? SkipDeterminer(sentence, at + 1, behindOf: true) : -1;
    }

    private static int SkipDeterminer(LexedSentence sentence, int at, bool behindOf)
    {
        while (behindOf && sentence.Is(at, MeasureRoles.Determiner))
        {
            at++;
        }

        var number = sentence.Entry(at).Cardinal is not null || sentence.IsNumber(at);
        return behindOf && number && !TimeScanner.TryRead(sentence, at, null, out _) ? at + 1 : at;
    }

    /// <summary>"12-member", "two-storey"; not "two-way", "two-headed".</summary>
    private static UnitReading? Joined(LexedSentence sentence, in Numeral numeral, int at)
    {
        var word = sentence.Of(at);
        if (sentence.Is(at, "strong"))
        {
            return new("1", 1, at + 1, true);
        }

        var counts = IsNounLike(sentence, at) && word.Length > 2 && !sentence.IsCapitalised(at) && numeral.Value != 1
            && !word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)
            && !sentence.Is(at, MeasureRoles.Ordinal | MeasureRoles.ScoreNoun)
            && sentence.Entry(at) is { Cardinal: null, Scale: 0, VagueScale: 0, Denominator: 0 }
            && !sentence.IsAny(
                at, "way", "something", "plus", "tier", "time", "timer", "piece", "dimensional", "fold", "party", "figure", "digit", "odd", "star", "horse");
        return counts ? new(NounForms.Singular(word), 1, at + 1, true) : null;
    }

    private static int PluralHead(LexedSentence sentence, int start)
    {
        for (var at = start; at < start + PhraseWordsMax; at++)
        {
            if (sentence.IsJoiningDash(at) || (sentence.IsPossessive(at) && sentence.Touches(at)))
            {
                continue;
            }

            if (sentence.IsNumber(at) && sentence.HasCapital(sentence.IsJoiningDash(at - 1) ? at - 2 : at - 1) && at > start)
            {
                // "22 new Boeing 787 Dreamliner aircraft", "12 CH-47 helicopters", "nine F-16s"
                if (sentence.IsJoiningDash(at - 1) && sentence.Touches(at + 1) && sentence.Is(at + 1, "s"))
                {
                    return at + 1;
                }

                continue;
            }

            if (!IsNounLike(sentence, at))
            {
                return -1;
            }

            if (NounForms.IsPlural(sentence, at) && !(sentence.IsPossessive(at + 1) && sentence.Touches(at + 1)))
            {
                return LastPlural(sentence, at);
            }
        }

        return -1;
    }

    /// <summary>"weapons inspectors", "Las Vegas casino workers": a plural that only describes gives way to the one behind it.</summary>
    private static int LastPlural(LexedSentence sentence, int at)
    {
        while (!sentence.Is(at, "times") && IsNounLike(sentence, at + 1) && NounForms.IsPlural(sentence, at + 1))
        {
            at++;
        }

        var describes = sentence.IsCapitalised(at) && IsNounLike(sentence, at + 1) && !sentence.IsCapitalised(at + 1)
            && !sentence.Of(at + 1).EndsWith("ed") && IsNounLike(sentence, at + 2) && NounForms.IsPlural(sentence, at + 2);
        return describes ? at + 2 : at;
    }

    /// <summary>The last word before a verb or a function word: "one police officer was", "one man drowned".</summary>
    private static int SingularHead(LexedSentence sentence, int start)
    {
        var at = sentence.Of(start).EndsWith("s") && LooksLikeVerb(sentence, start) ? start + SingularWordsMax : start;
        while (at < start + SingularWordsMax && IsNounLike(sentence, at) && IsNounLike(sentence, at + 1) && !LooksLikeVerb(sentence, at + 1))
        {
            at++;
        }

        var counts = at < start + SingularWordsMax && IsNounLike(sentence, at) && !sentence.IsCapitalised(at) && sentence.Of(at).Length > 2
            && !sentence.Is(at, MeasureRoles.VagueOne | MeasureRoles.HarmState) && !LooksLikeVerb(sentence, at) && !sentence.Of(at).EndsWith("ly");
        return counts ? at : -1;
    }

    private static bool LooksLikeVerb(LexedSentence sentence, int at)
    {
        var word = sentence.Of(at);
        return word.EndsWith("ed") || word.EndsWith("ing") || (word.EndsWith("s") && !word.EndsWith("ss") && !word.EndsWith("us"));
    }

    private static bool IsNounLike(LexedSentence sentence, int at) =>
        sentence.IsWord(at) && !sentence.Is(at, MeasureRoles.Stop) && !TimeScanner.TryRead(sentence, at, null, out _);
}
