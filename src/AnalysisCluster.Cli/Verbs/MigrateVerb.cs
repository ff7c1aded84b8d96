using System.CommandLine;
using AnalysisCluster.Cli.Node;
using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Postgres;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis migrate</c>: installs or upgrades the tables of a cluster's database.</summary>
internal static class MigrateVerb
{
    public static Command Build()
    {
        var config = NodeArguments.Config();
        var command = new Verb(
            "migrate",
            "Install or upgrade the tables in the PostgreSQL database of Store:ConnectionString. Safe twice, and by two at once; silos may run meanwhile.",
            "ANALYSIS__Store__ConnectionString='Host=db;Database=analysis;Username=owner;…' analysis migrate")
        {
            config,
        };
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(config), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? config, CancellationToken cancellation)
    {
        try
        {
            var (from, to) = await PostgresSchema.MigrateAsync(MembershipSettings.ConnectionString(NodeConfiguration.Read(config)), cancellation);
            await Console.Error.WriteLineAsync(from == to ? $"The schema is at version {to}, as it was." : $"The schema went from version {from} to {to}.");
            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is NodeStartException or StoreUnavailableException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Unavailable;
        }
    }
}
