using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using AnalysisCluster.Contracts;
using AnalysisCluster.Contracts.Articles;
using AnalysisCluster.Gateway.Tests.Cluster;

namespace AnalysisCluster.Gateway.Tests.Articles;

public sealed class BatchSubmissionTests
{
    private const string Lines = "application/x-ndjson";

    private static readonly SubmitOutcome Full = new(SubmitStatus.Full, "", TimeSpan.FromSeconds(7), "The intake is full.");

    [Fact]
    public async Task Submit_SomeLinesUnusable_OthersAreTaken()
    {
        await using var host = await GatewayHost.StartAsync();
        byte[] body =
        [
            .. Utf8(Sample.Json("a")), (byte)'\n',
            .. "{\"id\":\"b\",\n"u8,
            .. "\r\n"u8,
            .. "{\"id\":\"c\",\"text\":\""u8, 0xFF, .. "\"}\r\n"u8,
            .. "{\"id\":\"d\"}\n"u8,
            .. Utf8(Sample.Json("e", ",\"mood\":1")),
        ];

        var response = await host.PostAsync(body, Lines);
        var answers = await response.LinesAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(Lines, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([1, 2, 4, 5, 6], answers.Select(answer => answer.GetProperty("line").GetInt32()));
        Assert.Equal([202, 400, 400, 400, 202], answers.Select(answer => answer.GetProperty("status").GetInt32()));
        Assert.Equal("""{"line":1,"id":"a","status":202,"outcome":"accepted","revision":"r-a"}""", answers[0].GetRawText());
        Assert.EndsWith(":not-json", Type(answers[1]), StringComparison.Ordinal);
        Assert.EndsWith(":not-utf8", Type(answers[2]), StringComparison.Ordinal);
        Assert.Equal(("d", "text"), (answers[3].Text("id"), answers[3].GetProperty("problem").Text("field")));
        Assert.Contains("mood", answers[4].GetProperty("warnings")[0].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n  \n")]
    public async Task Submit_NoLine_Refused(string body)
    {
        await using var host = await GatewayHost.StartAsync();

        Assert.Equal("empty-body", await (await host.PostAsync(body, Lines)).ProblemAsync());
    }

    [Fact]
    public async Task Submit_IntakeFullFromTheStart_WholeBatchPutOffAndNothingElseTried()
    {
        await using var host = await GatewayHost.StartAsync();
        var tried = 0;
        host.Cluster.OnSubmit = _ =>
        {
            Interlocked.Increment(ref tried);
            return Task.FromResult(Full);
        };

        var response = await host.PostAsync(Batch(500), Lines);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.Equal(7, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
        Assert.Equal("intake-full", await response.ProblemAsync());
        Assert.Equal(1, tried);
    }

    [Fact]
    public async Task Submit_IntakeFillsUp_ThoseLinesSayWhenToComeBack()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = article => Task.FromResult(int.Parse(article.Id) < 40 ? new SubmitOutcome(SubmitStatus.Accepted, "r") : Full);

        var response = await host.PostAsync(Batch(100), Lines);
        var answers = await response.LinesAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(Enumerable.Range(1, 100), answers.Select(answer => answer.GetProperty("line").GetInt32()));
        Assert.All(answers[..40], answer => Assert.Equal(202, answer.GetProperty("status").GetInt32()));
        Assert.All(answers[40..], answer => Assert.Equal((429, 7), (answer.GetProperty("status").GetInt32(), answer.GetProperty("retryAfterSeconds").GetInt32())));
    }

    [Fact]
    public async Task Submit_RevisionPutOff_LaterRevisionsOfTheArticleWaitForIt()
    {
        await using var host = await GatewayHost.StartAsync();
        var submitted = new ConcurrentQueue<string>();
        host.Cluster.OnSubmit = article =>
        {
            submitted.Enqueue(article.Id + article.Title);
            return Task.FromResult(article.Title == "2" ? Full : new SubmitOutcome(SubmitStatus.Accepted, "r"));
        };
        var between = Enumerable.Range(0, 200).Select(number => Sample.Json("other-" + number));
        string[] lines = [Revision("a", 1), Revision("a", 2), Revision("b", 1), Revision("a", 3), .. between, Revision("a", 4)];

        var answers = await (await host.PostAsync(string.Join('\n', lines), Lines)).LinesAsync();

        Assert.Equal([202, 429, 202, 429], answers[..4].Select(answer => answer.GetProperty("status").GetInt32()));
        Assert.EndsWith(":earlier-line-refused", Type(answers[^1]), StringComparison.Ordinal);
        Assert.DoesNotContain("a3", submitted);
        Assert.DoesNotContain("a4", submitted);
    }

    [Fact]
    public async Task Submit_ManyRevisionsOfOneArticle_ComeInOrder()
    {
        await using var host = await GatewayHost.StartAsync();
        var submitted = new ConcurrentQueue<string>();
        var running = 0;
        host.Cluster.OnSubmit = async article =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            submitted.Enqueue(article.Title!);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            return new SubmitOutcome(SubmitStatus.Accepted, "r");
        };

        var answers = await (await host.PostAsync(string.Join('\n', Enumerable.Range(0, 300).Select(number => Revision("a", number))), Lines)).LinesAsync();

        Assert.All(answers, answer => Assert.Equal(202, answer.GetProperty("status").GetInt32()));
        Assert.Equal(Enumerable.Range(0, 300).Select(number => $"{number}"), submitted);
    }

    [Fact]
    public async Task Submit_ManyArticles_AtMostSoManyAtATime()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, BatchConcurrencyMax = 8 });
        var (running, most) = (0, 0);
        var eight = new TaskCompletionSource();
        host.Cluster.OnSubmit = async article =>
        {
            var now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            if (now == 8)
            {
                eight.TrySetResult();
            }

            if (article.Id != "0")
            {
                await eight.Task; // all eight places fill before any is left
            }

            Interlocked.Decrement(ref running);
            return new SubmitOutcome(SubmitStatus.Accepted, "r");
        };

