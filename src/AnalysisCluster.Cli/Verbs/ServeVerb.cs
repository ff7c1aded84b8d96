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
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "Folder that holds everything; made where it does not exist. Without it the data lies where the configuration says: in Store:Folder, or in the PostgreSQL database of Store:ConnectionString.",
        };
        var (listen, key, hosts, config, verbose) =
            (NodeArguments.Listen(), NodeArguments.OperatorKey(), NodeArguments.AllowHost(), NodeArguments.Config(), NodeArguments.Verbose());
        var actors = ActorFile.Option();
        var command = new Verb(
            "serve",
            "Run a node: store, silo and gateway in one process. Ctrl-C ends it; what was acknowledged survives.",
            "analysis serve --data ./data",
            "ANALYSIS_OPERATOR_KEY=… analysis serve --data /var/lib/analysis --listen http://0.0.0.0:5080 --allow-host news.example.org",
            "ANALYSIS__Store__ConnectionString='Host=db;Database=analysis;…' analysis serve  # a silo and a gateway of a cluster")
        {
            data, listen, key, hosts, actors, config, verbose,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var settings = new NodeSettings(
                parsed.GetValue(data)?.FullName,
                NodeArguments.Addresses(parsed.GetValue(listen)),
                NodeArguments.KeyOf(parsed.GetValue(key)),
                parsed.GetValue(hosts),
                parsed.GetValue(verbose) ? LogLevel.Information : LogLevel.Warning,
                NodeRole.Serve,
                parsed.GetValue(config),
                parsed.GetValue(actors));
            return NodeRun.RunAsync(
                settings,
                node => NodeArguments.Announce(node, settings.DataFolder),
                "Stopped. What was acknowledged is kept; the next start goes on with it.",
                cancellation);
        });
        return command;
    }
}
