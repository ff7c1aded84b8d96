using System.CommandLine;
using AnalysisCluster.Cli.Input;

namespace AnalysisCluster.Cli.Verbs;

/// <summary>The arguments that every reading verb shares.</summary>
public static class InputArguments
{
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Files or folders; - is standard input. JSON lines, unless the name ends in .json, .txt, .html or .htm.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<int> Jobs()
    {
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many articles are read at a time; as many as there are cores unless told.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > 1024)
            {
                result.AddError("--jobs must be 1 to 1024.");
            }
        });
        return jobs;
    }

    /// <summary>The files that the arguments name; standard input where none is named and it is not a keyboard.</summary>
    /// <returns>Null, with the reasons on standard error, where there is nothing to read.</returns>
    public static List<InputFile>? Open(string[] arguments, Action<string> say)
    {
        if (arguments.Length == 0 && Console.IsInputRedirected)
        {
            arguments = ["-"];
        }

        var problems = new List<string>();
        var files = InputFiles.Expand(arguments, problems);
        if (arguments.Length == 0)
        {
            problems.Add("Name a FILE, a folder, or - for standard input.");
        }

        problems.ForEach(say);
        return problems.Count == 0 ? files : null;
    }
}
