using System.CommandLine;
using AnalysisCluster.Cli.Demo;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Node;
using AnalysisCluster.Cli.Output;
using Microsoft.Extensions.Logging;
using Spectre.Console;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis demo</c>: a node of its own, the sample articles, and what comes of them.</summary>
internal static class DemoVerb
{
    /// <summary>Slow enough to read along, fast enough to wait for.</summary>
    private static readonly TimeSpan PersonPace = TimeSpan.FromMilliseconds(250);

    public static Command Build(TimeProvider clock)
    {
        var data = new Option<DirectoryInfo?>("--data") { HelpName = "DIR", Description = "Folder that keeps what the demo makes. Without it: a temporary one, removed at the end." };
        var keep = new Option<bool>("--keep") { Description = "Leave the node up afterwards, to be asked and watched, until Ctrl-C." };
        var listen = NodeArguments.Listen();
        var command = new Verb(
            "demo",
            "Start a node, send it the sample articles (three running stories of invented outlets), and tell what it finds while it finds it.",
            "analysis demo",
            "analysis demo --keep",
            "analysis demo --data ./demo --keep --listen http://127.0.0.1:6080")
        {
            data, keep, listen,
        };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetValue(data), parsed.GetValue(keep), parsed.GetValue(listen) is { Length: > 0 } given ? given : null, clock, cancellation));
        return command;
    }

    private static async Task<int> Run(DirectoryInfo? data, bool keep, string[]? listen, TimeProvider clock, CancellationToken cancellation)
    {
        var temporary = data is null ? Directory.CreateTempSubdirectory("analysis-demo-") : null;
        var folder = (data ?? temporary!).FullName;
        try
        {
            // Only a node that stays up needs the address that the other verbs expect.
            var addresses = listen is null && !keep ? [new Uri("http://127.0.0.1:0")] : NodeArguments.Addresses(listen);
            await using var node = await EmbeddedNode.StartAsync(new NodeSettings(folder, addresses, LogLevel: LogLevel.Error));
            await TellAsync(node.Addresses[0], keep, clock, cancellation);
            if (keep)
            {
                NodeArguments.Announce(node, folder);
                await node.RunAsync(cancellation);
            }

            return ExitCode.Ok;
        }
        catch (Exception error) when (error is NodeStartException or GatewayException)
        {
            Messages.Say(error.Message);
            return ExitCode.Unavailable;
        }
        finally
        {
            temporary?.Delete(recursive: true);
        }
    }

    private static async Task TellAsync(Uri address, bool keep, TimeProvider clock, CancellationToken cancellation)
    {
        using var gateway = new GatewayClient(address);
        var console = Screen.Out;
        console.WriteLine("Three running stories, told by invented outlets: a dam fails, troops gather at a border, a company recalls its fish.");
        console.WriteLine();
        var pace = Console.IsOutputRedirected ? TimeSpan.Zero : PersonPace;
        var ledger = await new DemoRun(gateway, console, clock, pace).RunAsync(cancellation);
        new Closing(console, keep ? address : null).Write(ledger);
    }
}
