using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>The script that starts a whole cluster on this machine, with the system's PostgreSQL: started, fed, scraped, stopped, started again.</summary>
public sealed class LocalClusterTests
{
    private static readonly string Program = typeof(Cli.CommandLine).Assembly.Location[..^".dll".Length];

    [Fact]
    public async Task Script_StartFeedStopStart_HoldsWhatItTook()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/postgresql"), "PostgreSQL is not installed (Debian: postgresql).");
        Assert.SkipUnless(
            Cli.CommandLine.Build(TimeProvider.System).Subcommands.Any(verb => verb.Name == "silo"), "This program has no verb 'silo': its only cluster is of one process.");
        var port = FreePorts();
        try
        {
            await RunAsync(port, "start");
            Assert.Equal(4, (await RunAsync(port, "status")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            await SubmitAsync(port);
            var digest = await AnalysisAsync("digest", "--wait", "--gateway", $"http://127.0.0.1:{port}");
            await AssertMeasuresAsync(port);

            await RunAsync(port, "stop");
            await RunAsync(port, "start");

            Assert.Equal(digest, await AnalysisAsync("digest", "--wait", "--gateway", $"http://127.0.0.1:{port}"));
        }
        finally
        {
            await RunAsync(port, "remove");
        }
    }

    private static async Task SubmitAsync(int port)
    {
        using var client = new HttpClient();
        var lines = string.Join('\n', Enumerable.Range(1, 20).Select(i =>
            $$"""{"id":"a{{i}}","source":"Harbour Post {{i}}","published":"2021-05-04T08:30:00Z","text":"Rescue workers said on Monday that {{i}} people had died in the flood."}"""));
        using var answer = await client.PostAsync(
            $"http://127.0.0.1:{port}/v1/articles", new StringContent(lines, Encoding.UTF8, "application/x-ndjson"), TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Each process tells of itself at its own address.</summary>
    private static async Task AssertMeasuresAsync(int port)
    {
        using var client = new HttpClient();
        var gateway = await client.GetStringAsync($"http://127.0.0.1:{port}/metrics", TestContext.Current.CancellationToken);
        Assert.Contains("analysis_articles_accepted_total", gateway, StringComparison.Ordinal);
        for (var silo = 1; silo <= 3; silo++)
        {
            var told = await client.GetStringAsync($"http://127.0.0.1:{port + silo}/metrics", TestContext.Current.CancellationToken);
            Assert.Contains("analysis_shards_active", told, StringComparison.Ordinal);
            Assert.Contains("orleans_catalog_activations", told, StringComparison.Ordinal);
        }
    }

    private static Task<string> RunAsync(int port, string verb) => OutputAsync(
        "bash",
        [Path.Combine(DeployFiles.Folder, "local-cluster.sh"), verb],
        ("ANALYSIS", Program),
        ("ANALYSIS_HOME", Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"analysis-local-{port}"))), // where PostgreSQL's own user comes in
        ("ANALYSIS_PORT", port.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static Task<string> AnalysisAsync(params string[] arguments) => OutputAsync(Program, arguments);

    private static async Task<string> OutputAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        // Of files, not pipes: the processes that the script leaves behind would hold a pipe open.
        using var folder = new TemporaryFolder();
        var said = Path.Combine(folder.Path, "said");
        var start = new ProcessStartInfo("bash") { ArgumentList = { "-c", "out=$1; shift; exec \"$@\" >\"$out\" 2>\"$out.error\"", "bash", said, program } };
        Array.ForEach(arguments, start.ArgumentList.Add);
        Array.ForEach(environment, variable => start.Environment[variable.Name] = variable.Value);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {await File.ReadAllTextAsync(said + ".error", TestContext.Current.CancellationToken)}");
        return await File.ReadAllTextAsync(said, TestContext.Current.CancellationToken);
    }

    /// <summary>A port after which the script's others are free, too: it takes up to 31 above.</summary>
    private static int FreePorts()
    {
        for (var port = 21_000; port < 32_000; port += 50)
        {
            if (Enumerable.Range(port, 32).All(IsFree))
            {
                return port;
            }
        }

        throw new InvalidOperationException("There is no free range of ports.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
