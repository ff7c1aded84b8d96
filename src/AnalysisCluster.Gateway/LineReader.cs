using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace AnalysisCluster.Gateway;

/// <summary>One line of bytes without its end; empty and too long where it is over the limit.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Length">In bytes, with its end; of the last line one more where it has none.</param>
public readonly record struct Line(int Number, ReadOnlyMemory<byte> Bytes, long Length, bool TooLong);

/// <summary>Cuts bytes into lines, never holding more of them than one line.</summary>
public static class LineReader
{
    /// <summary>
    /// Lines end with LF or CRLF; blank ones are left out but counted. What is over the limit is skipped up to its end. The input may be read on when the
    /// enumeration ends early: it then stands at the line after the last one given.
    /// </summary>
    public static async IAsyncEnumerable<Line> ReadAsync(PipeReader input, int lineMaxBytes, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var number = 1;
        var skipped = 0L;
        var searched = 0L;
        var isCompleted = false;
        while (!isCompleted)
        {
            var read = await input.ReadAsync(cancellation);
            isCompleted = read.IsCompleted;
            var buffer = read.Buffer;
            try
            {
                while (TryCut(ref buffer, searched, isCompleted, out var line))
                {
                    searched = 0;
                    if (LineOf(line, number, skipped, lineMaxBytes) is { } next)
                    {
                        yield return next;
                    }

                    skipped = 0;
                    number++;
                }

                if (skipped + buffer.Length > lineMaxBytes)
                {
                    skipped += buffer.Length;
                    buffer = buffer.Slice(buffer.End);
                }

                searched = buffer.Length;
            }
            finally
            {
                input.AdvanceTo(buffer.Start, buffer.End);
            }
        }

        if (skipped > 0)
        {
            yield return new(number, default, skipped + 1, TooLong: true);
        }
    }

    /// <param name="searched">Bytes at the start that hold no end of a line: searching them again with every packet would make long lines
    /// quadratic.</param>
    private static bool TryCut(ref ReadOnlySequence<byte> buffer, long searched, bool completed, out ReadOnlySequence<byte> line)
    {
        if (buffer.Slice(searched).PositionOf((byte)'\n') is { } end)
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

    /// <param name="skipped">Bytes of the line that were over the limit already.</param>
    /// <returns>Null for a blank line.</returns>
    private static Line? LineOf(ReadOnlySequence<byte> line, int number, long skipped, int lineMaxBytes)
    {
        var length = skipped + line.Length + 1;
        return length - 1 > lineMaxBytes ? new(number, default, length, TooLong: true)
            : IsBlank(line) ? null
            : new Line(number, Trimmed(line), length, TooLong: false);
    }

    private static byte[] Trimmed(ReadOnlySequence<byte> line)
    {
        var isCut = line.Slice(line.Length - 1).FirstSpan is [(byte)'\r'];
        return (isCut ? line.Slice(0, line.Length - 1) : line).ToArray();
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
