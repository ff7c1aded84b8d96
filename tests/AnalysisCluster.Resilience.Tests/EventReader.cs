using System.Globalization;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>A reader of the event stream that comes back to its cursor whenever the stream breaks off, and counts what is missing, doubled or out of order.</summary>
internal sealed class EventReader : IAsyncDisposable
{
    private readonly Uri _gateway;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;
    private long _last;

    private EventReader(Uri gateway)
    {
        _gateway = gateway;
        _run = Task.Run(RunAsync);
    }

    public static EventReader Start(Uri gateway) => new(gateway);

    /// <summary>Number of the last event.</summary>
    public long Last => Interlocked.Read(ref _last);

    public int Missing { get; private set; }

    public int Doubled { get; private set; }

    public int Connections { get; private set; }

    public async Task ReachAsync(long last, TimeSpan patience)
    {
        using var wait = new CancellationTokenSource(patience);
        while (Last < last)
        {
            await Task.Delay(50, wait.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await ReadAsync(http);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
            {
                await Task.WhenAny(Task.Delay(200, _stop.Token));
            }
        }
    }

    private async Task ReadAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_gateway, "/v1/stream?from=0"));
        if (Last > 0)
        {
            request.Headers.Add("Last-Event-ID", Last.ToString(CultureInfo.InvariantCulture));
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, _stop.Token);
        answer.EnsureSuccessStatusCode();
        Connections++;
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(_stop.Token));
        var (id, hasData) = (0L, false);
        while (await lines.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                hasData = true;
            }
            else if (line.Length == 0 && hasData)
            {
                Take(id);
                hasData = false;
            }
        }
    }

    private void Take(long number)
    {
        var last = Last;
        if (number <= last)
        {
            Doubled++;
            return;
        }

        Missing += (int)(number - last - 1);
        Interlocked.Exchange(ref _last, number);
    }
}
