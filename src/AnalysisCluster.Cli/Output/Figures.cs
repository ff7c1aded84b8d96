using System.Globalization;
using Humanizer;

namespace AnalysisCluster.Cli.Output;

/// <summary>Figures as people read them.</summary>
public static class Figures
{
    /// <param name="unit">As the public form gives it: an ISO 4217 code, <c>percent</c>, a unit, the thing counted, or <c>1</c>.</param>
    public static string Of(decimal value, string unit)
    {
        var number = value.ToString("#,0.############", CultureInfo.InvariantCulture);
        return unit switch
        {
            "1" => number,
            "percent" => number + "%",
            "percentage-point" => number + (value == 1 ? " percentage point" : " percentage points"),
            { Length: 3 } when unit.All(char.IsAsciiLetterUpper) => $"{unit} {number}",
            "year-of-age" => number + (value == 1 ? " year of age" : " years of age"),
            _ => $"{number} {(value == 1 || IsSymbol(unit) ? unit : unit.Pluralize())}",
        };
    }

    // "km", "kWh", "mi/h" have no plural.
    private static bool IsSymbol(string unit) => unit.Length < 3 || unit == "gal" || !unit.All(char.IsAsciiLetterLower);
}
