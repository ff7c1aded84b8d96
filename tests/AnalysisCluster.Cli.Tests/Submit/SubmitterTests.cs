using System.Net;
using System.Net.Http.Headers;
using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Cli.Submit;

namespace AnalysisCluster.Cli.Tests.Submit;

public sealed class SubmitterTests
{
    private readonly ImmediateClock _clock = new();
    private readonly List<string> _complaints = [];
    private readonly List<string> _taken = [];
    private readonly List<(string Article, string Text)> _order = [];
    private int _calls;

    [Fact]
    public async Task Submit_ManyArticles_EachIsTakenOnce()
    {
        await Submit(Enumerable.Range(0, 1_000).Select(number => ($"a{number}", "x")), TakeAll);

        Assert.Equal(1_000, _taken.Distinct().Count());
        Assert.Equal(1_000, _taken.Count);
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task Submit_IntakeFullForSomeLines_SendsThoseAgainInOrder()
    {
        await Submit([("a", "1"), ("b", "1"), ("a", "2"), ("a", "3"), ("b", "2")], async request =>
        {
            var ids = await FakeGateway.Ids(request);
            var full = Interlocked.Increment(ref _calls) <= 4;
            return FakeGateway.Lines(ids.Select((id, index) => full
                ? $$"""{"line":{{index + 1}},"id":"{{id}}","status":429,"retryAfterSeconds":7}"""
                : Accepted(request, id, index)));
        });

        Assert.Equal(["1", "2", "3"], _order.Where(sent => sent.Article == "a").Select(sent => sent.Text));
        Assert.Equal(["1", "2"], _order.Where(sent => sent.Article == "b").Select(sent => sent.Text));
        Assert.Contains(TimeSpan.FromSeconds(7), _clock.Waits);
    }

    [Fact]
    public async Task Submit_WholeBatchPutOff_WaitsAsLongAsAsked()
    {
        await Submit([("a", "1")], request =>
        {
            if (Interlocked.Increment(ref _calls) > 1)
            {
                return TakeAll(request);
            }

            var full = FakeGateway.Json("""{"title":"full"}""", HttpStatusCode.TooManyRequests);
            full.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(3));
            return Task.FromResult(full);
        });

        Assert.Equal(["a"], _taken);
        Assert.Equal([TimeSpan.FromSeconds(3)], _clock.Waits);
    }

    [Fact]
    public async Task Submit_ConnectionLostWhileAnswering_SendsAgain()
    {
        await Submit([("a", "1"), ("b", "1")], request => Interlocked.Increment(ref _calls) <= 3 ? throw new HttpRequestException("reset") : TakeAll(request));

        Assert.Equal(["a", "b"], _taken.Order());
    }

    [Fact]
    public async Task Submit_AnswerLeavesALineOut_SendsItAgain()
    {
        await Submit([("a", "1")], async request => Interlocked.Increment(ref _calls) == 1 ? FakeGateway.Lines([]) : await TakeAll(request));

        Assert.Equal(["a"], _taken);
    }

    [Fact]
    public async Task Submit_LineRefused_NamesPlaceAndReasonAndGoesOn()
    {
        await Submit([("a", "1"), ("b", "1")], async request =>
        {
            var ids = await FakeGateway.Ids(request);
            return FakeGateway.Lines(ids.Select((id, index) => id == "a"
                ? $$$"""{"line":{{{index + 1}}},"id":"a","status":409,"problem":{"title":"Conflict","detail":"The id is held for another URL.","field":"url"}}"""
                : Accepted(request, id, index)));
        });

        Assert.Equal(["b"], _taken);
        Assert.Equal(["input.jsonl:1: url: The id is held for another URL."], _complaints);
    }

