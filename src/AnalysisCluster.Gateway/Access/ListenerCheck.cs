using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Access;

/// <summary>
/// Refuses to start a process that others can reach while nothing tells operators from others. Until this check has run, <see
/// cref="AccessPolicy"/> refuses operators' requests by itself.
/// </summary>
internal sealed partial class ListenerCheck(Listeners listeners, GatewayOptions options, ILogger<ListenerCheck> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (listeners.LoopbackOnly || options.OperatorKey is not null)
        {
            return Task.CompletedTask;
        }

        var addresses = string.Join(", ", listeners.Addresses);
        if (!options.AllowAnonymousOperators)
        {
            throw new InvalidOperationException(
                $"The gateway listens on {addresses}, which others can reach, and has no operator key: anybody could write. Set OperatorKey (ANALYSIS_OPERATOR_KEY), "
                + "listen on 127.0.0.1 or localhost only, or, where something else guards it, set AllowAnonymousOperators.");
        }

        LogOpen(log, addresses);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1101, LogLevel.Warning, "Listening on {Addresses} without an operator key: whoever reaches it may write and see the dashboard")]
    private static partial void LogOpen(ILogger log, string addresses);
}
