using System.CommandLine;
using AnalysisCluster.Cli.Node;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis gateway</c>: the HTTP interface before a cluster on PostgreSQL.</summary>
internal static class GatewayVerb
{
    public static Command Build()
    {
        var (listen, key, hosts, config, verbose) =
            (NodeArguments.Listen(), NodeArguments.OperatorKey(), NodeArguments.AllowHost(), NodeArguments.Config(), NodeArguments.Verbose());
        var command = new Verb(
            "gateway",
            "Run the HTTP interface before a cluster of silos on PostgreSQL. It holds nothing: as many as you like, wherever you like.",
            "ANALYSIS__Store__ConnectionString='Host=db;Database=analysis;…' analysis gateway",
            "analysis gateway --config /etc/analysis/gateway.json --listen http://0.0.0.0:5080 --allow-host news.example.org")
        {
            listen, key, hosts, config, verbose,
        };
        command.SetAction((parsed, cancellation) => NodeRun.RunAsync(
            new NodeSettings(
                null,
                NodeArguments.Addresses(parsed.GetValue(listen)),
                NodeArguments.KeyOf(parsed.GetValue(key)),
                parsed.GetValue(hosts),
                parsed.GetValue(verbose) ? LogLevel.Information : LogLevel.Warning,
                NodeRole.Gateway,
                parsed.GetValue(config)),
            static node => NodeArguments.Announce(node, null),
            "Stopped.",
            cancellation));
        return command;
    }
}
