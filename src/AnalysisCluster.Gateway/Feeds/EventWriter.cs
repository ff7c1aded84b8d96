using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using AnalysisCluster.Contracts.Feeds;

namespace AnalysisCluster.Gateway.Feeds;

/// <summary>Writes server-sent events (WHATWG HTML, 9.2) into a buffer.</summary>
internal sealed class EventWriter(PipeWriter output)
{
    private static readonly FrozenDictionary<FeedEventKind, byte[]> Heads = Enum.GetValues<FeedEventKind>()
        .ToFrozenDictionary(kind => kind, kind => Encoding.UTF8.GetBytes($"\nevent: {kind.ToString().ToLowerInvariant()}\ndata: "));

    /// <summary>How long a browser waits before it comes back, in milliseconds.</summary>
    public void Retry(int milliseconds) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"retry: {milliseconds}\n\n"), output);

    public void Event(FeedEvent one)
    {
        Id(one.Number);
        output.Write(Heads[one.Kind]);
        Encoding.UTF8.GetBytes(one.Data, output);
        output.Write("\n\n"u8);
    }

    /// <summary>An id without data: no event for the client, but the place from which it will come back.</summary>
    public void Cursor(long number)
    {
        Id(number);
        output.Write("\n\n"u8);
    }

    /// <summary>A comment: nothing to the client, traffic to what stands between.</summary>
    public void Heartbeat() => output.Write(":\n\n"u8);

    private void Id(long number)
    {
        output.Write("id: "u8);
        var digits = output.GetSpan(20);
        number.TryFormat(digits, out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
