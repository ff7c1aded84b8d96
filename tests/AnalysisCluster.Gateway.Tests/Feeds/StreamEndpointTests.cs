using System.Net;
using System.Net.Sockets;
using System.Text;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Runtime;

namespace AnalysisCluster.Gateway.Tests.Feeds;

public sealed class StreamEndpointTests
{
    [Fact]
    public async Task Stream_FromTheBeginning_EveryEventInItsPublicForm()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.Append(
            Sample.Event(FeedEventKind.Article, status: "finished", data: """{"id":"ä“\u2028"}"""), Sample.Event(FeedEventKind.Link, relation: "same"), Sample.Event(FeedEventKind.Figure));

        var (reader, start) = await SseReader.OpenAsync(host, "?from=0");
        await using var stream = reader;
        var blocks = await stream.TakeAsync(3);

        Assert.Equal(0, start);
        Assert.Equal([("1", "article"), ("2", "link"), ("3", "figure")], blocks.Select(block => (block.Id, block.Event)));
        Assert.Equal("""{"id":"ä“\u2028"}""", blocks[0].Data);
    }

    [Fact]
    public async Task Stream_WithoutFrom_OnlyWhatIsNew()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.Append(Sample.Events(5));

        var (reader, start) = await SseReader.OpenAsync(host);
        await using var stream = reader;
        host.Cluster.Feed.Append(Sample.Events(1));

        Assert.Equal(5, start);
        Assert.Equal("6", (await stream.NextAsync())!.Id);
    }

    [Fact]
    public async Task Stream_BrokenOffAndResumedAgainAndAgain_EveryEventOnce()
    {
        await using var host = await GatewayHost.StartAsync();
        const int count = 5_000;
        host.Cluster.Feed.Append(Sample.Events(count / 2));
        var seen = new List<long>();
        string? last = null;
        for (var round = 1; seen.Count < count; round++)
        {
            var (reader, start) = await SseReader.OpenAsync(host, "?from=0", last);
            await using var stream = reader;
            Assert.Equal(seen.Count, start);
            foreach (var block in await stream.TakeAsync(Math.Min(round * 97, count - seen.Count)))
            {
                seen.Add(block.Number);
                last = block.Id;
            }

            if (round == 5)
            {
                host.Cluster.Feed.Append(Sample.Events(count / 2));
            }
        }

        Assert.Equal(Enumerable.Range(1, count).Select(number => (long)number), seen);
    }

    [Fact]
    public async Task Stream_TailBreaksOff_ClientNoticesNothing()
    {
        await using var host = await GatewayHost.StartAsync(clock: TimeProvider.System);
        host.Cluster.Feed.BeforeEvent = (number, tail) =>
        {
            if (number % 30 == 10 && tail <= number / 30 + 1)
            {
                throw (number / 30) switch
                {
                    0 => new EnumerationAbortedException("The grain was deactivated."),
                    1 => new TimeoutException(),
                    _ => new SiloUnavailableException("The silo is gone."),
                };
            }
        };
        host.Cluster.Feed.Append(Sample.Events(100));

        var (reader, _) = await SseReader.OpenAsync(host, "?from=0");
        await using var stream = reader;
        var blocks = await stream.TakeAsync(100);

        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), blocks.Select(block => block.Number));
        Assert.True(host.Cluster.Feed.Tails >= 4, $"{host.Cluster.Feed.Tails} tails");
    }

    [Theory]
    [InlineData("?actor=place:calder", "1 4")]
    [InlineData("?actor=place:calder,person:quill", "1 2 4")]
    [InlineData("?actor=place:calder&actor=person:quill", "1 2 4")]
    [InlineData("?topic=medtop:1", "2 4")]
    [InlineData("?relation=contradicts", "4")]
    [InlineData("?relation=same,contradicts", "3 4")]
    [InlineData("?status=disputed", "5")]
    [InlineData("?actor=place:calder&topic=medtop:1", "4")]
    public async Task Stream_Filtered_OnlyWhatMatches(string query, string expected)
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.Append(
            Sample.Event(actors: ["place:calder"]),
            Sample.Event(actors: ["person:quill"], topics: ["medtop:1"]),
            Sample.Event(FeedEventKind.Link, relation: "same"),
            Sample.Event(FeedEventKind.Link, actors: ["person:quill", "place:calder"], topics: ["medtop:1"], relation: "contradicts"),
            Sample.Event(FeedEventKind.Assertion, status: "disputed"));

        var (reader, _) = await SseReader.OpenAsync(host, query + "&from=0");
        await using var stream = reader;
        var numbers = expected.Split(' ');
        var blocks = await stream.TakeAsync(numbers.Length);

        Assert.Equal(numbers, blocks.Select(block => block.Id));
    }

    [Fact]
    public async Task Stream_FilterWantsLittle_CursorMovesWithoutEvents()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.Append(Sample.Events(25_000));
        host.Cluster.Feed.Append(Sample.Event(actors: ["place:calder"]));

        var (reader, _) = await SseReader.OpenAsync(host, "?actor=place:calder&from=0");
        await using var stream = reader;
        var blocks = await stream.TakeAsync(3);

        Assert.Equal([("10000", false), ("20000", false), ("25001", true)], blocks.Select(block => (block.Id, block.Data is not null)));
    }

    [Fact]
    public async Task Stream_Idle_CommentsAndCursorFromTimeToTime()
    {
        await using var host = await GatewayHost.StartAsync();
        var (reader, _) = await SseReader.OpenAsync(host, "?actor=place:calder");
        await using var stream = reader;

        host.FakeClock.Advance(TimeSpan.FromSeconds(15));
        var first = await stream.NextAsync();
        host.Cluster.Feed.Append(Sample.Events(3));
        await UntilAsync(() => host.Services.GetRequiredService<OpenStreams>().Slowest() == 3);
        host.FakeClock.Advance(TimeSpan.FromSeconds(15));
        var second = await stream.TakeAsync(2);

        Assert.True(first!.Comment);
        Assert.Null(first.Id);
        Assert.True(second[0].Comment);
        Assert.Equal(("3", null), (second[1].Id, second[1].Data));
    }

    [Theory]
    [InlineData("?from=abc", null, "bad-cursor")]
    [InlineData("?from=", null, "bad-cursor")]
    [InlineData("?from=-1", null, "bad-cursor")]
    [InlineData("?from=+1", null, "bad-cursor")]
    [InlineData("?from=4", null, "bad-cursor")]
    [InlineData("?from=99999999999999999999", null, "bad-cursor")]
    [InlineData("?from=0", "x", "bad-cursor")]
    [InlineData("?from=0", "4", "bad-cursor")]
    [InlineData("?mood=good", null, "unknown-parameter")]
    [InlineData("?actor=", null, "bad-parameter")]
    [InlineData("?relation=unrelated", null, "bad-parameter")]
    [InlineData("?status=Disputed", null, "bad-parameter")]
    public async Task Stream_Unusable_RefusedWithReason(string query, string? lastEventId, string type)
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.Append(Sample.Events(3));

        var response = await host.GetAsync("/v1/stream" + query, lastEventId is null ? [] : [("Last-Event-ID", lastEventId)]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(type, await response.ProblemAsync());
    }

    [Fact]
    public async Task Stream_CursorAtTheEnd_IsFine()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.Append(Sample.Events(3));

        var (reader, start) = await SseReader.OpenAsync(host, "?from=1", "3");
        await reader.DisposeAsync();

        Assert.Equal(3, start);
    }

    [Fact]
    public async Task Stream_MoreThanMayBeOpen_RefusedUntilOneCloses()
    {
        await using var host = await GatewayHost.StartAsync(new GatewayOptions { Dashboard = false, StreamsMax = 1 });
        var (first, _) = await SseReader.OpenAsync(host);

        var refused = await host.GetAsync("/v1/stream");
        await first.DisposeAsync();
        await UntilAsync(() => host.Services.GetRequiredService<OpenStreams>().Count == 0);
        var (second, _) = await SseReader.OpenAsync(host);
        await second.DisposeAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("too-many-streams", await refused.ProblemAsync());
    }

    [Fact]
    public async Task Stream_ReaderTakesNothing_NothingMoreIsPulledAndItIsCutOff()
    {
        var clock = new StallClock(TimeSpan.FromMinutes(2));
        await using var host = await GatewayHost.StartAsync(clock: clock);
        host.Cluster.Feed.Append(Sample.Events(200_000, data: new string('x', 2_000)));
        using var socket = new TcpClient { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes("GET /v1/stream?from=0 HTTP/1.1\r\nHost: localhost\r\n\r\n"), TestContext.Current.CancellationToken);

        await clock.Waits.Task;
        await UntilAsync(() =>
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            return host.Services.GetRequiredService<OpenStreams>().Count == 0;
        });

        Assert.InRange(host.Cluster.Feed.Pulled, 1, 20_000); // what sockets hold, of 400 MB
    }

    [Fact]
    public async Task Stream_ProcessStops_EndsCleanly()
    {
        await using var host = await GatewayHost.StartAsync();
        var (reader, _) = await SseReader.OpenAsync(host);
        await using var stream = reader;

        await host.StopAsync();

        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task Stream_ClusterGone_503()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Cluster.Feed.OnLast = () => throw new SiloUnavailableException("The silo is gone.");

        Assert.Equal("cluster-unavailable", await (await host.GetAsync("/v1/stream")).ProblemAsync());
    }

    /// <summary>For what has no event to wait for: a client's leaving is noticed by the server in its own time.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Says when something starts to wait for as long as a reader may stall.</summary>
    private sealed class StallClock(TimeSpan stall) : FakeTimeProvider(Sample.Day)
    {
        public TaskCompletionSource Waits { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == stall)
            {
                Waits.TrySetResult();
            }

            return timer;
        }
    }
}
