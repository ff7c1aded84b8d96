using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>Several clients that submit articles, each until it is acknowledged, as any client should: again after a refusal or a broken connection.</summary>
internal sealed class Load(Uri gateway, IReadOnlyList<string> articles, int clients, TimeSpan? pause = null)
{
    private readonly Lock _gate = new();
    private long _lastAnswer;
    private int _acknowledged;
    private int _putOff;
    private int _errors;
    private TimeSpan _silence;

    public int Acknowledged => _acknowledged;

    /// <summary>Answers 429: not yet.</summary>
    public int PutOff => _putOff;

    /// <summary>Answers of 500 and above, and broken connections.</summary>
    public int Errors => _errors;

    public ConcurrentDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>The longest time without an acknowledgement.</summary>
    public TimeSpan Silence => _silence;

    public async Task RunAsync(CancellationToken cancellation)
    {
        _lastAnswer = Stopwatch.GetTimestamp();
        var queue = new ConcurrentQueue<string>(articles);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => SubmitAllAsync(queue, cancellation), cancellation)));
    }

    private async Task SubmitAllAsync(ConcurrentQueue<string> queue, CancellationToken cancellation)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        while (queue.TryDequeue(out var article))
        {
            while (!await TrySubmitAsync(http, article, cancellation))
            {
                await Task.Delay(100, cancellation);
            }

            if (pause is { } between)
            {
                await Task.Delay(between, cancellation);
            }
        }
    }

    private async Task<bool> TrySubmitAsync(HttpClient http, string article, CancellationToken cancellation)
    {
        try
        {
            using var body = new StringContent(article, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
            using var answer = await http.PostAsync(new Uri(gateway, "/v1/articles"), body, cancellation);
            if (answer.IsSuccessStatusCode)
            {
                Note();
                return true;
            }

            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                Interlocked.Increment(ref _putOff);
                return false;
            }

            Fail($"{(int)answer.StatusCode}");
            Assert.True((int)answer.StatusCode >= 500, $"An article was refused: {await answer.Content.ReadAsStringAsync(cancellation)}\n{article}");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            Fail(exception.GetType().Name);
        }

        return false;
    }

    private void Note()
    {
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            var silence = Stopwatch.GetElapsedTime(_lastAnswer, now);
            _silence = silence > _silence ? silence : _silence;
            (_lastAnswer, _acknowledged) = (now, _acknowledged + 1);
        }
    }

    private void Fail(string kind)
    {
        Interlocked.Increment(ref _errors);
        Kinds.AddOrUpdate(kind, 1, static (_, count) => count + 1);
    }
}
