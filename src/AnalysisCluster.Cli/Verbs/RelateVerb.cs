using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis relate</c>: pairs of statements in, relations out, offline.</summary>
public static class RelateVerb
{
    public static Command Build()
    {
        var files = InputArguments.Files();
        var jobs = InputArguments.Jobs();
        var command = new Verb(
            "relate",
            "Say of pairs of statements whether they are the same, contradict or update each other, with reasons.",
            "echo '{\"a\":\"Ten died.\",\"b\":\"At least eleven died.\"}' | analysis relate",
            "analysis relate pairs.jsonl")
        {
            files, jobs,
        };
        command.SetAction((arguments, cancellation) => Run(arguments.GetValue(files)!, arguments.GetValue(jobs), cancellation));
        return command;
    }

    private static async Task<int> Run(string[] arguments, int jobs, CancellationToken cancellation)
    {
        if (InputArguments.Open(arguments, Messages.Say) is not { } files)
        {
            return ExitCode.Usage;
        }

        var complaints = new Complaints(Messages.Say);
        var models = ModelFiles.Default;
        var reader = new StatementReader(models);
        var submissions = new SubmissionReader().Read(files, cancellation);
        await using var output = JsonLinesOutput.Standard();
        await foreach (var (place, line, problem) in OrderedReading.Select(submissions, jobs, submission => Relate(reader, models, submission), cancellation))
        {
            if (line is null)
            {
                complaints.Refuse(place, problem!);
            }
            else
            {
                output.Write(line);
            }
        }

        complaints.Close();
        return complaints.ExitCode;
    }

    private static (InputPlace Place, byte[]? Line, string? Problem) Relate(StatementReader reader, AnalysisModels models, Submission submission)
    {
        if (submission.Failure is not null || submission.Fields is not null)
        {
            return (submission.Place, null, submission.Failure ?? "A text holds no pair. Give JSON lines: {\"id\", \"a\", \"b\"}.");
        }

        if (StatementPair.Read(submission.Json, out var problem) is not { } pair)
        {
            return (submission.Place, null, problem);
        }

        var relation = ClaimRelation.Decide(Prepare(pair.A, pair.APublished), Prepare(pair.B, pair.BPublished));
        var id = pair.Id ?? submission.Place.Line.ToString(CultureInfo.InvariantCulture);
        var line = new RelateLine(id, relation.Kind, relation.Score, relation.Reasons);
        return (submission.Place, JsonSerializer.SerializeToUtf8Bytes(line, PublicJson.Readable.RelateLine), null);

        PreparedStatement Prepare(string text, DateTimeOffset? published) => PreparedStatement.Of(reader.Read(text, published), models.Stems);
    }
}
