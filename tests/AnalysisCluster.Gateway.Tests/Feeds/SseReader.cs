using System.Text;

namespace AnalysisCluster.Gateway.Tests.Feeds;

/// <summary>One block of an event stream, as it came.</summary>
internal sealed record SseBlock(string? Id, string? Event, string? Data, bool Comment, string? Retry)
{
    public long Number => long.Parse(Id!);
}

/// <summary>Reads an event stream block by block.</summary>
internal sealed class SseReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly StreamReader _reader;

    private SseReader(HttpResponseMessage response, Stream stream)
    {
        _response = response;
        _reader = new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>Opens a stream and reads past its opening: the retry time and the cursor from which it starts.</summary>
    public static async Task<(SseReader Reader, long Start)> OpenAsync(GatewayHost host, string query = "", string? lastEventId = null)
    {
        var response = await host.GetAsync("/v1/stream" + query, lastEventId is null ? [] : [("Last-Event-ID", lastEventId)]);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        var reader = new SseReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal("2000", (await reader.NextAsync())!.Retry);
        var start = await reader.NextAsync();
        Assert.Null(start!.Data);
        return (reader, start.Number);
    }

    /// <summary>The next block; null when the stream has ended.</summary>
    public async Task<SseBlock?> NextAsync()
    {
        var block = new SseBlock(null, null, null, false, null);
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                return block;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var value = line[(colon + 1)..].TrimStart(' ');
            block = line[..colon] switch
            {
                "" => block with { Comment = true },
                "id" => block with { Id = value },
                "event" => block with { Event = value },
                "data" => block with { Data = block.Data + value },
                "retry" => block with { Retry = value },
                var field => throw new InvalidDataException(field),
            };
        }

        return null;
    }

    public async Task<List<SseBlock>> TakeAsync(int count)
    {
        var blocks = new List<SseBlock>();
        while (blocks.Count < count)
        {
            blocks.Add(await NextAsync() ?? throw new EndOfStreamException());
        }

        return blocks;
    }

    public ValueTask DisposeAsync()
    {
        _reader.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