        var answers = await (await host.PostAsync(Batch(200), Lines)).LinesAsync();

        Assert.Equal(200, answers.Length);
        Assert.Equal(8, most);
    }

    [Fact]
    public async Task Submit_LineOverLimit_SkippedAndNamed()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, ArticleMaxBytes = 4_096 });
        var body = Sample.Json("a") + "\n" + Sample.Json("b", ",\"title\":\"" + new string('t', 300_000) + "\"") + "\n" + Sample.Json("c");

        var answers = await (await host.PostAsync(body, Lines)).LinesAsync();

        Assert.Equal([202, 413, 202], answers.Select(answer => answer.GetProperty("status").GetInt32()));
        Assert.EndsWith(":line-too-long", Type(answers[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_BodyOverLimit_LastAnswerSaysFromWhereOnNothingWasRead()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, ArticleMaxBytes = 4_096, BatchMaxBytes = 100_000 });
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Cluster.OnSubmit = _ =>
        {
            first.TrySetResult();
            return Task.FromResult(new SubmitOutcome(SubmitStatus.Accepted, "r"));
        };
        var content = new LinesAsTheyCome([Sample.Json("first") + "\n"], first.Task, Batch(10_000));

        var answers = await (await host.SendAsync(HttpMethod.Post, "/v1/articles", content)).LinesAsync();

        Assert.All(answers[..^1], answer => Assert.Equal(202, answer.GetProperty("status").GetInt32()));
        Assert.EndsWith(":body-too-large", Type(answers[^1]), StringComparison.Ordinal);
        Assert.Equal(answers[^2].GetProperty("line").GetInt32() + 1, answers[^1].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Submit_StoreFailsInTheMiddle_LineSays503()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.OnSubmit = article => article.Id switch
        {
            "1" => throw new StoreUnavailableException("The disk is full."),
            "2" => throw new TimeoutException(),
            "3" => throw new InvalidOperationException("secret of the house"),
            _ => Task.FromResult(new SubmitOutcome(SubmitStatus.Known, "r")),
        };

        var answers = await (await host.PostAsync(Batch(5), Lines)).LinesAsync();

        Assert.Equal([202, 503, 503, 500, 202], answers.Select(answer => answer.GetProperty("status").GetInt32()));
        Assert.Equal(5, answers[1].GetProperty("retryAfterSeconds").GetInt32());
        Assert.DoesNotContain("secret", answers[3].GetRawText(), StringComparison.Ordinal);
        Assert.False(answers[3].TryGetProperty("retryAfterSeconds", out _));
    }

    [Fact]
    public async Task Submit_LinesComeOneByOne_EachIsAnsweredBeforeTheNextIsSent()
    {
        await using var host = await GatewayHost.StartAsync();
        using var socket = new TcpClient();
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await SendAsync(stream, $"POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: {Lines}\r\nTransfer-Encoding: chunked\r\n\r\n");

        for (var number = 0; number < 3; number++)
        {
            var line = Sample.Json($"{number}") + "\n";
            await SendAsync(stream, $"{Encoding.UTF8.GetByteCount(line):x}\r\n{line}\r\n");
            Assert.Contains($"\"line\":{number + 1},\"id\":\"{number}\",\"status\":202", await UntilAsync(reader, "{\"line\""), StringComparison.Ordinal);
        }

        await SendAsync(stream, "0\r\n\r\n");
        Assert.Equal("0", await UntilAsync(reader, "0"));
    }

    [Fact]
    public async Task Submit_ClientReadsNothingUntilAllIsSent_EveryLineIsAnswered()
    {
        await using var host = await GatewayHost.StartAsync();
        const int count = 20_000; // some 1.5 MB of answers: more than sockets and the server's own buffer hold
        using var socket = new TcpClient { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        var body = Utf8(Batch(count));
        await SendAsync(stream, $"POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: {Lines}\r\nContent-Length: {body.Length}\r\n\r\n");
        await stream.WriteAsync(body, TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        var response = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal(count, response.Split("\"status\":202").Length - 1);
    }

    [Fact]
    public async Task Submit_ProcessStops_LastAnswerSaysSo()
    {
        await using var host = await GatewayHost.StartAsync();
        var submitted = new TaskCompletionSource();
        host.Cluster.OnSubmit = article =>
        {
            submitted.TrySetResult();
            return Task.FromResult(new SubmitOutcome(SubmitStatus.Accepted, "r"));
        };
        var gate = new TaskCompletionSource();
        var content = new LinesAsTheyCome([Sample.Json("a") + "\n"], gate.Task);
        var responding = host.SendAsync(HttpMethod.Post, "/v1/articles", content);
        await submitted.Task;

        var stopping = host.StopAsync();
        await host.StoppingAsync();
        gate.SetResult();
        var answers = await (await responding).LinesAsync();
        await stopping;

        Assert.Equal([202, 503], answers.Select(answer => answer.GetProperty("status").GetInt32()));
        Assert.Equal(2, answers[1].GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Submit_ProcessStopsBeforeTheFirstLine_WholeBatchPutOff()
    {
        await using var host = await GatewayHost.StartAsync();
        var gate = new TaskCompletionSource();
        var responding = host.SendAsync(HttpMethod.Post, "/v1/articles", new LinesAsTheyCome(["  "], gate.Task, "\n"));
        await host.RequestAsync();

        var stopping = host.StopAsync();
        await host.StoppingAsync();
        gate.SetResult();
        var response = await responding;
        await stopping;

        Assert.Equal("cluster-unavailable", await response.ProblemAsync());
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Batch(int count) => string.Join('\n', Enumerable.Range(0, count).Select(number => Sample.Json($"{number}")));

    private static string Revision(string id, int number) => Sample.Json(id, $",\"title\":\"{number}\"");

    private static string Type(JsonElement answer) => answer.GetProperty("problem").Text("type")!;

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }

    private static ValueTask SendAsync(NetworkStream stream, string text) => stream.WriteAsync(Utf8(text), TestContext.Current.CancellationToken);

    private static async Task<string> UntilAsync(StreamReader reader, string start)
    {
        while (true)
        {
            var line = await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException();
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    /// <summary>A body of unknown length, of which the rest comes only when the test lets it.</summary>
    private sealed class LinesAsTheyCome : HttpContent
    {
        private readonly IEnumerable<string> _lines;
        private readonly Task _gate;
        private readonly string _rest;

        public LinesAsTheyCome(IEnumerable<string> lines, Task gate, string rest = "")
        {
            (_lines, _gate, _rest) = (lines, gate, rest);
            Headers.ContentType = new(Lines);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var line in _lines)
            {
                await stream.WriteAsync(Utf8(line));
            }

            await stream.FlushAsync();
            await _gate;
            await stream.WriteAsync(Utf8(_rest));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
