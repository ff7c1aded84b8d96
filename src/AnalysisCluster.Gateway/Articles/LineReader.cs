using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace AnalysisCluster.Gateway.Articles;

/// <summary>One line of bytes without its end; empty and too long where it is over the limit.</summary>
/// <param name="Number">From 1.</param>
internal readonly record struct Line(int Number, ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>Cuts a body into lines, never holding more of it than one line.</summary>
internal static class LineReader
{
    /// <summary>Lines end with LF or CRLF; blank ones are left out but counted. What is over the limit is skipped up to its end.</summary>
    public static async IAsyncEnumerable<Line> ReadAsync(PipeReader body, int lineMaxBytes, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var number = 1;
        var skipping = false;
        var searched = 0L;
        while (true)
        {
            var read = await body.ReadAsync(cancellation);
            var buffer = read.Buffer;
            while (TryCut(ref buffer, searched, read.IsCompleted, out var line))
            {
                searched = 0;
                if (skipping || line.Length > lineMaxBytes)
                {
                    yield return new(number, default, TooLong: true);
                }
                else if (!IsBlank(line))
                {
                    yield return new(number, line.ToArray(), TooLong: false);
                }

                skipping = false;
                number++;
            }

            if (buffer.Length > lineMaxBytes)
            {
                skipping = true;
                buffer = buffer.Slice(buffer.End);
            }

            searched = buffer.Length;
            body.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        if (skipping)
        {
            yield return new(number, default, TooLong: true);
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
