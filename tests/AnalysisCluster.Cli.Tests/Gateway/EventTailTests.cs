using System.Net;
using System.Text;
using AnalysisCluster.Cli.Gateway;

namespace AnalysisCluster.Cli.Tests.Gateway;

public sealed class EventTailTests
{
    [Fact]
    public async Task Follow_ConnectionLostInTheMiddleOfAnEvent_GivesEachEventOnce()
    {
        var asked = new List<(string Query, string? LastEventId)>();
        using var gateway = new FakeGateway((request, _) =>
        {
            asked.Add((request.RequestUri!.Query, request.Headers.TryGetValues("Last-Event-ID", out var ids) ? ids.Single() : null));
            return asked.Count switch
            {
                1 => Stream("id: 1\nevent: copy\ndata: a\n\nid: 2\nevent: copy\nda"),
                2 => throw new HttpRequestException("refused"),
                _ => Stream("id: 2\nevent: copy\ndata: b\n\nid: 3\nevent: copy\ndata: c\n\n"),
            };
        });
        using var client = gateway.Client();
        var said = new List<string>();
        var tail = new EventTail(client, new ImmediateClock(), said.Add);

        var seen = await Take(tail.Follow(new(From: "0", Relation: "same"), TestContext.Current.CancellationToken), 3);

        Assert.Equal(["a", "b", "c"], seen);
        Assert.Equal(("?from=0&relation=same", null), asked[0]);
        Assert.Equal(("?relation=same", "1"), asked[2]);
        Assert.Equal("3", tail.Cursor);
        Assert.Equal(["The connection is lost; trying again.", "The connection is back."], said);
    }

    [Fact]
    public async Task Follow_NoGatewayToBeginWith_Throws()
    {
        using var gateway = new FakeGateway((_, _) => throw new HttpRequestException("refused"));
        using var client = gateway.Client();

        var error = await Assert.ThrowsAsync<GatewayException>(() => Take(new EventTail(client, new ImmediateClock(), _ => { }).Follow(new(), TestContext.Current.CancellationToken), 1));

        Assert.True(error.IsUnreachable);
    }

    [Fact]
    public async Task Follow_CursorNoLongerKnown_ThrowsWithTheGatewaysReason()
    {
        var calls = 0;
        using var gateway = new FakeGateway((_, _) => ++calls == 1
            ? Stream("id: 1\ndata: a\n\n")
            : Task.FromResult(FakeGateway.Json("""{"title":"Bad cursor","detail":"Begin again with from=0."}""", HttpStatusCode.BadRequest)));
        using var client = gateway.Client();

        var error = await Assert.ThrowsAsync<GatewayException>(() => Take(new EventTail(client, new ImmediateClock(), _ => { }).Follow(new(), TestContext.Current.CancellationToken), 2));

        Assert.Equal("Begin again with from=0.", error.Message);
    }

    private static async Task<List<string>> Take(IAsyncEnumerable<StreamEvent> events, int count)
    {
        var seen = new List<string>();
        await foreach (var next in events)
        {
            seen.Add(next.Data);
            if (seen.Count == count)
            {
                break;
            }
        }

        return seen;
    }

    private static Task<HttpResponseMessage> Stream(string text) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, "text/event-stream") });
}
