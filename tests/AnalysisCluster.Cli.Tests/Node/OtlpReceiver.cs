using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AnalysisCluster.Cli.Tests.Node;

/// <summary>Takes what is sent over OTLP in its HTTP form, and says when something awaited has come.</summary>
internal sealed class OtlpReceiver : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentBag<(string Path, byte[] Body)> _received = [];
    private readonly SemaphoreSlim _came = new(0);

    public OtlpReceiver()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = TakeAsync();
    }

    public string Address { get; }

    /// <summary>Completes when all of the byte strings have come under the path, together in one request or apart.</summary>
    public async Task AwaitAsync(string path, params byte[][] contents)
    {
        while (!contents.All(content => _received.Any(request => request.Path == path && request.Body.AsSpan().IndexOf(content) >= 0)))
        {
            await _came.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => _listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                _received.Add((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.Close();
                _came.Release();
            }
        }
        catch (Exception closed) when (closed is ObjectDisposedException or HttpListenerException)
        {
            // Disposed of: nobody awaits anything more.
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
