using System.CommandLine;
using System.Text.Json;
using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis extract</c>: articles in, findings out, offline.</summary>
public static class ExtractVerb
{
    public static Command Build(TimeProvider clock)
    {
        var files = InputArguments.Files();
        var jobs = InputArguments.Jobs();
        var attribution = new Option<FileInfo?>("--attribution")
        {
            Description = "A model of attribution that `analysis train` wrote, in place of the one that ships; \"none\" lets the rules read alone.",
        };
        var actors = ActorFile.Option();
        var command = new Verb(
            "extract",
            "Read articles and write what they claim, who says it and in which words: one JSON line for each, in input order.",
            "analysis extract articles.jsonl > findings.jsonl",
            "curl -s https://outlet.example/feed.json | analysis extract -",
            "analysis extract saved-pages/ --jobs 4")
        {
            files, jobs, attribution, actors,
        };
        command.SetAction((arguments, cancellation) => Run(arguments.GetValue(files)!, arguments.GetValue(jobs), arguments.GetValue(attribution), arguments.GetValue(actors), clock, cancellation));
        return command;
    }

    private static async Task<int> Run(string[] arguments, int jobs, FileInfo? attribution, FileInfo? actors, TimeProvider clock, CancellationToken cancellation)
    {
        if (InputArguments.Open(arguments, Messages.Say) is not { } files)
        {
            return ExitCode.Usage;
        }

        var complaints = new Complaints(Messages.Say);
        if (!TryRead(attribution, out var learned))
        {
            return ExitCode.Usage;
        }

        var analyzer = new ArticleAnalyzer(ModelFiles.Default with { Attribution = learned, Actors = await ActorFile.ReadAsync(actors, complaints, cancellation) });
        var articles = new ArticleStream(new SubmissionReader(), clock, AnalysisSettings.Default, complaints);
        await using var output = JsonLinesOutput.Standard();
        await Progress.Run("Reading", InputFiles.Length(files), async progress =>
        {
            var lines = articles.Select(files, jobs, (submission, article) => (submission.Weight, Json: Findings(analyzer, article)), cancellation);
            await foreach (var (weight, json) in lines)
            {
                output.Write(json);
                progress.Advance(weight);
            }

            return true;
        }, writes: true);
        complaints.Close();
        return complaints.ExitCode;
    }

    private static bool TryRead(FileInfo? file, out AttributionModel? model)
    {
        model = file is null ? ModelFiles.Default.Attribution : null;
        if (file is null || file.Name == "none")
        {
            return true;
        }

        try
        {
            using var stream = file.OpenRead();
            model = AttributionModel.Read(stream, ModelFiles.Default.Words);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            Messages.Say($"{file}: {exception.Message}");
            return false;
        }
    }

    private static byte[] Findings(ArticleAnalyzer analyzer, Article article) =>
        JsonSerializer.SerializeToUtf8Bytes(analyzer.Read(article).Findings, FindingsJson.Public.Findings);
}
