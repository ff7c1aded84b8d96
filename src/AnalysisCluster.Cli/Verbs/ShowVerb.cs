using System.CommandLine;
using System.Text.Json;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Show;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis show</c>: one thing that a cluster holds, with the exact words behind it.</summary>
public static class ShowVerb
{
    public static Command Build()
    {
        var kind = new Argument<string>("KIND") { Description = "What to show." };
        kind.AcceptOnlyFromAmong("article", "actor", "topic", "claim", "assertion");
        var id = new Argument<string>("ID") { Description = "Its id, as the other verbs and the stream print it." };
        var gateway = GatewayArguments.Gateway();
        var json = GatewayArguments.Json();
        var command = new Verb(
            "show",
            "Show an article, actor, topic, claim or assertion that a cluster holds, with the exact words.",
            "analysis show article meridian-dam-01",
            "analysis show actor place:russia",
            "analysis show assertion 4be1… --json")
        {
            kind, id, gateway, json,
        };
        command.SetAction((arguments, cancellation) => Run(
            arguments.GetRequiredValue(gateway), arguments.GetRequiredValue(kind), arguments.GetRequiredValue(id), arguments.GetValue(json), cancellation));
        return command;
    }

    private static Task<int> Run(Uri uri, string kind, string id, bool json, CancellationToken cancellation) => GatewayArguments.Run(uri, async gateway =>
    {
        var held = await gateway.HeldAsync(kind + "s", id, cancellation);
        if (json)
        {
            await using var output = JsonLinesOutput.Standard();
            output.Write(held);
            return ExitCode.Ok;
        }

        try
        {
            new Page(Screen.Out).Write(kind, held);
            return ExitCode.Ok;
        }
        catch (JsonException error)
        {
            Messages.Say($"{uri} answers in a form that this command does not know ({error.Message}). --json shows it as it is.");
            return ExitCode.Unavailable;
        }
    });
}
