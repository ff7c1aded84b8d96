using System.Text;

namespace AnalysisCluster.Cli.Tests;

/// <summary>Gives its text, then nothing for as long as someone waits: a connection that stays open.</summary>
internal sealed class OpenStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position == Length)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return Read(buffer.Span);
    }
}
