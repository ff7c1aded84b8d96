using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AnalysisCluster.Cli.Node;
using Microsoft.Extensions.Configuration;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis config</c>: what a process would see of its configuration, secrets masked.</summary>
internal static class ConfigVerb
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var config = NodeArguments.Config();
        var role = new Option<string>("--role") { Description = "serve, silo or gateway: what to check it for.", DefaultValueFactory = _ => "serve" };
        role.AcceptOnlyFromAmong("serve", "silo", "gateway");
        var command = new Verb(
            "config",
            "Print the configuration that a process would see, from file and environment, with its defaults; secrets are masked. Exit code 3 where it cannot be used.",
            "analysis config --role silo",
            "analysis config --config /etc/analysis/silo.json")
        {
            config, role,
        };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetValue(config), Enum.Parse<NodeRole>(parsed.GetRequiredValue(role), ignoreCase: true))));
        return command;
    }

    private static int Run(FileInfo? file, NodeRole role)
    {
        try
        {
            var configuration = NodeConfiguration.Read(file);
            Console.Out.WriteLine(EffectiveSettings.Of(configuration).ToJsonString(Readable));
            MembershipSettings.Of(configuration, role);
            return ExitCode.Ok;
        }
        catch (NodeStartException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return ExitCode.Unavailable;
        }
    }
}
