using System.Globalization;
using System.IO.Pipelines;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Submit;
using AnalysisCluster.Gateway;
using IAnsiConsole = Spectre.Console.IAnsiConsole;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Sends the sample articles to a node, one when the one before is through, and tells what the node's stream says of each.</summary>
/// <param name="pace">Pause between two articles, so that a person can read along; none for programs.</param>
public sealed class DemoRun(GatewayClient gateway, IAnsiConsole console, TimeProvider clock, TimeSpan pace)
{
    private const int LineMaxBytes = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Teller _teller = new();

    /// <returns>Where everything stands once all samples are cross-referenced and all of it was told.</returns>
    /// <exception cref="GatewayException">The node stopped answering, or refuses a sample.</exception>
    public async Task<Ledger> RunAsync(CancellationToken cancellation)
    {
        var view = new TellingView(console, _teller.Ledger);
        var tail = new EventTail(gateway, clock, Messages.Say);
        await using var events = tail.Follow(new StreamFilter(From: "0"), cancellation).GetAsyncEnumerator(cancellation);
        await using var samples = SampleArticles.Open();
        await foreach (var line in LineReader.ReadAsync(PipeReader.Create(samples), LineMaxBytes, cancellation))
        {
            await SubmitAsync(line, cancellation);
            await HearAllAsync(events, tail, cancellation);
            foreach (var telling in _teller.Settle())
            {
                view.Write(telling);
            }

            if (pace > TimeSpan.Zero)
            {
                await Task.Delay(pace, clock, cancellation);
            }
        }

        return _teller.Ledger;
    }

    private async Task SubmitAsync(Line line, CancellationToken cancellation)
    {
        var (answers, _) = await gateway.SubmitAsync(line.Bytes, cancellation);
        if (answers is not [{ Status: < 300 }])
        {
            var reason = answers is [{ Problem: { } problem }, ..] ? problem.Detail : "no answer";
            throw GatewayException.Refused(502, $"The node did not take sample {line.Number}: {reason}", null);
        }
    }

    /// <summary>Hears every event up to where the feed ends once nothing is pending.</summary>
    private async Task HearAllAsync(IAsyncEnumerator<StreamEvent> events, EventTail tail, CancellationToken cancellation)
    {
        var status = await Progress.Run(
            "Comparing", null, progress => Completion.WaitAsync(gateway, new Backoff(clock, Patience), clock, progress, cancellation), writes: true);
        while (Number(tail.Cursor) < status.FeedLast && await events.MoveNextAsync())
        {
            _teller.Hear(EventData.Read(events.Current));
        }
    }

    private static long Number(string? cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
