namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Words that are numbers, or multiply and divide them.</summary>
internal static class NumberWords
{
    private const string Cardinals =
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";

    public static void AddTo(MeasureTable table)
    {
        var names = Cardinals.Split(' ');
        for (var i = 0; i < names.Length; i++)
        {
            var value = i;
            table.Add(names[i], word => word with { Cardinal = value });
        }

        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
        for (var i = 0; i < tens.Length; i++)
        {
            var value = (i + 2) * 10;
            table.Add(tens[i], word => word with { Cardinal = value });
        }

        AddScales(table);
        AddFractions(table);
        AddMultiples(table);
        table.Add(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth twentieth thirtieth hundredth",
            MeasureRoles.Ordinal);
    }

    private static void AddScales(MeasureTable table)
    {
        foreach (var (scale, words, signs, plurals) in new (decimal, string, string, string)[]
        {
            (10, "", "", "tens"), (12, "dozen", "", "dozens"), (20, "", "", "scores"), (100, "hundred", "", "hundreds"),
            (1_000, "thousand", "k", "thousands"),
            (100_000, "lakh", "", "lakhs"), (1_000_000, "million mln mn", "m mn mln mil", "millions"), (10_000_000, "crore", "cr", "crores"),
            (1_000_000_000, "billion bn bln", "bn bln b", "billions"), (1_000_000_000_000, "trillion tn trn", "tn trn", "trillions"),
        })
        {
            table.Add(words, word => word with { Scale = scale });
            table.Add(signs, word => word with { ScaleSign = scale });
            table.Add(plurals, word => word with { VagueScale = scale });
        }
    }

    private static void AddFractions(MeasureTable table)
    {
        var names = "half third quarter fifth sixth seventh eighth ninth tenth".Split(' ');
        for (var i = 0; i < names.Length; i++)
        {
            var denominator = i + 2;
            table.Add(names[i], word => word with { Denominator = denominator });
            table.Add(names[i] == "half" ? "halves" : names[i] + "s", word => word with { Denominator = denominator });
        }

        table.Add("hundredth hundredths", word => word with { Denominator = 100 });
    }

    private static void AddMultiples(MeasureTable table)
    {
        foreach (var (percent, verbs, bare) in new[]
        {
            (100, "doubled doubling twofold", "double doubles"),
            (200, "tripled tripling trebled trebling threefold", "triple triples treble trebles"),
            (300, "quadrupled quadrupling fourfold", "quadruple quadruples"), (400, "fivefold quintupled", "quintuple"),
            (500, "sixfold", ""), (600, "sevenfold", ""),
            (700, "eightfold", ""), (900, "tenfold", ""), (-50, "halved halving", "halve halves"),
        })
        {
            table.Add(verbs, word => word with { ChangePercent = percent });
            table.Add(bare, word => word with { ChangePercent = percent, ChangeNeedsContext = true });
        }
    }
}
