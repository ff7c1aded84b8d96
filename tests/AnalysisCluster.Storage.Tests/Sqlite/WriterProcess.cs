using System.Diagnostics;
using System.Globalization;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Storage.Sqlite;
using AnalysisCluster.Storage.Tests.Contract;

namespace AnalysisCluster.Storage.Tests.Sqlite;

/// <summary>A process that writes until it is killed and says on its output what was acknowledged: the article's id and how far it came.</summary>
internal static class WriterProcess
{
    public const string Verb = "write-until-killed";
    private const int Writers = 8;

    /// <summary>Runs the process, kills it after so many lines, and gives the lines that it had written.</summary>
    public static async Task<List<(string Article, string Step)>> RunAndKillAsync(string folder, int lines, CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, typeof(WriterProcess).Assembly.GetName().Name + (OperatingSystem.IsWindows() ? ".exe" : ""));
        using var process = Process.Start(new ProcessStartInfo(program, [Verb, folder]) { RedirectStandardOutput = true })!;
        var acknowledged = new List<(string, string)>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            // The last line may be cut short by the kill: only whole ones count.
            if (line.Split(' ') is [var article, var step, "."])
            {
                acknowledged.Add((article, step));
            }

            if (acknowledged.Count == lines)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(cancellationToken);
        return acknowledged;
    }

    public static async Task<int> RunAsync(string folder)
    {
        await using var store = SqliteStore.Open(new() { Folder = folder }, TimeProvider.System);
        var prefix = store.FeedLast.ToString(CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(store, $"{prefix}-{writer}"))));
        return 0;
    }

    private static async Task WriteAsync(SqliteStore store, string prefix)
    {
        for (var i = 0; ; i++)
        {
            var article = Sample.Article($"{prefix}-{i}");
            var revision = Revision.HashOf(article);
            await store.AcceptAsync(new(article, revision, Revision.Order(article, []), DateTimeOffset.UnixEpoch), int.MaxValue);
            Say(article, "accepted");
            await store.RecordAsync(Sample.Recorded(article, $"own words of {article.Id}", "the ferry sails"), _ => [Sample.Event($"{article.Id} recorded")]);
            Say(article, "recorded");
            await store.FinishAsync(article.Id, revision, [Sample.Event($"{article.Id} finished")]);
            Say(article, "finished");
        }
    }

    private static void Say(Article article, string step) => Console.Out.WriteLine($"{article.Id} {step} .");
}
