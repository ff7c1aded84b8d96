using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Node;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Submit;

namespace AnalysisCluster.Cli.Bench;

/// <summary>How fast a node does the work, from the HTTP request that brings an article to the last event of its path on the stream.</summary>
/// <param name="Latencies">One for each article, from the moment it is sent; ascending.</param>
/// <param name="Bytes">What the data folder holds at the end, after a clean stop.</param>
internal sealed record ClusterRun(int Articles, long Claims, TimeSpan Elapsed, TimeSpan[] Latencies, long Bytes)
{
    private const int BatchSize = 50;
    private const int Senders = 2;

    public double PerSecond => Articles / Elapsed.TotalSeconds;

    /// <summary>Nearest-rank percentile.</summary>
    public TimeSpan Percentile(double percent) => Latencies[Math.Clamp((int)Math.Ceiling(percent / 100 * Latencies.Length) - 1, 0, Latencies.Length - 1)];

    /// <param name="perSecond">Articles to send a second; null for as many as the node takes.</param>
    public static async Task<ClusterRun> MeasureAsync(IReadOnlyList<Article> articles, double? perSecond, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("analysis-bench-");
        try
        {
            var (elapsed, latencies, claims) = await RunAsync(folder.FullName, articles, perSecond, cancellation);
            return new ClusterRun(articles.Count, claims, elapsed, latencies, folder.EnumerateFiles().Sum(file => file.Length));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan[] Latencies, long Claims)> RunAsync(
        string folder, IReadOnlyList<Article> articles, double? perSecond, CancellationToken cancellation)
    {
        await using var node = await EmbeddedNode.StartAsync(new NodeSettings(folder, [new Uri("http://127.0.0.1:0")]));
        using var gateway = new GatewayClient(node.Addresses[0]);
        var sent = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        var began = Stopwatch.GetTimestamp();
        var finished = FinishedAsync(gateway, articles.Count, cancellation);
        await SendAsync(gateway, articles, perSecond, sent, cancellation);
        var ends = await finished;
        var elapsed = Stopwatch.GetElapsedTime(began, ends.Values.Max());
        TimeSpan[] latencies = [.. ends.Select(end => Stopwatch.GetElapsedTime(sent[end.Key], end.Value)).Order()];
        return (elapsed, latencies, (await gateway.StatusAsync(cancellation)).Claims);
    }

    /// <summary>When each article's path was told as finished, by the stream.</summary>
    private static async Task<Dictionary<string, long>> FinishedAsync(GatewayClient gateway, int count, CancellationToken cancellation)
    {
        var ends = new Dictionary<string, long>(count, StringComparer.Ordinal);
        await foreach (var one in new EventTail(gateway, TimeProvider.System, Messages.Say).Follow(new StreamFilter(From: "0"), cancellation))
        {
            if (one.Kind == "article")
            {
                ends[JsonDocument.Parse(one.Data).RootElement.GetProperty("id").GetString()!] = Stopwatch.GetTimestamp();
                if (ends.Count == count)
                {
                    break;
                }
            }
        }

        return ends;
    }

    private static async Task SendAsync(
        GatewayClient gateway, IReadOnlyList<Article> articles, double? perSecond, ConcurrentDictionary<string, long> sent, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var batches = articles.Chunk(perSecond is null ? BatchSize : 1).Select((batch, index) => (batch, index));
        await Parallel.ForEachAsync(batches, new ParallelOptions { MaxDegreeOfParallelism = Senders, CancellationToken = cancellation }, async (one, token) =>
        {
            if (perSecond is { } rate && TimeSpan.FromSeconds(one.index / rate) - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } early)
            {
                await Task.Delay(early, token);
            }

            await SendBatchAsync(gateway, one.batch, sent, token);
        });
    }

    /// <summary>Sends until every line is taken; the clock of an article starts at its first sending.</summary>
    private static async Task SendBatchAsync(
        GatewayClient gateway, IReadOnlyList<Article> articles, ConcurrentDictionary<string, long> sent, CancellationToken cancellation)
    {
        var left = articles;
        while (left.Count > 0)
        {
            var batch = new Batch();
            foreach (var article in left)
            {
                batch.TryAdd(Parcel.Of(default, article, 0));
                sent.TryAdd(article.Id, Stopwatch.GetTimestamp());
            }

            left = await LeftAsync(gateway, batch, left, cancellation);
        }
    }

    private static async Task<IReadOnlyList<Article>> LeftAsync(GatewayClient gateway, Batch batch, IReadOnlyList<Article> articles, CancellationToken cancellation)
    {
        try
        {
            var (answers, retryAfter) = await gateway.SubmitAsync(batch.ToLines(), cancellation);
            if (answers.FirstOrDefault(answer => answer.Status is not (< 300 or 429)) is { } refused)
            {
                throw new InvalidOperationException($"The node refused {refused.Id}: {refused.Problem}");
            }

            var taken = answers.Where(answer => answer.Status < 300).Select(answer => answer.Id).ToHashSet();
            Article[] left = [.. articles.Where(article => !taken.Contains(article.Id))];
            if (left.Length > 0)
            {
                await Task.Delay(retryAfter ?? TimeSpan.FromMilliseconds(200), cancellation);
            }

            return left;
        }
        catch (GatewayException full) when (full.Status == 429)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            return articles;
        }
    }
}
