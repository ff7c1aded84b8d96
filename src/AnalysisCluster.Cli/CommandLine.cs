using System.CommandLine;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Verbs;

namespace AnalysisCluster.Cli;

/// <summary>The command <c>analysis</c>: its verbs, and how they end.</summary>
public static class CommandLine
{
    public static RootCommand Build(TimeProvider clock)
    {
        var root = new RootCommand("Reads the news of many outlets and says, with evidence, who claims what, what is confirmed, disputed, or moved.")
        {
            ServeVerb.Build(),
            SiloVerb.Build(),
            GatewayVerb.Build(),
            MigrateVerb.Build(),
            ConfigVerb.Build(),
            BackupVerb.Build(),
            DemoVerb.Build(clock),
            SubmitVerb.Build(clock),
            WatchVerb.Build(clock),
            ShowVerb.Build(),
            DigestVerb.Build(clock),
            HealthVerb.Build(clock),
            ExtractVerb.Build(clock),
            RelateVerb.Build(),
            CrossrefVerb.Build(clock),
            ActorsVerb.Build(),
            TrainVerb.Build(),
            BenchVerb.Build(clock),
            QuarantineVerb.Build(),
            KeyVerb.Build(),
        };
        HelpWithExamples.AddTo(root);
        return root;
    }

    /// <param name="interruption">Cancelled when the command is to end; a node may take its time to do so.</param>
    public static async Task<int> Run(string[] arguments, TimeProvider clock, CancellationToken interruption)
    {
        var parsed = Build(clock).Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpWithExamples)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("'analysis --help' lists the verbs, 'analysis VERB --help' their options.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (BrokenPipeException)
        {
            return ExitCode.Ok; // the reader has seen enough, as 'head' does
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Messages.Say(error.Message);
            return ExitCode.Refused;
        }
    }
}
