using System.CommandLine;
using AnalysisCluster.Cli.Node;

namespace AnalysisCluster.Cli.Verbs;

/// <summary>Options that every verb with a node of its own has.</summary>
internal static class NodeArguments
{
    public const string DefaultListen = "http://127.0.0.1:5080";

    private const string KeyVariable = "ANALYSIS_OPERATOR_KEY";

    public static Option<string[]> Listen(string byDefault = DefaultListen) => new("--listen")
    {
        Description = $"Address to listen on; may be repeated. Beyond loopback keys are needed. Port 0 takes a free one. Default {byDefault}.",
        Validators =
        {
            result =>
            {
                foreach (var bad in result.Tokens.Where(token => !IsAddress(token.Value)))
                {
                    result.AddError($"--listen takes an address such as {DefaultListen}, not '{bad.Value}'.");
                }
            },
        },
    };

    public static Option<string?> OperatorKey() => new("--operator-key")
    {
        Description =
            $"One key of the role operator, in plain; better given in the environment as {KeyVariable}, where other processes do not see it. "
            + "'analysis key new' makes others.",
    };

    public static Option<FileInfo?> Config() => new("--config")
    {
        HelpName = "FILE",
        Description = "Configuration file; default analysis.json in the current folder or beside the program. The environment (ANALYSIS__Section__Name) goes before it, flags before both.",
    };

    public static Option<bool> Verbose() => new("--verbose") { Description = "Log what happens, not only what goes wrong." };

    public static Option<string[]> AllowHost() => new("--allow-host") { Description = "Host name to answer under, such as news.example.org; may be repeated." };

    public static IReadOnlyList<Uri> Addresses(string[]? given, string byDefault = DefaultListen) =>
        given is { Length: > 0 } ? [.. given.Select(address => new Uri(address))] : [new Uri(byDefault)];

    public static string? KeyOf(string? given) => given ?? Environment.GetEnvironmentVariable(KeyVariable);

    /// <summary>Says on standard error where the node answers.</summary>
    public static void Announce(EmbeddedNode node, string? folder)
    {
        foreach (var address in node.Addresses)
        {
            Console.Error.WriteLine($"AnalysisCluster answers at {address} (API {address}openapi/v1.json, dashboard {address}dashboard). Data: {folder ?? "as configured"}");
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
