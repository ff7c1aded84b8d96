using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using StableHash = AnalysisCluster.Analysis.Articles.StableHash;

namespace AnalysisCluster.Cli.Submit;

/// <summary>Sends the articles of files to a gateway, several batches at a time, the revisions of one article one after the other.</summary>
/// <param name="patience">How long nothing may succeed before it gives up.</param>
public sealed class Submitter(GatewayClient gateway, TimeProvider clock, TimeSpan patience)
{
    private const int Lanes = 3;

    /// <summary>The gateway knows its own limit on texts, and says so.</summary>
    private static readonly AnalysisSettings Settings = AnalysisSettings.Default with { TextMaxChars = int.MaxValue };

    /// <summary>When it completes, every article of the files is acknowledged or told as refused.</summary>
    /// <exception cref="GatewayException">The gateway could not be reached for too long, or takes nothing.</exception>
    public async Task SubmitAsync(IReadOnlyList<InputFile> files, Complaints complaints, ISubmitReport report, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lanes = Enumerable.Range(0, Lanes).Select(_ => new Lane(gateway, new Backoff(clock, patience), report)).ToArray();
        var running = lanes.Select(lane => StopAllOnFailure(lane.RunAsync(stop.Token), stop)).ToArray();
        var feeding = StopAllOnFailure(FeedAsync(files, lanes, complaints, stop.Token), stop);
        try
        {
            await Task.WhenAll([.. running, feeding]);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // One of them failed and stopped the others: its failure is what is told.
            throw running.Append(feeding).First(task => task.IsFaulted).Exception!.InnerException!;
        }
    }

    private async Task FeedAsync(IReadOnlyList<InputFile> files, Lane[] lanes, Complaints complaints, CancellationToken cancellation)
    {
        var articles = new ArticleStream(new SubmissionReader(), clock, Settings, complaints);
        var parcels = articles.Select(
            files, Environment.ProcessorCount, (submission, article) => Parcel.Of(submission.Place, article, submission.Weight), cancellation);
        await foreach (var parcel in parcels)
        {
            await lanes[StableHash.Of64(parcel.Id) % Lanes].Parcels.WriteAsync(parcel, cancellation);
        }

        Array.ForEach(lanes, lane => lane.Parcels.Complete());
    }

    private static async Task StopAllOnFailure(Task work, CancellationTokenSource stop)
    {
        try
        {
            await work;
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
