using System.CommandLine;
using AnalysisCluster.Cli.Node;
using AnalysisCluster.Contracts;
using AnalysisCluster.Storage.Sqlite;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis backup</c>: a copy of an embedded store, beside the node that uses it.</summary>
internal static class BackupVerb
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("file") { Description = "Where the copy goes; must not exist." };
        var data = new Option<DirectoryInfo?>("--data") { Description = "The data folder; default Store:Folder of the configuration." };
        var config = NodeArguments.Config();
        var command = new Verb(
            "backup",
            "Copy an embedded store as of one moment, also while a node runs on it. To restore, put the copy into an empty folder as analysis.db. A PostgreSQL database is backed up by its own tools.",
            "analysis backup /backup/analysis-monday.db --data /var/lib/analysis")
        {
            file, data, config,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(file).FullName, parsed.GetValue(data)?.FullName, parsed.GetValue(config), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string? folder, FileInfo? config, CancellationToken cancellation)
    {
        try
        {
            folder ??= NodeConfiguration.Read(config)["Store:Folder"]
                ?? throw new NodeStartException("Nothing says which store to copy. Name its folder with --data.");
            var bytes = await Task.Run(() => SqliteBackup.Write(folder, file, cancellation), cancellation);
            await Console.Error.WriteLineAsync($"{file}: {bytes:N0} bytes.");
            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is NodeStartException or StoreUnavailableException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Unavailable;
        }
    }
}
