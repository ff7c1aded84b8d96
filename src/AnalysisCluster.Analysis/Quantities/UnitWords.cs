namespace AnalysisCluster.Analysis.Quantities;

/// <summary>Units of measure; codes after the Unified Code for Units of Measure where it has a readable one, else the English singular.</summary>
internal static class UnitWords
{
    private static readonly (string Unit, string Names, string Signs)[] Units =
    [
        ("km", "kilometre kilometres kilometer kilometers", "km kms"), ("m", "metre metres meter meters", "m"),
        ("cm", "centimetre centimetres centimeter centimeters", "cm"), ("mm", "millimetre millimetres millimeter millimeters", "mm"),
        ("mi", "mile miles", "mi"), ("yd", "yard yards", "yd yds"), ("ft", "foot feet", "ft"), ("in", "inch inches", ""), ("nmi", "", "nmi"),
        ("kg", "kilogram kilograms kilogramme kilogrammes kilo kilos", "kg kgs"), ("g", "gram grams gramme grammes", "g"),
        ("mg", "milligram milligrams", "mg"), ("t", "tonne tonnes", "t"), ("ton", "ton tons", ""), ("lb", "", "lb lbs"), ("oz", "ounce ounces", "oz"),
        ("ha", "hectare hectares", "ha"), ("acre", "acre acres", ""), ("l", "litre litres liter liters", "l"), 
        ("ml", "millilitre millilitres milliliter milliliters", "ml"),
        ("gal", "gallon gallons", ""), ("barrel", "barrel barrels", "bpd"), ("km/h", "kph", "kph kmh"), ("mi/h", "mph", "mph"), ("kn", "knot knots", ""),
        ("W", "watt watts", ""), ("kW", "kilowatt kilowatts", "kw"), ("MW", "megawatt megawatts", "mw"), ("GW", "gigawatt gigawatts", "gw"),
        ("TW", "terawatt terawatts", "tw"),
        ("kWh", "", "kwh"), ("MWh", "", "mwh"), ("GWh", "", "gwh"), ("TWh", "", "twh"), ("V", "volt volts", ""), ("kV", "kilovolt kilovolts", "kv"),
        ("Hz", "hertz", "hz"), ("MHz", "megahertz", "mhz"), ("GHz", "gigahertz", "ghz"), ("MB", "megabyte megabytes", "mb"), ("GB", "gigabyte gigabytes", "gb"),
        ("TB", "terabyte terabytes", "tb"), ("Mbit/s", "", "mbps"), ("dB", "decibel decibels", "db"), ("kcal", "", "kcal"), ("ppm", "", "ppm"),
        ("mbar", "millibar millibars", "mb"),
    ];

    private static readonly (string Unit, string Names)[] Durations =
    [
        ("second", "second seconds"), ("minute", "minute minutes"), ("hour", "hour hours"), ("day", "day days"), ("week", "week weeks"),
        ("fortnight", "fortnight fortnights"), ("month", "month months"),
        ("year", "year years"), ("decade", "decade decades"), ("century", "century centuries"),
    ];

    public static void AddTo(MeasureTable table)
    {
        foreach (var (unit, names, signs) in Units)
        {
            table.Add(names, word => word with { Unit = unit });
            table.Add(signs, word => word with { Unit = word.Unit ?? unit, Roles = word.Roles | MeasureRoles.Sign });
        }

        foreach (var (unit, names) in Durations)
        {
            table.Add(names, word => word with { Unit = unit, Roles = word.Roles | MeasureRoles.TimeUnit });
        }

        table.Add("hr hrs", word => word with { Unit = "hour", Roles = MeasureRoles.Sign });
        table.Add("sec secs", word => word with { Unit = "second", Roles = MeasureRoles.Sign });
        table.Add("min mins", word => word with { Unit = "minute", Roles = MeasureRoles.Sign });
        table.Add("magnitude", word => word with { Unit = "magnitude" });
        table.Add("point points", word => word with { Unit = "point" });
        table.Add("percent pct percents", word => word with { Unit = "percent" });
    }

    /// <summary>The area or volume of a length: <c>km2</c>, <c>m3</c>; null where the unit is no length.</summary>
    public static string? Powered(string? unit, bool cubic) => unit switch
    {
        "km" => cubic ? "km3" : "km2",
        "m" => cubic ? "m3" : "m2",
        "cm" => cubic ? "cm3" : "cm2",
        "mi" => cubic ? "mi3" : "mi2",
        "ft" => cubic ? "ft3" : "ft2",
        "yd" => cubic ? "yd3" : "yd2",
        "in" => cubic ? "in3" : "in2",
        _ => null,
    };
}
