using System.Runtime.CompilerServices;

namespace AnalysisCluster.Cli.Gateway;

/// <summary>The stream of events, followed across lost connections: each event once, in order, without a gap.</summary>
/// <param name="say">Told, for a person, when the connection is lost and when it is back.</param>
public sealed class EventTail(GatewayClient gateway, TimeProvider clock, Action<string> say)
{
    /// <summary>Several of the gateway's heartbeats.</summary>
    private static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(75);

    private bool _connected;

    /// <summary>Everything up to here was given: what to resume after. Absent when nothing was.</summary>
    public string? Cursor { get; private set; }

    /// <summary>Ends only when cancelled.</summary>
    /// <exception cref="GatewayException">The first connection failed, or the gateway refuses the request.</exception>
    public async IAsyncEnumerable<StreamEvent> Follow(StreamFilter filter, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var backoff = new Backoff(clock, TimeSpan.MaxValue);
        var lost = false;
        while (true)
        {
            GatewayException? failure = null;
            await using var blocks = Connection(filter, cancellation).GetAsyncEnumerator(cancellation);
            while (failure is null)
            {
                try
                {
                    failure = await blocks.MoveNextAsync() ? null : GatewayException.NoAnswer(gateway.Gateway, new IOException("The stream ended."));
                }
                catch (GatewayException error)
                {
                    failure = error;
                }
                catch (Exception error) when (error is IOException or HttpRequestException)
                {
                    failure = GatewayException.NoAnswer(gateway.Gateway, error);
                }

                if (failure is null)
                {
                    if (lost)
                    {
                        say("The connection is back.");
                        lost = false;
                    }

                    backoff.Reset();
                    var (cursor, next) = blocks.Current;
                    Cursor = cursor ?? Cursor;
                    if (next is not null)
                    {
                        yield return next;
                    }
                }
            }

            if (!_connected)
            {
                throw failure!;
            }

            if (!lost)
            {
                say("The connection is lost; trying again.");
                lost = true;
            }

            await backoff.WaitAsync(failure!, cancellation);
        }
    }

    private async IAsyncEnumerable<EventBlock> Connection(StreamFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var response = await gateway.OpenStreamAsync(filter, Cursor, cancellation);
        _connected = true;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        await foreach (var block in EventParser.Read(body, SilenceMax, cancellation))
        {
            yield return block;
        }
    }
}
