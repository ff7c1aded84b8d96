using System.Diagnostics;
using System.Globalization;
using AnalysisCluster.Cli;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>One process of a cluster, its log, and the signals that it gets. A supervisor brings it back whenever it ends, unless it is told to let it be.</summary>
internal sealed class ClusterProcess(string name, string log, string[] arguments, IReadOnlyDictionary<string, string> environment) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Process? _process;
    private Task? _supervisor;
    private volatile bool _isKept = true;

    public string Name => name;

    public string Log => log;

    /// <summary>How often it was started.</summary>
    public int Starts { get; private set; }

    public bool IsRunning => _process is { HasExited: false };

    public void Start()
    {
        _isKept = true;
        Launch();
        _supervisor ??= Task.Run(SuperviseAsync);
    }

    /// <param name="signal">Without SIG.</param>
    public void Signal(string signal)
    {
        if (_process is { HasExited: false } process)
        {
            using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
    }

    /// <summary>Ends it in order, and for good until it is started again.</summary>
    /// <returns>How long it took.</returns>
    public async Task<TimeSpan> StopAsync(TimeSpan patience)
    {
        _isKept = false;
        var began = Stopwatch.GetTimestamp();
        Signal("TERM");
        using var wait = new CancellationTokenSource(patience);
        await _process!.WaitForExitAsync(wait.Token);
        return Stopwatch.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        _isKept = false;
        await _stop.CancelAsync();
        await (_supervisor ?? Task.CompletedTask);
        Signal("CONT");
        Signal("KILL");
        _process?.Dispose();
        _stop.Dispose();
    }

    private void Launch()
    {
        Starts++;
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = Path.GetDirectoryName(log)! };

        // The shell's only work is the log; then the process takes its place, and its number.
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >>\"$ANALYSIS_TEST_LOG\" 2>&1");
        start.ArgumentList.Add("dotnet");
        start.ArgumentList.Add(typeof(CommandLine).Assembly.Location);
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["ANALYSIS_TEST_LOG"] = log;
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        _process = Process.Start(start);
    }

    private async Task SuperviseAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(100, _stop.Token);
                if (_isKept && !IsRunning)
                {
                    await Task.Delay(200, _stop.Token);
                    Launch();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // the test is over
        }
    }
}
