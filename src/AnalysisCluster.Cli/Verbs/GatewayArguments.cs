using System.CommandLine;
using System.CommandLine.Parsing;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Verbs;

/// <summary>What every verb that talks to a gateway shares.</summary>
public static class GatewayArguments
{
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Needed where the gateway has keys; from the environment, so that other processes do not see it.</summary>
    private static readonly string? Key = new[] { "ANALYSIS_KEY", "ANALYSIS_OPERATOR_KEY" }
        .Select(Environment.GetEnvironmentVariable).FirstOrDefault(key => key is { Length: > 0 });

    public static Option<Uri> Gateway() => new("--gateway")
    {
        HelpName = "URL",
        Description = "Where the gateway is; the environment variable ANALYSIS_GATEWAY names another default.",
        DefaultValueFactory = result => Parse(
            result, Environment.GetEnvironmentVariable("ANALYSIS_GATEWAY") is { Length: > 0 } named ? named : Default, "ANALYSIS_GATEWAY"),
        CustomParser = result => Parse(result, result.Tokens[0].Value, "--gateway"),
    };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON, for programs." };

    /// <summary>Does what a verb does with a gateway, and turns its failures into a sentence and an exit code.</summary>
    public static async Task<int> Run(Uri uri, Func<GatewayClient, Task<int>> work)
    {
        using var gateway = new GatewayClient(uri, Key);
        try
        {
            return await work(gateway);
        }
        catch (GatewayException error)
        {
            Messages.Say(error.Status == 401 ? $"{error.Message} Give it in the environment as ANALYSIS_KEY." : error.Message);
            return error.IsTransient ? ExitCode.Unavailable : ExitCode.Refused;
        }
    }

    private static Uri Parse(ArgumentResult result, string text, string origin)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            return uri;
        }

        result.AddError($"{origin} must be a URL such as {Default}.");
        return new Uri(Default);
    }
}
