using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace AnalysisCluster.Cli.Verbs;

/// <summary>A verb of the command, with examples that its help ends with.</summary>
/// <param name="examples">Whole command lines, each with a remark after two spaces and <c>#</c> where one is needed.</param>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;
}

/// <summary>The help of the framework, then examples and exit codes.</summary>
public sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const string ExitCodes =
        """
        Exit codes:
          0    all was done
          1    some of the input was refused or failed; the rest was done
          2    the command line makes no sense; nothing was done
          3    the gateway cannot be reached, or the node cannot start
          130  stopped by Ctrl-C

        """;

    /// <summary>Puts it in the place of the framework's help, for every verb.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var result = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb verb)
        {
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
            {
                output.WriteLine($"  {example}");
            }

            output.WriteLine();
        }

        output.WriteLine(ExitCodes);
        return result;
    }
}
