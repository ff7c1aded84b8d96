using System.CommandLine;
using System.Text.Json;
using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
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
        var command = new Command("extract", "Read articles and write what they claim, who says it and in which words: one JSON line for each, in input order.") { files, jobs };
        command.SetAction((arguments, cancellation) => Run(arguments.GetValue(files)!, arguments.GetValue(jobs), clock, cancellation));
        return command;
    }

    private static async Task<int> Run(string[] arguments, int jobs, TimeProvider clock, CancellationToken cancellation)
    {
        if (InputArguments.Open(arguments, Messages.Say) is not { } files)
        {
            return ExitCode.Usage;
        }

        var complaints = new Complaints(Messages.Say);
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        var articles = new ArticleStream(new SubmissionReader(), clock, AnalysisSettings.Default, complaints);
        await using var output = JsonLinesOutput.Standard();
        await foreach (var line in articles.Select(files, jobs, (_, article) => Findings(analyzer, article), cancellation))
        {
            output.Write(line);
        }

        complaints.Close();
        return complaints.ExitCode;
    }

    private static byte[] Findings(ArticleAnalyzer analyzer, Article article) =>
        JsonSerializer.SerializeToUtf8Bytes(analyzer.Read(article).Findings, FindingsJson.Public.Findings);
}
