using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace AnalysisCluster.Cli.Input;

/// <summary>One line of bytes without its end; empty and too long where it is over the limit.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Length">In bytes, its end included.</param>
public readonly record struct Line(int Number, ReadOnlyMemory<byte> Bytes, long Length, bool TooLong);

/// <summary>Cuts a stream into lines, never holding more of it than one line.</summary>
public static class LineReader
{
    /// <summary>Lines end with LF or CRLF; blank ones are left out but counted. What is over the limit is skipped up to its end.</summary>
    public static async IAsyncEnumerable<Line> Read(Stream stream, int lineMaxBytes, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        var number = 1;
        var skipped = 0L;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (TryCut(ref buffer, read.IsCompleted, out var line))
            {
                if (skipped + line.Length > lineMaxBytes)
                {
                    yield return new(number, default, skipped + line.Length + 1, TooLong: true);
                }
                else if (!IsBlank(line))
                {
                    yield return new(number, Trimmed(line), line.Length + 1, TooLong: false);
                }

                skipped = 0;
                number++;
            }

            if (skipped + buffer.Length > lineMaxBytes)
            {
                skipped += buffer.Length;
                buffer = buffer.Slice(buffer.End);
            }

            pipe.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        if (skipped > 0)
        {
            yield return new(number, default, skipped, TooLong: true);
        }

        await pipe.CompleteAsync();
    }

    private static bool TryCut(ref ReadOnlySequence<byte> buffer, bool completed, out ReadOnlySequence<byte> line)
    {
        if (buffer.PositionOf((byte)'\n') is { } end)
        {
            line = buffer.Slice(0, end);
            buffer = buffer.Slice(buffer.GetPosition(1, end));
            return true;
        }

        line = buffer;
        if (!completed || buffer.IsEmpty)
        {
            return false;
        }

        buffer = buffer.Slice(buffer.End);
        return true;
    }

    private static byte[] Trimmed(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        return bytes is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}
