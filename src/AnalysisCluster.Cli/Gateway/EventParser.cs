using System.Runtime.CompilerServices;
using System.Text;

namespace AnalysisCluster.Cli.Gateway;

/// <summary>One block of a server-sent event stream: an event, or only the cursor before which everything was sent.</summary>
/// <param name="Cursor">Valid once the whole block has come, never before: a block cut off in the middle counts as not received.</param>
/// <param name="Event">Absent where the block holds no data.</param>
public readonly record struct EventBlock(string? Cursor, StreamEvent? Event);

/// <summary>Reads server-sent events as WHATWG HTML 9.2.6 has it.</summary>
/// <remarks>Not the framework's parser, because that one moves its last id before the event is complete, so that a lost connection could lose the event.</remarks>
public static class EventParser
{
    /// <param name="silenceMax">Without a byte for this long, heartbeats included, the connection is taken for dead.</param>
    /// <exception cref="IOException">The connection broke or fell silent.</exception>
    public static async IAsyncEnumerable<EventBlock> Read(Stream stream, TimeSpan silenceMax, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var lines = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        string? cursor = null;
        var (kind, data) = ("", new StringBuilder());
        while (await ReadLine(lines, silenceMax, cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                if (data.Length > 0)
                {
                    yield return new(cursor, new(cursor ?? "", kind.Length > 0 ? kind : "message", data.ToString(0, data.Length - 1)));
                }
                else if (cursor is not null)
                {
                    yield return new(cursor, null);
                }

                (kind, _) = ("", data.Clear());
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (field, value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
            value = value.StartsWith(' ') ? value[1..] : value;
            switch (field)
            {
                case "id" when !value.Contains('\0', StringComparison.Ordinal):
                    cursor = value;
                    break;
                case "event":
                    kind = value;
                    break;
                case "data":
                    data.Append(value).Append('\n');
                    break;
                default:
                    break; // a comment, such as a heartbeat, or a field that the standard tells us to ignore
            }
        }
    }

    private static async Task<string?> ReadLine(StreamReader lines, TimeSpan silenceMax, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(silenceMax);
        try
        {
            return await lines.ReadLineAsync(limited.Token);
        }
        catch (OperationCanceledException error) when (!cancellation.IsCancellationRequested)
        {
            throw new IOException($"Nothing came for {silenceMax.TotalSeconds:0} seconds.", error);
        }
    }
}
