using System.Text;
using AnalysisCluster.Cli.Gateway;

namespace AnalysisCluster.Cli.Tests.Gateway;

public sealed class EventParserTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Read_Events_GivesCursorKindAndData()
    {
        var blocks = await Read("id: 1\nevent: link\ndata: {\"a\":\ndata: 1}\n\n: heartbeat\n\nid: 2\r\nevent: copy\r\ndata:x\r\n\r\n");

        Assert.Equal([new StreamEvent("1", "link", "{\"a\":\n1}"), new StreamEvent("2", "copy", "x")], blocks.Where(block => block.Event is not null).Select(block => block.Event!));
    }

    [Fact]
    public async Task Read_EventCutOff_NeitherGivesItNorItsCursor()
    {
        var blocks = await Read("id: 1\ndata: x\n\nid: 2\nevent: link\ndata: half of i");

        Assert.Equal("1", Assert.Single(blocks).Cursor);
    }

    [Fact]
    public async Task Read_CursorAlone_IsGivenWithoutEvent()
    {
        var block = Assert.Single(await Read("id: 17\n\n"));

        Assert.Equal(new EventBlock("17", null), block);
    }

    [Fact]
    public async Task Read_Silence_Breaks()
    {
        using var silent = new OpenStream("");

        await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var block in EventParser.Read(silent, TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken))
            {
                Assert.Fail($"{block}");
            }
        });
    }

    private static async Task<List<EventBlock>> Read(string text)
    {
        var blocks = new List<EventBlock>();
        await foreach (var block in EventParser.Read(new DripStream(Encoding.UTF8.GetBytes(text), 3), Patience, TestContext.Current.CancellationToken))
        {
            blocks.Add(block);
        }

        return blocks;
    }
}
