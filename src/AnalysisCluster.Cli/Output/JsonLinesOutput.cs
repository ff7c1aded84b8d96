namespace AnalysisCluster.Cli.Output;

/// <summary>Lines of UTF-8 on standard output.</summary>
public sealed class JsonLinesOutput(Stream stream) : IAsyncDisposable
{
    private readonly BufferedStream _buffer = new(stream, 1 << 16);

    public static JsonLinesOutput Standard() => new(Console.OpenStandardOutput());

    public void Write(ReadOnlySpan<byte> json)
    {
        _buffer.Write(json);
        _buffer.WriteByte((byte)'\n');
    }

    public void Flush() => _buffer.Flush();

    public async ValueTask DisposeAsync() => await _buffer.DisposeAsync();
}
