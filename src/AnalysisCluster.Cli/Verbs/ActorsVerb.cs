using System.CommandLine;
using System.Text;
using AnalysisCluster.Analysis.Actors.Exchange;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis actors</c>: foreign data in, the native form of an actor base out; and the shipped base in that form.</summary>
public static class ActorsVerb
{
    private const string FollowTheMoney = "ftm";
    private const string Wikidata = "wikidata";

    public static Command Build() => new("actors", "Make and look at files for --actors.") { Import(), Export() };

    private static Verb Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "JSON lines of the source; it is read twice." };
        var source = new Option<string>("--from") { Description = "What the lines are: ftm (FollowTheMoney, OpenSanctions) or wikidata (a JSON dump).", Required = true };
        source.AcceptOnlyFromAmong(FollowTheMoney, Wikidata);
        var import = new Verb(
            "import",
            "Turn entities of OpenSanctions or Wikidata into lines for --actors. Bad lines are named and left out; things that are no actors are passed over.",
            "analysis actors import targets.nested.json --from ftm > actors.jsonl",
            "analysis extract articles.jsonl --actors actors.jsonl")
        {
            file, source,
        };
        import.SetAction((arguments, cancellation) => Run(arguments.GetRequiredValue(file), arguments.GetRequiredValue(source), cancellation));
        return import;
    }

    private static Verb Export()
    {
        var export = new Verb("export", "Write the shipped base as lines for --actors, the base's hash on standard error.", "analysis actors export > actors.jsonl");
        export.SetAction(async (_, cancellation) =>
        {
            await using var output = JsonLinesOutput.Standard();
            foreach (var actor in ModelFiles.Default.Actors.All)
            {
                cancellation.ThrowIfCancellationRequested();
                output.Write(Encoding.UTF8.GetBytes(ActorLine.Write(actor)));
            }

            Messages.Say($"{ModelFiles.Default.Actors.Count:N0} actors, hash {ModelFiles.Default.Actors.Hash}");
            return ExitCode.Ok;
        });
        return export;
    }

    private static async Task<int> Run(FileInfo file, string source, CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            Messages.Say($"{file} is not a file.");
            return ExitCode.Usage;
        }

        IActorImport import = source == Wikidata ? new WikidataImport(ModelFiles.Default.Actors) : new FollowTheMoneyImport(ModelFiles.Default.Actors);
        var (written, passed) = (0, 0);
        var complaints = new Complaints(Messages.Say);
        await ActorFile.ForEachLine(file, ImportJson.LineMaxBytes, new Complaints(_ => { }), import.Prepare, cancellation);
        await using var output = JsonLinesOutput.Standard();
        await ActorFile.ForEachLine(file, ImportJson.LineMaxBytes, complaints, line =>
        {
            if (written < ActorBaseFile.ActorsMax && import.Read(line) is { } actor)
            {
                output.Write(Encoding.UTF8.GetBytes(ActorLine.Write(actor)));
                written++;
            }
            else
            {
                passed++;
            }
        }, cancellation);
        complaints.Close();
        Messages.Say($"{written:N0} actors written; {passed:N0} lines are no actors or beyond the limit of {ActorBaseFile.ActorsMax:N0}.");
        return complaints.ExitCode;
    }
}