    [Fact]
    public async Task Submit_LineBrokenHere_IsToldAndTheOthersGo()
    {
        using var folder = new TemporaryFolder();
        await Submit(folder.Write("input.jsonl", "{\"id\":\"a\",\"text\":\"1\"}\nbroken\n{\"id\":\"b\",\"text\":\"1\"}\n"), TakeAll);

        Assert.Equal(["a", "b"], _taken.Order());
        Assert.StartsWith("input.jsonl:2: Not JSON", Assert.Single(_complaints));
    }

    [Fact]
    public async Task Submit_GatewayGoneForGood_GivesUpAfterItsPatience()
    {
        var error = await Assert.ThrowsAsync<GatewayException>(() => Submit([("a", "1")], _ => throw new HttpRequestException("refused")));

        Assert.True(error.IsUnreachable);
        Assert.InRange(_clock.Waits.Sum(wait => wait.TotalSeconds), 60, 120);
    }

    [Fact]
    public async Task Submit_GatewayForbids_StopsAtOnce()
    {
        var error = await Assert.ThrowsAsync<GatewayException>(() => Submit(
            Enumerable.Range(0, 5_000).Select(number => ($"a{number}", "x")),
            _ => Task.FromResult(FakeGateway.Json("""{"title":"Forbidden","detail":"Bring a key."}""", HttpStatusCode.Forbidden))));

        Assert.Equal("Bring a key.", error.Message);
    }

    [Fact]
    public void Batch_SameArticleTwice_TakesOnlyTheFirst()
    {
        var batch = new Batch();
        var parcel = new Parcel(new("f", 1), "a", "{}"u8.ToArray(), 1);

        Assert.True(batch.TryAdd(parcel));
        Assert.False(batch.TryAdd(parcel with { Place = new("f", 2) }));
    }

    [Fact]
    public void Batch_ArticleLargerThanABatch_GoesAlone()
    {
        var batch = new Batch();
        var large = new Parcel(new("f", 1), "a", new byte[Batch.BytesMax + 1], 1);

        Assert.True(batch.TryAdd(large));
        Assert.False(batch.TryAdd(large with { Id = "b" }));
    }

    private async Task Submit(IEnumerable<(string Id, string Text)> articles, Func<HttpRequestMessage, Task<HttpResponseMessage>> answer)
    {
        using var folder = new TemporaryFolder();
        await Submit(folder.Write("input.jsonl", string.Concat(articles.Select(article => $$"""{"id":"{{article.Id}}","text":"{{article.Text}}"}""" + "\n"))), answer);
    }

    private async Task Submit(string path, Func<HttpRequestMessage, Task<HttpResponseMessage>> answer)
    {
        using var gateway = new FakeGateway((request, _) => answer(request));
        using var client = gateway.Client();
        var complaints = new Complaints(_complaints.Add);
        var report = new Report(_taken, complaints);
        await new Submitter(client, _clock, TimeSpan.FromMinutes(1))
            .SubmitAsync([new InputFile(path, Path.GetFileName(path))], complaints, report, TestContext.Current.CancellationToken);
    }

    private async Task<HttpResponseMessage> TakeAll(HttpRequestMessage request) =>
        FakeGateway.Lines((await FakeGateway.Ids(request)).Select((id, index) => Accepted(request, id, index)));

    private string Accepted(HttpRequestMessage request, string id, int index)
    {
        var line = request.Content!.ReadAsStringAsync().Result.Split('\n')[index];
        lock (_order)
        {
            _order.Add((id, System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!));
        }

        return $$"""{"line":{{index + 1}},"id":"{{id}}","status":202,"outcome":"accepted"}""";
    }

    private sealed class Report(List<string> taken, Complaints complaints) : ISubmitReport
    {
        public void Taken(Parcel parcel, bool known)
        {
            lock (taken)
            {
                taken.Add(parcel.Id);
            }
        }

        public void Refused(InputPlace place, string reason, long weight)
        {
            lock (taken)
            {
                complaints.Refuse(place, reason);
            }
        }

        public void Waiting(string reason)
        {
        }
    }
}
