using System.Diagnostics;
using System.Net;
using System.Text;

namespace AnalysisCluster.Cli.Tests.Node;

/// <summary>What a running node sends over OTLP, by the standard variables.</summary>
public sealed class ProcessTelemetryTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    private const string Article =
        """{"id":"a1","source":"Harbour Post","text":"Rescue workers said on Monday that 14 people had died in the flood."}""";

    [Fact(Timeout = 120_000)]
    public async Task Serve_WithAReceiver_SendsOneTraceFromRequestToLastEventAndMetricsAndLogs()
    {
        using var receiver = new OtlpReceiver();
        using var folder = new TemporaryFolder();
        using var node = Start(
            folder,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", receiver.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "100"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "100"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"));
        try
        {
            await SubmitAsync(await AddressAsync(node));

            await receiver.AwaitAsync("/v1/traces", Convert.FromHexString(Trace), "POST /v1/articles"u8.ToArray(), "finish"u8.ToArray());
            await receiver.AwaitAsync("/v1/metrics", "analysis.articles.finished"u8.ToArray(), "analysis.store.commit.duration"u8.ToArray());
            await receiver.AwaitAsync("/v1/logs", "Orleans"u8.ToArray());
        }
        finally
        {
            node.Kill();
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("OTEL_TRACES_SAMPLER", "sometimes")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "1.5")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "carrier-pigeon")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "collector")]
    public async Task Serve_VariableThatCannotBeUsed_SaysWhichAndEnds(string variable, string value)
    {
        using var folder = new TemporaryFolder();
        using var node = Start(
            folder, ("OTEL_TRACES_EXPORTER", "otlp"), ("OTEL_TRACES_SAMPLER", "parentbased_traceidratio"), (variable, value));

        var said = await node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, node.ExitCode);
        Assert.StartsWith($"{variable} is '{value}'", said.Trim(), StringComparison.Ordinal);
    }

    private static Process Start(TemporaryFolder folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        foreach (var argument in new[] { typeof(CommandLine).Assembly.Location, "serve", "--data", Path.Combine(folder.Path, "data"), "--listen", "http://127.0.0.1:0", "--verbose" })
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Reads on beside the test, so that the process is never held up by what it says.</summary>
    private static async Task<Uri> AddressAsync(Process node)
    {
        while (await node.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("answers at ", StringComparison.Ordinal))
            {
                _ = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                return new Uri(line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
            }
        }

        throw new InvalidOperationException("The node ended before it answered.");
    }

    private static async Task SubmitAsync(Uri node)
    {
        using var client = new HttpClient { BaseAddress = node };
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/articles")
        {
            Content = new StringContent(Article, Encoding.UTF8, "application/json"),
            Headers = { { "traceparent", $"00-{Trace}-b7ad6b7169203331-01" } },
        };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }
}
