using System.Globalization;
using System.Text.RegularExpressions;

namespace AnalysisCluster.Analysis.Claims.Learned;

/// <summary>A line of an annotated article's list: <c>3 denies negated hedged wide of 2 | Nora Pell</c>.</summary>
internal sealed partial record AttributionRow(int Number, Stance Stance, bool Negated, bool Hedged, bool Wide, int? Of, string? Speaker)
{
    /// <exception cref="FormatException">A line has another shape.</exception>
    public static List<AttributionRow> ParseAll(string list) =>
        [.. list.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    private static AttributionRow Parse(string line)
    {
        var match = Shape().Match(line);
        if (!match.Success || !Enum.TryParse<Stance>(match.Groups[2].Value, ignoreCase: true, out var stance))
        {
            throw new FormatException($"Annotated article: the list has the malformed line \"{line}\".");
        }

        var speaker = match.Groups[7].Value;
        return new(
            Parsed(match.Groups[1].Value), stance, match.Groups[3].Success, match.Groups[4].Success, match.Groups[5].Success,
            match.Groups[6].Success ? Parsed(match.Groups[6].Value) : null, speaker == "-" ? null : speaker);
    }

    private static int Parsed(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(\d{1,4}) (\w+)( negated)?( hedged)?( wide)?(?: of (\d{1,4}))? \| (.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
