using System.Collections.Concurrent;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Tests.Access;

public sealed class AuditMiddlewareTests
{
    [Fact]
    public async Task Write_Taken_SaysWhoWhatAndHowMuch()
    {
        var log = new AuditLog();
        await using var host = await StartAsync(log);

        await (await host.PostAsync(Sample.Json("a") + "\n{}\n" + Sample.Json("b"), "application/x-ndjson", TestKeys.Bearer(TestKeys.Writer))).TextAsync();

        Assert.Equal(
            "writer-1 (writer) from 127.0.0.1: submitArticles /v1/articles ended with 202; articles taken 2, refused 1", await log.LineAsync());
    }

    [Theory]
    [InlineData("POST", "/v1/quarantine/a%0Ab?x=secret", "operator-1 (operator) from 127.0.0.1: retryQuarantined /v1/quarantine/a%0Ab ended with 404")]
    [InlineData("DELETE", "/v1/quarantine/a", "operator-1 (operator) from 127.0.0.1: dropQuarantined /v1/quarantine/a ended with 404")]
    public async Task Operate_Done_IsWrittenDownWithoutTheQuery(string method, string path, string line)
    {
        var log = new AuditLog();
        await using var host = await StartAsync(log);

        await host.SendAsync(HttpMethod.Parse(method), path, null, TestKeys.Bearer(TestKeys.Operator));

        Assert.StartsWith(line, await log.LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeptOut_OfWritingAndOperating_IsWrittenDown()
    {
        var log = new AuditLog();
        await using var host = await StartAsync(log);

        await host.PostAsync(Sample.Json("a"), headers: TestKeys.Bearer("wrong"));
        await host.GetAsync("/v1/quarantine", TestKeys.Bearer(TestKeys.Writer));

        Assert.StartsWith("unknown (none) from 127.0.0.1: submitArticles /v1/articles ended with 401", await log.LineAsync(), StringComparison.Ordinal);
        Assert.StartsWith("writer-1 (writer) from 127.0.0.1: listQuarantine /v1/quarantine ended with 403", await log.LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_LeavesNoTrace()
    {
        var log = new AuditLog();
        await using var host = await StartAsync(log);

        await host.GetAsync("/v1/status", TestKeys.Bearer(TestKeys.Reader));
        await host.GetAsync("/v1/quarantine", TestKeys.Bearer(TestKeys.Operator));
        await host.GetAsync("/health/live");
        await host.PostAsync(Sample.Json("a"), headers: TestKeys.Bearer(TestKeys.Writer));

        Assert.Contains("submitArticles", await log.LineAsync(), StringComparison.Ordinal);
        Assert.Empty(log.Lines);
    }

    private static Task<GatewayHost> StartAsync(AuditLog log) =>
        GatewayHost.StartAsync(TestKeys.Options, services: services => services.AddSingleton<ILoggerProvider>(log));

    /// <summary>What a host that logs nothing else is told under the category.</summary>
    private sealed class AuditLog : ILoggerProvider, ILogger
    {
        private readonly SemaphoreSlim _written = new(0);

        public ConcurrentQueue<string> Lines { get; } = new();

        public async Task<string> LineAsync()
        {
            await _written.WaitAsync(TestContext.Current.CancellationToken);
            Assert.True(Lines.TryDequeue(out var line));
            return line;
        }

        public ILogger CreateLogger(string categoryName) => categoryName == "Audit" ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Lines.Enqueue(formatter(state, exception));
            _written.Release();
        }

        public void Dispose() => _written.Dispose();
    }
}
