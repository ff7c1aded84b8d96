namespace AnalysisCluster.Gateway.Feeds;

/// <summary>The event streams open now: their number is limited, and how far each has come is known.</summary>
internal sealed class OpenStreams(GatewayOptions options)
{
    private readonly Lock _gate = new();
    private readonly HashSet<OpenStream> _open = [];

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Null when as many are open as may be.</summary>
    public OpenStream? TryOpen(long cursor)
    {
        lock (_gate)
        {
            if (_open.Count >= options.StreamsMax)
            {
                return null;
            }

            var stream = new OpenStream(this) { Cursor = cursor };
            _open.Add(stream);
            return stream;
        }
    }

    /// <summary>The least cursor of all; null when none is open.</summary>
    public long? Slowest()
    {
        lock (_gate)
        {
            return _open.Count > 0 ? _open.Min(stream => stream.Cursor) : null;
        }
    }

    public void Close(OpenStream stream)
    {
        lock (_gate)
        {
            _open.Remove(stream);
        }
    }
}

/// <summary>One open stream; closed by disposing of it.</summary>
internal sealed class OpenStream(OpenStreams all) : IDisposable
{
    private long _cursor;

    /// <summary>Number of the last event that was looked at.</summary>
    public long Cursor
    {
        get => Volatile.Read(ref _cursor);
        set => Volatile.Write(ref _cursor, value);
    }

    public void Dispose() => all.Close(this);
}
