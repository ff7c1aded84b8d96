using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Gateway;

namespace AnalysisCluster.Cli.Input;

/// <summary>Reads files into submissions, in order, one at a time.</summary>
/// <param name="objectMaxBytes">Lines, texts and pages above this are refused unread.</param>
public sealed class SubmissionReader(int objectMaxBytes = SubmissionReader.ObjectMaxBytesDefault)
{
    /// <summary>The greatest text, each code unit as a six-byte escape, and room for the other fields.</summary>
    public const int ObjectMaxBytesDefault = (6 * 1_000_000) + (1 << 20);

    /// <summary>A file that cannot be read gives one submission that says so.</summary>
    public async IAsyncEnumerable<Submission> Read(IEnumerable<InputFile> files, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var file in files)
        {
            await using var submissions = Read(file, cancellation).GetAsyncEnumerator(cancellation);
            var broken = false;
            while (!broken)
            {
                Submission next;
                try
                {
                    if (!await submissions.MoveNextAsync())
                    {
                        break;
                    }

                    next = submissions.Current;
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    next = new(new(file.Name, 0)) { Failure = error.Message };
                    broken = true;
                }
                catch (JsonException error)
                {
                    next = new(new(file.Name, (int)(error.LineNumber ?? 0) + 1))
                    {
                        Failure = $"Not JSON at byte {error.BytePositionInLine ?? 0} of the line. A .json file holds one object or an array; name JSON lines .jsonl.",
                    };
                    broken = true;
                }

                yield return next;
            }
        }
    }

    private IAsyncEnumerable<Submission> Read(InputFile file, CancellationToken cancellation) => file.Form switch
    {
        InputForm.Json => ReadJson(file, cancellation),
        InputForm.Text or InputForm.Html => ReadDocument(file, cancellation),
        _ => ReadLines(file, cancellation),
    };

    private async IAsyncEnumerable<Submission> ReadLines(InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = file.Open();
        var input = file.IsStandardInput ? ReadAside(stream) : PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 1 << 16, leaveOpen: true));
        await foreach (var line in LineReader.ReadAsync(input, objectMaxBytes, cancellation))
        {
            var place = new InputPlace(file.Name, line.Number);
            yield return line.TooLong ? new(place) { Failure = TooLong, Weight = line.Length } : new(place) { Json = line.Bytes, Weight = line.Length };
        }
    }

    /// <summary>Read by a task of its own: a read of standard input cannot be cancelled, and Ctrl-C is not to wait until somebody types.</summary>
    private static PipeReader ReadAside(Stream stream)
    {
        var pipe = new Pipe();
        _ = CopyAsync(stream, pipe.Writer);
        return pipe.Reader;
    }

    private static async Task CopyAsync(Stream stream, PipeWriter writer)
    {
        try
        {
            await stream.CopyToAsync(writer);
            await writer.CompleteAsync();
        }
        catch (Exception failure)
        {
            await writer.CompleteAsync(failure); // thrown to the reader
        }
    }

    private async IAsyncEnumerable<Submission> ReadJson(InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = file.Open();
        if (await FirstByte(stream, cancellation) != '[')
        {
            yield return stream.Length > objectMaxBytes
                ? new(new(file.Name, 0)) { Failure = TooLong, Weight = stream.Length }
                : new(new(file.Name, 0)) { Json = await All(stream, cancellation), Weight = stream.Length };
            yield break;
        }

        var number = 0;
        await foreach (var element in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, JsonSerializerOptions.Default, cancellation))
        {
            number++;
            var json = new ArrayBufferWriter<byte>();
            await using (var writer = new Utf8JsonWriter(json))
            {
                element.WriteTo(writer);
            }

            yield return new(new(file.Name, number)) { Json = json.WrittenMemory, Weight = json.WrittenCount };
        }
    }

    private async IAsyncEnumerable<Submission> ReadDocument(InputFile file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = file.Open();
        var place = new InputPlace(file.Name, 0);
        if (stream.Length > objectMaxBytes)
        {
            yield return new(place) { Failure = TooLong };
            yield break;
        }

        var bytes = await All(stream, cancellation);
        if (file.Form == InputForm.Html)
        {
            yield return new(place) { Html = bytes, Weight = bytes.Length };
            yield break;
        }

        yield return TryDecode(bytes, out var text)
            ? new(place) { Fields = new ArticleFields { Id = file.Name, Text = text }, Weight = bytes.Length }
            : new(place) { Failure = "The bytes are not UTF-8. Convert the file, for example with 'iconv -t UTF-8'." };
    }

    private string TooLong => $"Longer than {objectMaxBytes:N0} bytes. Split it, or submit the article's body only.";

    private static async Task<byte[]> All(Stream stream, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellation);
        return memory.ToArray();
    }

    /// <summary>The first byte that is neither white space nor byte order mark; the stream is then back at its beginning, or behind the mark.</summary>
    private static async Task<int> FirstByte(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[4096];
        var length = await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        var mark = head.AsSpan(0, length).StartsWith("\uFEFF"u8) ? 3 : 0;
        stream.Position = mark;
        var first = head.AsSpan(mark, length - mark).IndexOfAnyExcept(" \t\r\n"u8);
        return first < 0 ? -1 : head[mark + first];
    }

    private static bool TryDecode(byte[] bytes, out string text)
    {
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
