using System.CommandLine;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Node;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis serve</c>: silo and gateway in one process.</summary>
internal static class ServeVerb
{
    public static Command Build()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder that holds everything; made where it does not exist.", Required = true };
        var listen = NodeArguments.Listen();
        var key = NodeArguments.OperatorKey();
        var hosts = new Option<string[]>("--allow-host") { Description = "Host name to answer under, such as news.example.org; may be repeated." };
        var actors = ActorFile.Option();
        var verbose = new Option<bool>("--verbose") { Description = "Log what happens, not only what goes wrong." };
        var command = new Verb(
            "serve",
            "Run a node: store, silo and gateway in one process. Ctrl-C ends it; what was acknowledged survives.",
            "analysis serve --data ./data",
            "ANALYSIS_OPERATOR_KEY=… analysis serve --data /var/lib/analysis --listen http://0.0.0.0:5080 --allow-host news.example.org")
        {
            data, listen, key, hosts, actors, verbose,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new NodeSettings(
                parsed.GetRequiredValue(data).FullName,
                NodeArguments.Addresses(parsed.GetValue(listen)),
                NodeArguments.KeyOf(parsed.GetValue(key)),
                parsed.GetValue(hosts),
                parsed.GetValue(verbose) ? LogLevel.Information : LogLevel.Warning,
                parsed.GetValue(actors)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(NodeSettings settings, CancellationToken cancellation)
    {
        try
        {
            await using (var node = await EmbeddedNode.StartAsync(settings))
            {
                NodeArguments.Announce(node, settings.DataFolder);
                await node.RunAsync(cancellation);
            }

            await Console.Error.WriteLineAsync("Stopped. What was acknowledged is kept; the next start goes on with it.");
            return ExitCode.Ok;
        }
        catch (NodeStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Unavailable;
        }
    }
}
