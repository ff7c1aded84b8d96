using System.CommandLine;
using System.Diagnostics;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Train;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis train</c>: annotated articles in, model files and their manifest out, with the figures of what was held out.</summary>
public static class TrainVerb
{
    public static Command Build()
    {
        var corpus = new Argument<DirectoryInfo>("CORPUS") { Description = "Folder with train/ and heldout/, each of annotated articles (.txt)." };
        var treebanks = new Option<string[]>("--conllu")
        {
            Description = "Treebanks in CoNLL-U, for the parts of speech that the reading of attribution needs, each as FILE or FILE=LICENCE; without any, names alone are trained.",
            AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
        };
        var names = new Option<string[]>("--names")
        {
            Description = "More texts with marked names: CoNLL-U with NER=B-PER, I-PER, B-ORG … in the last column, each as FILE or FILE=LICENCE.",
            AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [],
        };
        var licence = new Option<string?>("--licence") { Description = "The licence of CORPUS, for the manifest." };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the model files and their manifest, models.json.", DefaultValueFactory = _ => new DirectoryInfo(".") };
        var epochs = new Option<int?>("--epochs") { Description = "Passes over the examples, instead of each model's own number." };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same files, to the byte.", DefaultValueFactory = _ => new ChainTraining().Seed };
        var command = new Verb(
            "train",
            "Train the reading of names and of attribution on annotated articles, write the model files with a manifest, and say how the rules alone and the rules with the models read what was held out.",
            "analysis train corpus/ --conllu \"en_ewt-ud-train.conllu=CC BY-SA 4.0\" --out models/",
            "analysis extract articles.jsonl --attribution models/attribution.model")
        {
            corpus, treebanks, names, licence, output, epochs, seed,
        };
        command.SetAction(arguments => Run(
            arguments.GetValue(corpus)!,
            [.. arguments.GetValue(treebanks)!.Select(DataFile.Parse)],
            [.. arguments.GetValue(names)!.Select(DataFile.Parse)],
            arguments.GetValue(licence),
            arguments.GetValue(output)!,
            arguments.GetValue(epochs),
            arguments.GetValue(seed)));
        return command;
    }

    private static int Run(DirectoryInfo folder, DataFile[] treebanks, DataFile[] names, string? licence, DirectoryInfo output, int? epochs, ulong seed)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var corpus = new AnnotatedCorpus(folder);
            var training = new Training(
                corpus, corpus.Describe(licence), ModelFiles.Default, seed, epochs, message => Messages.Say($"{watch.Elapsed.TotalSeconds,4:F0} s  {message}"));
            output.Create();
            List<TrainedModel> trained = [training.Names(output, names)];
            if (treebanks.Length > 0)
            {
                trained.Add(training.Attribution(output, treebanks));
            }

            ModelManifest.Update(output, trained);
            foreach (var (model, figures) in trained.SelectMany(model => model.HeldOut.Select(figures => (model, figures))))
            {
                Console.WriteLine($"{model.File}, held out, {(figures.Key == "withModel" ? "with the model" : "rules alone")}: {figures.Value}");
            }

            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            Messages.Say(exception.Message);
            return ExitCode.Usage;
        }
    }
}
