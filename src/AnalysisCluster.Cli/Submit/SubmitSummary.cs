using System.Globalization;
using System.Text.Json;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Submit;

/// <summary>What a submission came to.</summary>
/// <param name="Known">Held already, to the letter.</param>
/// <param name="Failed">Articles that the cluster took but could not read or compare, while this submission was waited for.</param>
public sealed record SubmitCounts(long Accepted, long Known, int Refused, long Failed, TimeSpan Elapsed);

/// <summary>The last line of <c>analysis submit</c>.</summary>
public static class SubmitSummary
{
    public static void Write(SubmitCounts counts, bool waited, bool json)
    {
        if (json)
        {
            var line = new SubmitLine(counts.Accepted, counts.Known, counts.Refused, counts.Failed, Math.Round(counts.Elapsed.TotalSeconds, 3));
            Console.Out.WriteLine(JsonSerializer.Serialize(line, PublicJson.Readable.SubmitLine));
            return;
        }

        var parts = new List<string> { $"{counts.Accepted:N0} accepted" };
        if (counts.Known > 0)
        {
            parts.Add($"{counts.Known:N0} known already");
        }

        if (counts.Refused > 0)
        {
            parts.Add($"{counts.Refused:N0} refused");
        }

        if (counts.Failed > 0)
        {
            parts.Add($"{counts.Failed:N0} are in quarantine ('analysis quarantine list' says why)");
        }

        var ending = waited ? ", all cross-referenced" : "";
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts)}{ending}, in {counts.Elapsed.TotalSeconds:0.0} s."));
    }
}
