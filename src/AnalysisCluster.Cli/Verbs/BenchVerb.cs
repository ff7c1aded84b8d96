using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Cli.Bench;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Node;
using AnalysisCluster.Cli.Output;

namespace AnalysisCluster.Cli.Verbs;

/// <summary><c>analysis bench</c>: a node end to end, against the pure core alone in the same run.</summary>
internal static class BenchVerb
{
    private const int WarmUp = 200;

    public static Command Build(TimeProvider clock)
    {
        var files = InputArguments.Files();
        var json = GatewayArguments.Json();
        var command = new Verb(
            "bench",
            "Measure a node end to end (HTTP in, stream out, durable) against the pure core alone, on the same articles and cores in one run. Each article counts once.",
            "analysis bench articles.jsonl",
            "analysis bench articles.jsonl --json")
        {
            files, json,
        };
        command.SetAction((arguments, cancellation) => RunAsync(arguments.GetValue(files)!, arguments.GetValue(json), clock, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] arguments, bool json, TimeProvider clock, CancellationToken cancellation)
    {
        if (InputArguments.Open(arguments, Messages.Say) is not { } files)
        {
            return ExitCode.Usage;
        }

        var complaints = new Complaints(Messages.Say);
        var articles = await new ArticleStream(new SubmissionReader(), clock, AnalysisSettings.Default, complaints)
            .Select(files, Environment.ProcessorCount, (_, article) => article, cancellation)
            .Where(article => !article.IsCanceled)
            .DistinctBy(article => article.Id)
            .ToArrayAsync(cancellation);
        complaints.Close();
        if (articles.Length == 0)
        {
            Messages.Say("There is no article to measure with.");
            return ExitCode.Refused;
        }

        try
        {
            await MeasureAsync(articles, json, cancellation);
            return complaints.ExitCode;
        }
        catch (NodeStartException exception)
        {
            Messages.Say(exception.Message);
            return ExitCode.Unavailable;
        }
    }

    private static async Task MeasureAsync(Article[] articles, bool json, CancellationToken cancellation)
    {
        Messages.Say("Warming up …");
        Article[] few = [.. articles.Take(WarmUp)];
        CoreRun.Measure(few);
        await ClusterRun.MeasureAsync(few, null, cancellation);
        Messages.Say($"The pure core alone, {articles.Length:N0} articles on {Environment.ProcessorCount} cores …");
        var core = CoreRun.Measure(articles);
        Messages.Say("A node, end to end, as fast as it takes them …");
        var full = await ClusterRun.MeasureAsync(articles, null, cancellation);
        Messages.Say("A node, end to end, at half that rate …");
        var half = await ClusterRun.MeasureAsync(articles, full.PerSecond / 2, cancellation);
        if (json)
        {
            WriteJson(core, full, half);
        }
        else
        {
            WriteText(core, full, half);
        }
    }

    private static void WriteText(CoreRun core, ClusterRun full, ClusterRun half)
    {
        Say($"pure core, reading          {core.ReadPerSecond,10:N1} articles/s  {core.Claims / core.Reading.TotalSeconds,10:N0} claims/s");
        Say($"pure core, the whole job    {core.DonePerSecond,10:N1} articles/s");
        Say($"node, end to end            {full.PerSecond,10:N1} articles/s  {full.Claims / full.Elapsed.TotalSeconds,10:N0} claims/s");
        Say($"ratio to reading alone      {full.PerSecond / core.ReadPerSecond,10:N2}");
        Say($"ratio to the whole job      {full.PerSecond / core.DonePerSecond,10:N2}");
        Say($"submit to last event, full  {Latencies(full)}");
        Say($"submit to last event, half  {Latencies(half)}  (at {half.PerSecond:N1} articles/s)");
        Say($"stored                      {full.Bytes / (double)full.Articles,10:N0} bytes/article");

        static string Latencies(ClusterRun run) => string.Create(
            CultureInfo.InvariantCulture,
            $"p50 {run.Percentile(50).TotalMilliseconds:N0} ms, p95 {run.Percentile(95).TotalMilliseconds:N0} ms, p99 {run.Percentile(99).TotalMilliseconds:N0} ms");

        static void Say(FormattableString line) => Console.Out.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteJson(CoreRun core, ClusterRun full, ClusterRun half)
    {
        using var writer = new Utf8JsonWriter(Console.OpenStandardOutput());
        writer.WriteStartObject();
        writer.WriteNumber("articles", full.Articles);
        writer.WriteNumber("claims", full.Claims);
        writer.WriteNumber("coreReadingPerSecond", core.ReadPerSecond);
        writer.WriteNumber("coreWholePerSecond", core.DonePerSecond);
        writer.WriteNumber("nodePerSecond", full.PerSecond);
        writer.WriteNumber("nodeClaimsPerSecond", full.Claims / full.Elapsed.TotalSeconds);
        writer.WriteNumber("bytesPerArticle", full.Bytes / (double)full.Articles);
        WriteLatencies(writer, "full", full);
        WriteLatencies(writer, "half", half);
        writer.WriteEndObject();
        writer.Flush();
        Console.Out.WriteLine();
    }

    private static void WriteLatencies(Utf8JsonWriter writer, string load, ClusterRun run)
    {
        writer.WriteStartObject(load);
        foreach (var percent in new[] { 50, 95, 99 })
        {
            writer.WriteNumber(FormattableString.Invariant($"p{percent}Milliseconds"), run.Percentile(percent).TotalMilliseconds);
        }

        writer.WriteEndObject();
    }
}
