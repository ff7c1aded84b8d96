using AnalysisCluster.Contracts.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Operations;

/// <summary>Reads the cluster's counts again and again, so that metrics and readiness cost no request and wait for none.</summary>
internal sealed partial class StatusRefresher(IGrainFactory grains, GatewayOptions options, TimeProvider clock, ILogger<StatusRefresher> log)
    : BackgroundService
{
    private volatile Reading? _latest;
    private bool _isFailing;

    /// <summary>Null until the cluster has answered once.</summary>
    public ClusterStatus? Latest => _latest?.Status;

    /// <summary>Time since the cluster last answered; null until it has.</summary>
    public TimeSpan? Age => _latest is { } latest ? clock.GetElapsedTime(latest.Timestamp) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.StatusInterval, clock);
        try
        {
            do
            {
                await RefreshAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process is stopping.
        }
    }

    private async Task RefreshAsync(CancellationToken stopping)
    {
        try
        {
            _latest = new(await grains.GetGrain<ICatalogGrain>(0).GetStatusAsync().WaitAsync(stopping), clock.GetTimestamp());
            if (_isFailing)
            {
                LogBack(log);
                _isFailing = false;
            }
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            // Whatever it is, the next round may pass; the age of what is known tells readiness and operators meanwhile.
            if (!_isFailing)
            {
                LogUnread(log, error);
                _isFailing = true;
            }
        }
    }

    private sealed record Reading(ClusterStatus Status, long Timestamp);

    [LoggerMessage(1401, LogLevel.Warning, "The cluster does not answer: metrics stand still, and this gateway will not be ready")]
    private static partial void LogUnread(ILogger log, Exception error);

    [LoggerMessage(1402, LogLevel.Information, "The cluster answers again")]
    private static partial void LogBack(ILogger log);
}
