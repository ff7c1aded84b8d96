using System.Net;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Cli.Input;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Contracts;
using AnalysisCluster.Gateway;
using AnalysisCluster.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Cli.Node;

/// <summary>What a node needs to be told; everything else has defaults and can be set by environment variables such as <c>ANALYSIS__Intake__PendingMax</c>.</summary>
/// <param name="DataFolder">Created where it does not exist; null where the configuration says where the data lies.</param>
/// <param name="Listen">Addresses to listen on; port 0 takes a free one.</param>
/// <param name="OperatorKey">Needed beyond loopback.</param>
/// <param name="LogLevel">Least level of what is logged, to standard error.</param>
/// <param name="Config">The configuration file; null for the usual one.</param>
/// <param name="Actors">Lines of actors that extend or replace the shipped base; else the file that <c>Actors:File</c> of the configuration names.</param>
internal sealed record NodeSettings(
    string? DataFolder,
    IReadOnlyList<Uri> Listen,
    string? OperatorKey = null,
    IReadOnlyList<string>? AllowedHosts = null,
    LogLevel LogLevel = LogLevel.Warning,
    NodeRole Role = NodeRole.Serve,
    FileInfo? Config = null,
    FileInfo? Actors = null);

/// <summary>The node cannot start; the message says why and what to do.</summary>
internal sealed class NodeStartException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Leaves Ctrl-C and SIGTERM to the command, which tells the node when to stop.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A process of the cluster: silo, gateway or both, with its store.</summary>
internal sealed class EmbeddedNode : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EmbeddedNode(WebApplication app) => _app = app;

    /// <summary>Where the gateway answers, ports resolved.</summary>
    public IReadOnlyList<Uri> Addresses =>
        [.. _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Select(address => new Uri(address))];

    public IServiceProvider Services => _app.Services;

    /// <summary>When the task completes the node answers, and work of an earlier run is being finished.</summary>
    /// <remarks>Cannot be interrupted, for it takes a second or two, and a silo that is only half up has no order in which to stop.</remarks>
    /// <exception cref="NodeStartException">Folder in use or not writable, port in use, or a setting that cannot be.</exception>
    public static async Task<EmbeddedNode> StartAsync(NodeSettings settings)
    {
        WebApplication? app = null;
        var isStarting = false;
        try
        {
            app = Build(settings, await ActorsOf(settings));
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await NodeParts.OpenStoreAsync(app.Services);
            isStarting = true;
            await app.StartAsync(CancellationToken.None);
            return new EmbeddedNode(app);
        }
        catch (Exception exception) when (Explain(exception, settings) is { } reason)
        {
            if (isStarting)
            {
                await app!.StopAsync(CancellationToken.None); // the silo may be up although the gateway is not
            }

            await (app?.DisposeAsync() ?? default);

            throw new NodeStartException(reason, exception);
        }
    }

    /// <summary>Runs until the token is cancelled or the host is told to stop, what was acknowledged stays; disposing of the node ends it cleanly.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var stopping = new TaskCompletionSource();
        await using var byToken = cancellation.Register(() => stopping.TrySetResult());
        await using var byHost = _app.Lifetime.ApplicationStopping.Register(() => stopping.TrySetResult());
        await stopping.Task;
    }

    /// <summary>Stops in order before anything is taken apart: a silo that is only disposed of leaves its work where it stands.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    /// <summary>A node does not start on part of a base: what it read would not be what its operator meant, nor what the others read.</summary>
    private static async Task<ActorBase> ActorsOf(NodeSettings settings)
    {
        var named = NodeConfiguration.Read(settings.Config)["Actors:File"];
        var file = settings.Actors ?? (string.IsNullOrEmpty(named) ? null : new FileInfo(named));
        var problems = new List<string>();
        try
        {
            var actors = await ActorFile.ReadAsync(file, new Complaints(problems.Add), CancellationToken.None);
            return problems.Count == 0 ? actors : throw new NodeStartException(
                $"{file}: {problems.Count:N0} lines cannot be read. Mend or remove them. The first: {string.Join(" ", problems.Take(3))}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new NodeStartException($"The actor file cannot be read: {exception.Message}", exception);
        }
    }

    private static WebApplication Build(NodeSettings settings, ActorBase actors)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        NodeConfiguration.AddTo(builder.Configuration, settings.Config);
        builder.Logging.ClearProviders().SetMinimumLevel(settings.LogLevel).AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error).AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.AddFilter("Polly", LogLevel.Error); // each attempt to place a grain; what fails in the end is told by the caller
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical); // its errors are thrown too, and told by the verb
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls([.. settings.Listen.Select(address => address.GetLeftPart(UriPartial.Authority))]);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        NodeParts.Add(builder, settings, ModelFiles.Default with { Actors = actors });
        builder.AddProcessTelemetry(settings.Role.ToString().ToLowerInvariant());
        var gateway = GatewayOptions.Of(builder.Configuration);
        builder.Services.AddAnalysisGateway(gateway with
        {
            OperatorKey = settings.OperatorKey ?? gateway.OperatorKey,
            AllowedHosts = [.. gateway.AllowedHosts, .. settings.AllowedHosts ?? []],
        });
        var app = builder.Build();
        if (settings.Role == NodeRole.Silo)
        {
            NodeParts.ProbesOnly(app);
        }

        app.MapAnalysisGateway();
        return app;
    }

    /// <summary>Sentences for what an operator can mend; null for what is a defect of ours and keeps its stack trace.</summary>
    private static string? Explain(Exception exception, NodeSettings settings) => exception switch
    {
        NodeStartException => null,
        OptionsValidationException invalid => string.Join(' ', invalid.Failures),
        StoreUnavailableException store => store.Message,
        InvalidOperationException known when known.Source?.StartsWith("AnalysisCluster", StringComparison.Ordinal) == true => known.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{string.Join(", ", settings.Listen)} is in use by another process. Stop that process, or choose another port with --listen.",
        AggregateException { InnerException: { } inner } => Explain(inner, settings),
        _ => exception.InnerException is { } cause ? Explain(cause, settings) : null,
    };
}
