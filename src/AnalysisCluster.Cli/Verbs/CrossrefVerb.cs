using System.CommandLine;
using System.Text.Json;
using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis crossref</c>: articles in, the whole graph of their claims out, offline; ends with the digest that a cluster must have, too.</summary>
public static class CrossrefVerb
{
    public static Command Build(TimeProvider clock)
    {
        var files = InputArguments.Files();
        var jobs = InputArguments.Jobs();
        var actors = ActorFile.Option();
        var command = new Verb(
            "crossref",
            "Read articles and write their copies, links and assertions as typed JSON lines, the digest last. Holds all articles in memory.",
            "analysis crossref articles.jsonl > graph.jsonl",
            "analysis crossref articles.jsonl | grep '\"status\":\"disputed\"'")
        {
            files, jobs, actors,
        };
        command.SetAction((arguments, cancellation) => Run(arguments.GetValue(files)!, arguments.GetValue(jobs), arguments.GetValue(actors), clock, cancellation));
        return command;
    }

    private static async Task<int> Run(string[] arguments, int jobs, FileInfo? actors, TimeProvider clock, CancellationToken cancellation)
    {
        if (InputArguments.Open(arguments, Messages.Say) is not { } files)
        {
            return ExitCode.Usage;
        }

        var complaints = new Complaints(Messages.Say);
        var models = ModelFiles.Default with { Actors = await ActorFile.ReadAsync(actors, complaints, cancellation) };
        var settings = AnalysisSettings.Default;
        var graph = await Progress.Run("Reading", InputFiles.Length(files), async progress =>
        {
            var articles = await Read(files, jobs, models, new ArticleStream(new SubmissionReader(), clock, settings, complaints), progress, cancellation);
            progress.Restart($"Comparing {articles.Count:N0} articles", null);
            return await Task.Run(() => CrossReference.Of(articles, models, settings), cancellation);
        });
        await using var output = JsonLinesOutput.Standard();
        foreach (var line in CrossrefLines.Of(graph))
        {
            cancellation.ThrowIfCancellationRequested();
            output.Write(JsonSerializer.SerializeToUtf8Bytes(line, PublicJson.Readable.CrossrefLine));
        }

        complaints.Close();
        return complaints.ExitCode;
    }

    private static async Task<List<ReadArticle>> Read(
        List<InputFile> files, int jobs, AnalysisModels models, ArticleStream articles, Progress progress, CancellationToken cancellation)
    {
        var analyzer = new ArticleAnalyzer(models);
        var read = new List<ReadArticle>();
        await foreach (var (weight, article) in articles.Select(files, jobs, (submission, article) => (submission.Weight, Analyze(article)), cancellation))
        {
            read.Add(article);
            progress.Advance(weight);
        }

        return read;

        ReadArticle Analyze(Article article) => new(article, analyzer.Read(article));
    }
}
