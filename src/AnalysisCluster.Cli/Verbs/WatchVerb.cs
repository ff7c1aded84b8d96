using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis watch</c>: what changes, while it changes.</summary>
public static class WatchVerb
{
    public static Command Build(TimeProvider clock)
    {
        var gateway = GatewayArguments.Gateway();
        var json = GatewayArguments.Json();
        var from = new Option<string?>("--from") { HelpName = "CURSOR", Description = "Begin after this event; 0 is the beginning. Without it: what comes from now on." };
        var actor = new Option<string?>("--actor") { HelpName = "ID", Description = "Only what concerns this actor, such as place:russia." };
        var topic = new Option<string?>("--topic") { HelpName = "ID", Description = "Only what concerns this topic, such as medtop:16000000." };
        var relation = new Option<string?>("--relation") { Description = "Only links of this relation." };
        relation.AcceptOnlyFromAmong("same", "contradicts", "updates");
        var status = new Option<string?>("--status") { Description = "Only assertions or articles of this status, such as disputed or failed." };
        var command = new Verb(
            "watch",
            "Follow what changes, one line an event. Comes back by itself when the connection breaks; prints the last cursor when stopped.",
            "analysis watch",
            "analysis watch --from 0 --relation contradicts",
            "analysis watch --actor place:russia --json")
        {
            gateway, from, actor, topic, relation, status, json,
        };
        command.SetAction((arguments, cancellation) => Run(
            arguments.GetRequiredValue(gateway),
            new(arguments.GetValue(from), arguments.GetValue(actor), arguments.GetValue(topic), arguments.GetValue(relation), arguments.GetValue(status)),
            arguments.GetValue(json),
            clock,
            cancellation));
        return command;
    }

    private static Task<int> Run(Uri uri, StreamFilter filter, bool json, TimeProvider clock, CancellationToken cancellation) =>
        GatewayArguments.Run(uri, async gateway =>
        {
            // From where the feed ends now, by name: a connection lost before the first event then loses nothing.
            filter = filter with { From = filter.From ?? (await gateway.StatusAsync(cancellation)).FeedLast.ToString(CultureInfo.InvariantCulture) };
            var tail = new EventTail(gateway, clock, Messages.Say);
            await using var output = JsonLinesOutput.Standard();
            try
            {
                await foreach (var next in tail.Follow(filter, cancellation))
                {
                    output.Write(json ? JsonLine(next) : Encoding.UTF8.GetBytes(EventLine.Of(next)));
                    output.Flush();
                }
            }
            finally
            {
                if (tail.Cursor is { } last)
                {
                    Messages.Say($"Last event: {last}. Go on from here with --from {last}.");
                }
            }

            return ExitCode.Ok;
        });

    private static byte[] JsonLine(StreamEvent next)
    {
        using var data = JsonDocument.Parse(next.Data);
        return JsonSerializer.SerializeToUtf8Bytes(new EventForm(next.Cursor, next.Kind, data.RootElement), PublicJson.Readable.EventForm);
    }
}
