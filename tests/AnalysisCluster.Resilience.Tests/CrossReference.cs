using System.Diagnostics;
using System.Text.Json;
using AnalysisCluster.Cli;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>What a cluster must arrive at, by the command that computes it in one plain loop.</summary>
internal static class CrossReference
{
    public static async Task<string> DigestAsync(IReadOnlyList<string> articles)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, articles, TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "crossref", file]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            var last = "";
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                last = line;
            }

            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return JsonDocument.Parse(last).RootElement.GetProperty("sha256").GetString()!;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
