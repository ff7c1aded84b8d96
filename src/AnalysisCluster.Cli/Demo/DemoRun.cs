using System.Globalization;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Submit;

namespace AnalysisCluster.Cli.Demo;

/// <summary>Sends the sample articles to a node one after the other, and tells what its stream says while it says it.</summary>
/// <param name="pace">Pause between two articles, so that a person can read along; none for programs.</param>
public sealed class DemoRun(GatewayClient gateway, TellingView view, TimeProvider clock, TimeSpan pace)
{
    private const int LineMaxBytes = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TailPause = TimeSpan.FromMilliseconds(50);

    private readonly Teller _teller = new();

    /// <returns>Where everything stands once all samples are cross-referenced and all of it was told.</returns>
    /// <exception cref="GatewayException">The node stopped answering, or refuses a sample.</exception>
    public async Task<Ledger> RunAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tail = new EventTail(gateway, clock, Messages.Say);
        var telling = TellAsync(tail, stop.Token);
        try
        {
            await SubmitAsync(telling, cancellation);
            var status = await Progress.Run("Comparing", null, progress =>
                Completion.WaitAsync(gateway, new Backoff(clock, Patience), clock, progress, cancellation), writes: true);
            while (!telling.IsCompleted && Number(tail.Cursor) < status.FeedLast)
            {
                await Task.Delay(TailPause, clock, cancellation);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await telling;
        }

        return _teller.Ledger;
    }

    private async Task TellAsync(EventTail tail, CancellationToken stop)
    {
        try
        {
            await foreach (var next in tail.Follow(new StreamFilter(From: "0"), stop))
            {
                if (_teller.Take(EventData.Read(next)) is { } telling)
                {
                    view.Write(telling);
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // All is told, or the demo was stopped.
        }
    }

    private async Task SubmitAsync(Task telling, CancellationToken cancellation)
    {
        await using var samples = SampleArticles.Open();
        await foreach (var line in LineReader.Read(samples, LineMaxBytes, cancellation))
        {
            var (answers, _) = await gateway.SubmitAsync(line.Bytes, cancellation);
            if (answers is not [{ Status: < 300 }])
            {
                throw GatewayException.Refused(502, $"The node did not take sample {line.Number}: {(answers is [{ Problem: { } problem }, ..] ? problem.Detail : "no answer")}", null);
            }

            if (telling.IsFaulted)
            {
                return; // its failure is thrown at the end
            }

            if (pace > TimeSpan.Zero)
            {
                await Task.Delay(pace, clock, cancellation);
            }
        }
    }

    private static long Number(string? cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
