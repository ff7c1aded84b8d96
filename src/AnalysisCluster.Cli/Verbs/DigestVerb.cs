using System.CommandLine;
using System.Text.Json;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Submit;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis digest</c>: the last line of <c>analysis crossref</c>, for what a cluster holds.</summary>
public static class DigestVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static Command Build(TimeProvider clock)
    {
        var gateway = GatewayArguments.Gateway();
        var wait = new Option<bool>("--wait") { Description = "Wait first until all is cross-referenced; before that the digest is one of a moment." };
        var command = new Verb(
            "digest",
            "Print the digest of all that a cluster holds: the same as 'analysis crossref' ends with for the same articles.",
            "analysis digest --wait")
        {
            gateway, wait,
        };
        command.SetAction((arguments, cancellation) => Run(arguments.GetRequiredValue(gateway), arguments.GetValue(wait), clock, cancellation));
        return command;
    }

    private static Task<int> Run(Uri uri, bool wait, TimeProvider clock, CancellationToken cancellation) => GatewayArguments.Run(uri, async gateway =>
    {
        var answer = await Progress.Run("Reading", null, async progress =>
        {
            var status = wait
                ? await Completion.WaitAsync(gateway, new Backoff(clock, Patience), clock, progress, cancellation)
                : await gateway.StatusAsync(cancellation);
            if (status.Pending > 0)
            {
                Messages.Say($"{status.Pending:N0} articles are still to be cross-referenced: this is the digest of a moment. --wait waits for the rest.");
            }

            return await gateway.DigestAsync(cancellation);
        });
        Console.Out.WriteLine(JsonSerializer.Serialize<CrossrefLine>(new DigestLine(answer.Sha256), PublicJson.Readable.CrossrefLine));
        return ExitCode.Ok;
    });
}
