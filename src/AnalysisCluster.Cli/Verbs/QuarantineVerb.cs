using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis quarantine</c>: articles that could not be read or compared, and what an operator does about them.</summary>
internal static class QuarantineVerb
{
    public static Command Build() => new("quarantine", "See to articles that a cluster could not read or compare, however often it tried. Needs an operator's key.")
    {
        List(), Show(), Each("retry", "Try articles in quarantine again, once the cause is gone.", (gateway, id, stop) => gateway.RetryAsync(id, stop)),
        Each(
            "drop",
            "Give articles in quarantine up. What was never read is forgotten, as if never submitted; of what was read the record stays.",
            (gateway, id, stop) => gateway.DropAsync(id, stop)),
    };

    private static Verb List()
    {
        var gateway = GatewayArguments.Gateway();
        var json = GatewayArguments.Json();
        var command = new Verb("list", "List what is in quarantine, the latest first.", "analysis quarantine list", "analysis quarantine list --json | jq -r .error")
        {
            gateway, json,
        };
        command.SetAction((arguments, cancellation) => Write(arguments.GetRequiredValue(gateway), null, arguments.GetValue(json), cancellation));
        return command;
    }

    private static Verb Show()
    {
        var id = new Argument<string>("ID") { Description = "The article's id." };
        var gateway = GatewayArguments.Gateway();
        var json = GatewayArguments.Json();
        var command = new Verb("show", "Show why an article is in quarantine. 'analysis show article' has its text.", "analysis quarantine show meridian-dam-01")
        {
            id, gateway, json,
        };
        command.SetAction((arguments, cancellation) =>
            Write(arguments.GetRequiredValue(gateway), arguments.GetRequiredValue(id), arguments.GetValue(json), cancellation));
        return command;
    }

    private static Verb Each(string name, string description, Func<GatewayClient, string, CancellationToken, Task<int>> act)
    {
        var ids = new Argument<string[]>("ID") { Description = "Ids of articles.", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "All that is in quarantine now." };
        var gateway = GatewayArguments.Gateway();
        var command = new Verb(name, description, $"analysis quarantine {name} meridian-dam-01", $"analysis quarantine {name} --all") { ids, all, gateway };
        command.Validators.Add(result =>
        {
            if (result.GetValue(all) == (result.GetValue(ids) is { Length: > 0 }))
            {
                result.AddError("Name the articles, or give --all.");
            }
        });
        command.SetAction((arguments, cancellation) => Act(
            arguments.GetRequiredValue(gateway), arguments.GetValue(all) ? null : arguments.GetValue(ids), act, name, cancellation));
        return command;
    }

    private static Task<int> Write(Uri uri, string? article, bool json, CancellationToken cancellation) => GatewayArguments.Run(uri, async gateway =>
    {
        await using var output = json ? JsonLinesOutput.Standard() : null;
        var count = 0;
        await foreach (var item in gateway.QuarantineAsync(article, cancellation))
        {
            count++;
            if (output is not null)
            {
                output.Write(JsonSerializer.SerializeToUtf8Bytes(item, GatewayJson.Public.QuarantineItem));
                continue;
            }

            Console.Out.WriteLine(TerminalText.Safe($"{item.Article}  {item.Title}"));
            Console.Out.WriteLine(TerminalText.Safe(string.Create(
                CultureInfo.InvariantCulture, $"    {item.At:u}, after {item.Attempts} attempts, revision {item.Revision}")));
            Console.Out.WriteLine(TerminalText.Safe($"    {item.Error}"));
        }

        if (count == 0)
        {
            Messages.Say(article is null ? "Nothing is in quarantine." : $"Nothing of the article '{article}' is in quarantine.");
        }

        return count == 0 && article is not null ? ExitCode.Refused : ExitCode.Ok;
    });

    private static Task<int> Act(
        Uri uri, string[]? ids, Func<GatewayClient, string, CancellationToken, Task<int>> act, string name, CancellationToken cancellation) =>
        GatewayArguments.Run(uri, async gateway =>
        {
            var chosen = ids ?? await gateway.QuarantineAsync(null, cancellation).Select(item => item.Article).Distinct().ToArrayAsync(cancellation);
            var (articles, revisions, missed) = (0, 0, 0);
            foreach (var id in chosen)
            {
                try
                {
                    revisions += await act(gateway, id, cancellation);
                    articles++;
                }
                catch (GatewayException error) when (error.Status == 404)
                {
                    // Somebody else was quicker where all were asked for.
                    missed += ids is null ? 0 : 1;
                    Messages.Say(error.Message);
                }
            }

            Messages.Say($"{(name == "retry" ? "Tried again" : "Dropped")}: {articles:N0} articles, {revisions:N0} revisions.");
            return missed > 0 ? ExitCode.Refused : ExitCode.Ok;
        });
}
