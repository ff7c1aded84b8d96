using System.CommandLine;
using System.Text.Json;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway.Access;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis key</c>: keys by which a gateway knows its callers.</summary>
internal static class KeyVerb
{
    public static Command Build() => new("key", "Make keys by which a gateway knows its callers.") { New() };

    private static Verb New()
    {
        var role = new Option<string>("--role") { Description = "What the caller may do; each role may what those before it may.", Required = true };
        role.AcceptOnlyFromAmong("reader", "writer", "operator");
        var name = new Option<string>("--name") { Description = "Who the caller is, for the audit log: letters, digits, dots, hyphens, underscores.", Required = true };
        var expires = new Option<DateTimeOffset?>("--expires") { Description = "From when on the key is good no more, such as 2027-01-31 or 2027-01-31T12:00Z." };
        var json = GatewayArguments.Json();
        var command = new Verb(
            "new",
            "Make a key and print it once, with the hash that goes into the gateway's configuration. Nothing is stored and no gateway is called.",
            "analysis key new --role writer --name crawler",
            "analysis key new --role operator --name ops --expires 2027-01-31")
        {
            role, name, expires, json,
        };
        command.SetAction(arguments => Run(
            new ApiKey
            {
                Name = arguments.GetRequiredValue(name),
                Role = Enum.Parse<AccessRole>(arguments.GetRequiredValue(role), ignoreCase: true),
                Expires = arguments.GetValue(expires),
            },
            arguments.GetValue(json)));
        return command;
    }

    private static int Run(ApiKey entry, bool json)
    {
        if (!ApiKey.IsName(entry.Name))
        {
            Messages.Say($"'{entry.Name}' is no name for a key. Give 1 to 100 letters, digits, dots, hyphens and underscores.");
            return ExitCode.Usage;
        }

        var key = ApiKey.New();
        var role = entry.Role.ToString().ToLowerInvariant();
        var made = new KeyLine(key, entry.Name, role, ApiKey.HashOf(key), entry.Expires);
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(made, PublicJson.Readable.KeyLine));
            return ExitCode.Ok;
        }

        var expires = entry.Expires is { } at ? $", \"Expires\": \"{at:O}\"" : "";
        Console.Out.WriteLine(
            $$"""
            The key, shown this once. The caller sends it as 'Authorization: Bearer …'; this command takes it from ANALYSIS_KEY.

              {{key}}

            For the gateway's configuration, one more entry under Gateway:Keys:

              { "Name": "{{made.Name}}", "Role": "{{role}}", "Hash": "{{made.Hash}}"{{expires}} }
            """);
        return ExitCode.Ok;
    }
}
