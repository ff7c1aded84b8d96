using System.CommandLine;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Submit;
using AnalysisCluster.Gateway.Operations;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis submit</c>: files to a running gateway.</summary>
public static class SubmitVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(10);

    public static Command Build(TimeProvider clock)
    {
        var files = InputArguments.Files();
        var gateway = GatewayArguments.Gateway();
        var wait = new Option<bool>("--wait") { Description = "Wait until the cluster has cross-referenced all that it holds." };
        var json = GatewayArguments.Json();
        var command = new Verb(
            "submit",
            "Send articles to a gateway. Waits where its intake is full, tries again where the connection breaks, and tells of each article that is refused and why.",
            "analysis submit articles.jsonl --wait",
            "analysis submit saved-pages/ story.txt",
            "my-crawler | analysis submit - --gateway http://news.example.org:5080")
        {
            files, gateway, wait, json,
        };
        command.SetAction((arguments, cancellation) => Run(
            arguments.GetValue(files)!, arguments.GetRequiredValue(gateway), arguments.GetValue(wait), arguments.GetValue(json), clock, cancellation));
        return command;
    }

    private static async Task<int> Run(string[] arguments, Uri uri, bool wait, bool json, TimeProvider clock, CancellationToken cancellation)
    {
        if (InputArguments.Open(arguments, Messages.Say) is not { } files)
        {
            return ExitCode.Usage;
        }

        return await GatewayArguments.Run(uri, async gateway =>
        {
            var complaints = new Complaints(Messages.Say);
            var began = clock.GetTimestamp();
            var before = await StartAsync(gateway, clock, cancellation);
            var (report, after) = await Progress.Run("Submitting", InputFiles.Length(files), async progress =>
            {
                var counts = new SubmitReport(complaints, progress, Messages.Say);
                await new Submitter(gateway, clock, Patience).SubmitAsync(files, complaints, counts, cancellation);
                return (counts, wait ? await Completion.WaitAsync(gateway, new Backoff(clock, Patience), clock, progress, cancellation) : null);
            });
            var failed = after?.Failed - before.Failed ?? 0;
            complaints.Close();
            SubmitSummary.Write(new(report.Accepted, report.Known, complaints.Refused, failed, clock.GetElapsedTime(began)), waited: after is not null, json);
            return failed > 0 ? ExitCode.Refused : complaints.ExitCode;
        });
    }

    /// <summary>Makes sure that there is a gateway before any file is read; one that is just starting has a few seconds.</summary>
    private static async Task<StatusForm> StartAsync(GatewayClient gateway, TimeProvider clock, CancellationToken cancellation)
    {
        var backoff = new Backoff(clock, StartPatience);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await gateway.StatusAsync(cancellation);
            }
            catch (GatewayException error)
            {
                if (attempt == 1 && error.IsTransient)
                {
                    Messages.Say($"No gateway at {gateway.Gateway} yet; waiting {StartPatience.TotalSeconds:0} seconds for it.");
                }

                await backoff.WaitAsync(error, cancellation);
            }
        }
    }
}
