using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using AnalysisCluster.Gateway.Tests.Access;

namespace AnalysisCluster.Gateway.Tests.Embedded;

/// <summary>
/// Requests of every shape on raw connections: no answer is a fault, none tells of the process's insides. <c>ANALYSIS_FUZZ_REQUESTS</c> and
/// <c>ANALYSIS_FUZZ_SEED</c> make it longer or repeat one.
/// </summary>
public sealed partial class FuzzTests(GuardedNode node) : IClassFixture<GuardedNode>
{
    private const int Lanes = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly int Requests = Setting("ANALYSIS_FUZZ_REQUESTS", 3_000);
    private static readonly int Seed = Setting("ANALYSIS_FUZZ_SEED", 20_260_301);

    [Fact]
    public async Task Requests_OfEveryShape_NoFaultAndNothingLeaks()
    {
        var faults = new System.Collections.Concurrent.ConcurrentBag<string>();
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<int, int>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Requests),
            new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = TestContext.Current.CancellationToken },
            async (i, stop) =>
            {
                var request = new FuzzedRequest(new Random(unchecked(Seed + (i * 7_919))), node).ToBytes();
                var answer = await SendAsync(request, stop);
                var status = Status(answer);
                statuses.AddOrUpdate(status, 1, (_, count) => count + 1);
                if (IsFault(status, answer))
                {
                    faults.Add($"Request {i} of seed {Seed}:\n{Encoding.Latin1.GetString(request.AsSpan(0, Math.Min(600, request.Length)))}\n=> {answer[..Math.Min(900, answer.Length)]}");
                }
            });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key}: {pair.Value}")));
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults.Take(5)) + $"\n{faults.Count} in all.");
        Assert.True(statuses.Keys.Count(status => status is 200 or 202 or 400 or 401 or 403 or 404 or 405 or 415) >= 7, "The requests are too much alike.");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await node.Client.GetAsync("/health/live", TestContext.Current.CancellationToken)).StatusCode);
    }

    /// <summary>505 is HTTP's own word for a version that nobody speaks. No answer at all is a connection closed on what was no request.</summary>
    private static bool IsFault(int status, string answer) => status is >= 500 and not 505 || (status >= 400 && Insides().IsMatch(answer));

    private static int Status(string answer) =>
        answer.StartsWith("HTTP/1.", StringComparison.Ordinal) && answer.Length > 12 ? int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture) : 0;

    private async Task<string> SendAsync(byte[] request, CancellationToken stop)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
        await socket.ConnectAsync(node.Client.BaseAddress!.Host, node.Client.BaseAddress.Port, stop);
        var answer = new MemoryStream();
        try
        {
            await socket.SendAsync(request, stop);
            var buffer = new byte[16 << 10];
            while (answer.Length < 1 << 20 && !IsStream(answer) && await ReceiveAsync(socket, buffer, stop) is > 0 and var read)
            {
                answer.Write(buffer, 0, read);
            }
        }
        catch (SocketException)
        {
            // Closed on what was no request, perhaps before all of it was sent: what was answered until then counts.
        }

        return Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)answer.Length);
    }

    /// <summary>A request that is not whole is waited for by the server: then the sending is ended, so that it stops waiting.</summary>
    private static async Task<int> ReceiveAsync(Socket socket, byte[] buffer, CancellationToken stop)
    {
        var received = socket.ReceiveAsync(buffer, stop).AsTask();
        if (await Task.WhenAny(received, Task.Delay(Patience, stop)) != received)
        {
            socket.Shutdown(SocketShutdown.Send);
        }

        return await received;
    }

    private static bool IsStream(MemoryStream answer) =>
        Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)Math.Min(answer.Length, 2_000)).Contains("text/event-stream\r\n", StringComparison.Ordinal);

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"   at |Exception|System\.|Microsoft\.|Orleans|AnalysisCluster|SQLite|\.cs\b|/tmp/|analysis-gateway-|analysis\.db|ak_")]
    private static partial Regex Insides();
}
