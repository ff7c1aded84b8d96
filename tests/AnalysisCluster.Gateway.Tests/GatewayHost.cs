using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AnalysisCluster.Gateway.Tests.Cluster;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace AnalysisCluster.Gateway.Tests;

/// <summary>A gateway on a real socket before a fake cluster.</summary>
internal sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private readonly Task _requested;

    private GatewayHost(WebApplication app, FakeCluster cluster, TimeProvider clock, Task requested)
    {
        _app = app;
        _requested = requested;
        Cluster = cluster;
        Clock = clock;
        Address = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));
        Client = NewClient();
    }

    public FakeCluster Cluster { get; }

    public TimeProvider Clock { get; }

    public FakeTimeProvider FakeClock => (FakeTimeProvider)Clock;

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<GatewayHost> StartAsync(
        GatewayOptions? options = null, TimeProvider? clock = null, IPAddress? listen = null, Action<IServiceCollection>? services = null, Action<FakeCluster>? cluster = null)
    {
        var fake = new FakeCluster();
        cluster?.Invoke(fake);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(listen ?? IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        var time = clock ?? new FakeTimeProvider(Sample.Day.AddDays(1));
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IGrainFactory>(fake);
        services?.Invoke(builder.Services);
        builder.Services.AddAnalysisGateway(options ?? Options());
        var app = builder.Build();
        app.MapAnalysisGateway();
        var requested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Use(next => context =>
        {
            requested.TrySetResult();
            return next(context);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new GatewayHost(app, fake, time, requested.Task);
    }

    /// <summary>Defaults but for the dashboard, which needs a real cluster.</summary>
    public static GatewayOptions Options() => new() { Dashboard = false };

    public HttpClient NewClient() => new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<HttpResponseMessage> PostAsync(string body, string type = "application/json", params (string Name, string Value)[] headers) =>
        PostAsync(Encoding.UTF8.GetBytes(body), type, headers);

    public Task<HttpResponseMessage> PostAsync(byte[] body, string type = "application/json", params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(HttpMethod.Post, "/v1/articles", content, headers);
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    /// <summary>Completes when a first request has come to its endpoint.</summary>
    public Task RequestAsync() => _requested;

    /// <summary>Completes when shutdown has begun.</summary>
    public async Task StoppingAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = _app.Lifetime.ApplicationStopping.Register(() => begun.TrySetResult());
        await begun.Task;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
