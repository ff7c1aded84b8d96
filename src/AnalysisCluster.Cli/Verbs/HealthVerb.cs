using System.CommandLine;
using System.Net;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis health</c>: what a probe of a process says, for containers and units that have no other program to ask with.</summary>
public static class HealthVerb
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    public static Command Build(TimeProvider clock)
    {
        var gateway = GatewayArguments.Gateway();
        var probe = new Option<string>("--probe") { Description = "startup, live or ready.", DefaultValueFactory = _ => "ready" };
        probe.AcceptOnlyFromAmong("startup", "live", "ready");
        var wait = new Option<int>("--wait") { HelpName = "SECONDS", Description = "Ask again until it passes, for so long." };
        var command = new Verb(
            "health",
            "Ask a process, silo or gateway, whether it is well. Exit code 0 when the probe passes, 3 when it does not.",
            "analysis health",
            "analysis health --gateway http://127.0.0.1:5081 --probe startup --wait 60")
        {
            gateway, probe, wait,
        };
        command.SetAction((arguments, cancellation) => RunAsync(
            new Uri(arguments.GetRequiredValue(gateway), $"/health/{arguments.GetRequiredValue(probe)}"),
            TimeSpan.FromSeconds(arguments.GetValue(wait)),
            clock,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Uri probe, TimeSpan wait, TimeProvider clock, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = AnswerTimeout };
        var began = clock.GetTimestamp();
        while (true)
        {
            var trouble = await AskAsync(http, probe, cancellation);
            if (trouble is null)
            {
                return ExitCode.Ok;
            }

            if (clock.GetElapsedTime(began) >= wait)
            {
                Messages.Say($"{probe} {trouble}");
                return ExitCode.Unavailable;
            }

            await Task.Delay(Pause, clock, cancellation);
        }
    }

    /// <returns>What is wrong; null when the probe passes.</returns>
    private static async Task<string?> AskAsync(HttpClient http, Uri probe, CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(probe, cancellation);
            return answer.StatusCode == HttpStatusCode.OK ? null : $"says {await answer.Content.ReadAsStringAsync(cancellation)}";
        }
        catch (HttpRequestException error)
        {
            return $"does not answer: {error.Message}";
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"did not answer within {AnswerTimeout.TotalSeconds} seconds";
        }
    }
}
