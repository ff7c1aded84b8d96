using System.CommandLine;
using System.Diagnostics;
using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Models.Chains;
using AnalysisCluster.Analysis.Text.Tagging;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis train</c>: annotated articles in, a model file out, with the figures of what was held out.</summary>
public static class TrainVerb
{
    public static Command Build()
    {
        var corpus = new Argument<DirectoryInfo>("CORPUS") { Description = "Folder with train/ and heldout/, each of annotated articles (.txt)." };
        var treebanks = new Option<FileInfo[]>("--conllu")
        {
            Description = "Treebanks in CoNLL-U, for the parts of speech.", Required = true, AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<FileInfo>("--out") { Description = "Where to write the model.", DefaultValueFactory = _ => new FileInfo("attribution.model") };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the examples.", DefaultValueFactory = _ => new ChainTraining().Epochs };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same file, to the byte.", DefaultValueFactory = _ => new ChainTraining().Seed };
        var command = new Verb(
            "train",
            "Train the reading of attribution on annotated articles, write the model, and say how the rules alone and the rules with the model read what was held out.",
            "analysis train corpus/ --conllu en_ewt-ud-train.conllu --out attribution.model",
            "analysis extract articles.jsonl --attribution attribution.model")
        {
            corpus, treebanks, output, epochs, seed,
        };
        command.SetAction(arguments => Run(
            arguments.GetValue(corpus)!,
            arguments.GetValue(treebanks)!,
            arguments.GetValue(output)!,
            new ChainTraining(Epochs: arguments.GetValue(epochs), Seed: arguments.GetValue(seed))));
        return command;
    }

    private static int Run(DirectoryInfo corpus, FileInfo[] treebanks, FileInfo output, ChainTraining settings)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var sentences = treebanks.SelectMany(Sentences);
            var (train, heldOut) = (Articles(corpus, "train"), Articles(corpus, "heldout"));
            var model = AttributionTrainer.Train(sentences, train, ModelFiles.Default.Words, settings, message => Messages.Say($"{watch.Elapsed.TotalSeconds,4:F0} s  {message}"));
            using (var stream = output.Create())
            {
                model.Write(stream);
            }

            Console.WriteLine($"trained on, with the model  {Score(train, model)}");
            Console.WriteLine($"held out, with the model    {Score(heldOut, model)}");
            Console.WriteLine($"held out, rules alone       {Score(heldOut, null)}");
            return ExitCode.Ok;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            Messages.Say(exception.Message);
            return ExitCode.Usage;
        }
    }

    private static IEnumerable<ConlluSentence> Sentences(FileInfo file)
    {
        using var reader = file.OpenText();
        foreach (var sentence in ConlluSentence.Read(reader))
        {
            yield return sentence;
        }
    }

    private static AnnotatedArticle[] Articles(DirectoryInfo corpus, string part) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(corpus.FullName, part), "*.txt").Order(StringComparer.Ordinal).Select(Article),
    ];

    private static AnnotatedArticle Article(string file)
    {
        try
        {
            return AnnotatedArticle.Parse(File.ReadAllText(file));
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{file}: {exception.Message}", exception);
        }
    }

    private static AttributionScores Score(AnnotatedArticle[] articles, AttributionModel? model)
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default with { Attribution = model });
        var scores = new AttributionScores();
        foreach (var article in articles)
        {
            scores.Add(article, analyzer.Read(new Article { Id = "", Text = article.Text }).Findings.Claims);
        }

        return scores;
    }
}
