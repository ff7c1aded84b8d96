namespace AnalysisCluster.Cli.Tests;

/// <summary>Gives a few bytes at a read, as networks do.</summary>
internal sealed class DripStream(byte[] bytes, int drop) : MemoryStream(bytes)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, drop));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, drop)]);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
