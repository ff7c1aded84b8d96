using System.CommandLine;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Node;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis silo</c>: a member of a cluster on PostgreSQL.</summary>
internal static class SiloVerb
{
    private const string DefaultListen = "http://127.0.0.1:8081";

    public static Command Build()
    {
        var (listen, key, hosts, config, verbose) =
            (NodeArguments.Listen(DefaultListen), NodeArguments.OperatorKey(), NodeArguments.AllowHost(), NodeArguments.Config(), NodeArguments.Verbose());
        var actors = ActorFile.Option();
        var command = new Verb(
            "silo",
            "Run a silo of a cluster on PostgreSQL. SIGTERM lets it hand on its work and leave. Over HTTP it answers probes and /metrics only.",
            "ANALYSIS__Store__ConnectionString='Host=db;Database=analysis;…' ANALYSIS__Silo__Address=10.0.0.11 analysis silo",
            "analysis silo --config /etc/analysis/silo.json --listen http://0.0.0.0:8081")
        {
            listen, key, hosts, actors, config, verbose,
        };
        command.SetAction((parsed, cancellation) => NodeRun.RunAsync(
            new NodeSettings(
                null,
                NodeArguments.Addresses(parsed.GetValue(listen), DefaultListen),
                NodeArguments.KeyOf(parsed.GetValue(key)),
                parsed.GetValue(hosts),
                parsed.GetValue(verbose) ? LogLevel.Information : LogLevel.Warning,
                NodeRole.Silo,
                parsed.GetValue(config),
                parsed.GetValue(actors)),
            static node => Console.Error.WriteLine($"The silo has joined its cluster. Probes: {string.Join(", ", node.Addresses.Select(address => $"{address}health/ready"))}"),
            "Stopped. The silo has left its cluster; the others go on with its work.",
            cancellation));
        return command;
    }
}
