using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace AnalysisCluster.Cli.Tests.Verbs;

public sealed class ServeVerbTests
{
    [Fact]
    public async Task Serve_FolderOrPortTaken_SaysWhoHasItAndTerminationEndsInOrder()
    {
        Assert.SkipWhen(RuntimeInformation.IsOSPlatform(OSPlatform.Windows), "There is no SIGTERM on Windows.");
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "held");
        using var node = Start(data);
        string?[] said = // the log is written beside the command's own words: either may come first
        [
            await node.StandardError.ReadLineAsync(TestContext.Current.CancellationToken),
            await node.StandardError.ReadLineAsync(TestContext.Current.CancellationToken),
        ];
        var announced = said.Single(line => line!.StartsWith("AnalysisCluster answers at ", StringComparison.Ordinal));
        var address = announced!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd('/');

        var sameFolder = await AnalysisProcess.Run("serve", "--data", data, "--listen", "http://127.0.0.1:0");
        var samePort = await AnalysisProcess.Run("serve", "--data", Path.Combine(folder.Path, "other"), "--listen", address);
        using (var kill = Process.Start("kill", ["-TERM", node.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var rest = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Contains(said, line => line!.EndsWith(
            $"Listening on {address} without keys: every program on this machine may read, write and operate", StringComparison.Ordinal));
        Assert.Equal((3, $"The data folder '{data}' is in use by the process {node.Id}. Stop that process, or name another folder."), Outcome(sameFolder));
        Assert.Equal(3, samePort.ExitCode);
        Assert.StartsWith($"{address}/ is in use by another process.", samePort.Error, StringComparison.Ordinal);
        Assert.Equal((0, "Stopped. What was acknowledged is kept; the next start goes on with it."), (node.ExitCode, rest.Trim()));
        Assert.False(File.Exists(Path.Combine(data, "analysis.db-wal")), "a stopped store is one file");
    }

    private static (int ExitCode, string Error) Outcome(AnalysisProcess.Result result) => (result.ExitCode, result.Error.Trim());

    private static Process Start(string data)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var argument in new[] { typeof(CommandLine).Assembly.Location, "serve", "--data", data, "--listen", "http://127.0.0.1:0" })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
