using Microsoft.Win32.SafeHandles;

namespace AnalysisCluster.Cli.Output;

/// <summary>Who reads standard output has left; there is nothing more to do.</summary>
public sealed class BrokenPipeException(IOException inner) : Exception("Standard output is closed.", inner);

/// <summary>Lines of UTF-8 on standard output.</summary>
public sealed class JsonLinesOutput(Stream stream) : IAsyncDisposable
{
    private const int PipeErrorUnix = 32; // EPIPE, on Linux and macOS alike

    private readonly BufferedStream _buffer = new(stream, 1 << 16);
    private bool _broken;

    /// <remarks>Not the console's own stream on Unix: that one keeps silent when the reader has left, and the work would go on for nobody.</remarks>
    public static JsonLinesOutput Standard() => new(OperatingSystem.IsWindows()
        ? Console.OpenStandardOutput()
        : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0));

    /// <exception cref="BrokenPipeException">The reader has left.</exception>
    public void Write(ReadOnlySpan<byte> json)
    {
        try
        {
            _buffer.Write(json);
            _buffer.WriteByte((byte)'\n');
        }
        catch (IOException error) when (IsBrokenPipe(error))
        {
            _broken = true;
            throw new BrokenPipeException(error);
        }
    }

    /// <exception cref="BrokenPipeException">The reader has left.</exception>
    public void Flush()
    {
        try
        {
            _buffer.Flush();
        }
        catch (IOException error) when (IsBrokenPipe(error))
        {
            _broken = true;
            throw new BrokenPipeException(error);
        }
    }

    /// <exception cref="BrokenPipeException">The reader has left before the last line.</exception>
    public async ValueTask DisposeAsync()
    {
        if (!_broken)
        {
            Flush();
            await _buffer.DisposeAsync();
        }
    }

    private static bool IsBrokenPipe(IOException error) => (error.HResult & 0xFFFF) == PipeErrorUnix || error.Message.Contains("Broken pipe", StringComparison.Ordinal);
}
