using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AnalysisCluster.Gateway;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Operations;
using AnalysisCluster.Gateway.Quarantine;

namespace AnalysisCluster.Cli.Gateway;

/// <summary>The gateway's HTTP interface. Does not retry: the callers know what a repeat may cost.</summary>
/// <remarks>Every method throws <see cref="GatewayException"/> where the gateway does not answer or refuses.</remarks>
public sealed class GatewayClient : IDisposable
{
    /// <summary>A batch is acknowledged when it is durable; a gateway that takes longer is in trouble.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(100);

    private readonly HttpClient _http;

    public GatewayClient(Uri gateway, string? key = null)
        : this(gateway, new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), PooledConnectionLifetime = TimeSpan.FromMinutes(5) }, key)
    {
    }

    /// <param name="key">Sent with every request; absent where the gateway asks for none.</param>
    public GatewayClient(Uri gateway, HttpMessageHandler handler, string? key = null)
    {
        Gateway = gateway;
        var root = gateway.AbsoluteUri.EndsWith('/') ? gateway : new Uri(gateway.AbsoluteUri + "/");
        _http = new HttpClient(handler) { BaseAddress = root, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("analysis", typeof(GatewayClient).Assembly.GetName().Version?.ToString(3)));
        if (key is not null)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }
    }

    public Uri Gateway { get; }

    /// <summary>Submits a batch of articles, one JSON object a line.</summary>
    /// <returns>An answer for each line, and how long the gateway asks to wait where its intake was full.</returns>
    public async Task<(IReadOnlyList<BatchLineForm> Lines, TimeSpan? RetryAfter)> SubmitAsync(ReadOnlyMemory<byte> lines, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/articles") { Content = new ReadOnlyMemoryContent(lines) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return await AnswerAsync(request, ReadLinesAsync, cancellation);
    }

    public Task<StatusForm> StatusAsync(CancellationToken cancellation) => GetAsync("v1/status", GatewayJson.Public.StatusForm, cancellation);

    /// <summary>The digest of all that the cluster holds; takes minutes where that is much.</summary>
    public Task<DigestForm> DigestAsync(CancellationToken cancellation) =>
        GetAsync("v1/digest", GatewayJson.Public.DigestForm, cancellation, Timeout.InfiniteTimeSpan);

    /// <summary>One thing that the cluster holds, as the gateway writes it.</summary>
    /// <param name="kind">Plural, as in the path: <c>articles</c>, <c>claims</c>, <c>actors</c>, <c>topics</c>, <c>assertions</c>.</param>
    /// <returns>UTF-8 JSON.</returns>
    public async Task<byte[]> HeldAsync(string kind, string id, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"v1/{kind}/{Uri.EscapeDataString(id)}");
        return await AnswerAsync(request, (response, token) => response.Content.ReadAsByteArrayAsync(token), cancellation);
    }

    /// <summary>Opens the stream of events; the caller disposes of the answer.</summary>
    /// <param name="lastEventId">The cursor to resume after; overrides the filter's.</param>
    public async Task<HttpResponseMessage> OpenStreamAsync(StreamFilter filter, string? lastEventId, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/stream" + Query(lastEventId is null ? filter : filter with { From = null }));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return await SendAsync(request, cancellation);
    }

    /// <summary>What is in quarantine, the latest accepted first.</summary>
    /// <param name="article">Id of the article meant; null for all.</param>
    public async IAsyncEnumerable<QuarantineItem> QuarantineAsync(string? article, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = article is null ? "" : "&article=" + Uri.EscapeDataString(article);
        for (string? cursor = ""; cursor is not null;)
        {
            var after = cursor.Length == 0 ? "" : "&cursor=" + Uri.EscapeDataString(cursor);
            var page = await GetAsync($"v1/quarantine?limit=1000{filter}{after}", GatewayJson.Public.Quarantine, cancellation);
            foreach (var item in page.Items)
            {
                yield return item;
            }

            cursor = page.Next;
        }
    }

    /// <summary>Brings an article in quarantine back to its path.</summary>
    /// <returns>Its revisions there.</returns>
    public Task<int> RetryAsync(string article, CancellationToken cancellation) => OperateAsync(HttpMethod.Post, article, cancellation);

    /// <summary>Gives an article in quarantine up.</summary>
    /// <returns>Its revisions there.</returns>
    public Task<int> DropAsync(string article, CancellationToken cancellation) => OperateAsync(HttpMethod.Delete, article, cancellation);

    public void Dispose() => _http.Dispose();

    private async Task<int> OperateAsync(HttpMethod method, string article, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, "v1/quarantine/" + Uri.EscapeDataString(article));
        var answer = await AnswerAsync(request, (response, token) => ReadAsync(response, GatewayJson.Public.QuarantineAnswer, token), cancellation);
        return answer.Revisions;
    }

    private static string Query(StreamFilter filter)
    {
        (string Name, string? Value)[] all =
            [("from", filter.From), ("actor", filter.Actor), ("topic", filter.Topic), ("relation", filter.Relation), ("status", filter.Status)];
        var given = all.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}").ToArray();
        return given.Length == 0 ? "" : "?" + string.Join('&', given);
    }

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> form, CancellationToken cancellation, TimeSpan? timeout = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await AnswerAsync(request, (response, token) => ReadAsync(response, form, token), cancellation, timeout);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> form, CancellationToken cancellation)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        return await JsonSerializer.DeserializeAsync(body, form, cancellation) ?? throw new JsonException("The answer is null.");
    }

    private async Task<T> AnswerAsync<T>(
        HttpRequestMessage request, Func<HttpResponseMessage, CancellationToken, Task<T>> read, CancellationToken cancellation, TimeSpan? timeout = null)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(timeout ?? AnswerTimeout);
        try
        {
            using var response = await SendAsync(request, limited.Token);
            return await read(response, limited.Token);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw GatewayException.NoAnswer(Gateway, error);
        }
        catch (JsonException error)
        {
            throw GatewayException.Refused(502, $"{Gateway} answers, but not as a gateway of AnalysisCluster does: {error.Message}", null);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw GatewayException.NoAnswer(Gateway, new TimeoutException("It took too long.", error));
        }
    }

    /// <summary>Sends, and throws unless the answer is a success.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException error)
        {
            throw GatewayException.NoAnswer(Gateway, error);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            var problem = await ReadProblemAsync(response, cancellation);
            throw GatewayException.Refused((int)response.StatusCode, problem, RetryAfter(response));
        }
    }

    private async Task<string> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType is "application/problem+json" or "application/json")
        {
            try
            {
                await using var body = await response.Content.ReadAsStreamAsync(cancellation);
                if (await JsonSerializer.DeserializeAsync(body, GatewayJson.Public.ProblemForm, cancellation) is { } problem)
                {
                    return problem.Field is null ? problem.Detail ?? problem.Title : $"{problem.Field}: {problem.Detail}";
                }
            }
            catch (Exception error) when (error is JsonException or HttpRequestException or IOException)
            {
                return $"{Gateway} answered {status}, with a body that cannot be read: {error.Message}";
            }
        }

        return $"{Gateway} answered {status} {response.ReasonPhrase}.";
    }

    private static async Task<(IReadOnlyList<BatchLineForm> Lines, TimeSpan? RetryAfter)> ReadLinesAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var lines = new List<BatchLineForm>();
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var line in JsonSerializer.DeserializeAsyncEnumerable(body, GatewayJson.Public.BatchLineForm, topLevelValues: true, cancellation))
        {
            lines.Add(line ?? throw new JsonException("A line of the answer is null."));
        }

        var asked = lines.Max(line => line.RetryAfterSeconds);
        return (lines, asked is { } seconds ? TimeSpan.FromSeconds(seconds) : RetryAfter(response));
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when response.Headers.Date is { } now => date > now ? date - now : TimeSpan.Zero,
        _ => null,
    };
}
