using AnalysisCluster.Contracts;
using AnalysisCluster.Grains;
using AnalysisCluster.Grains.Articles;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace AnalysisCluster.Silo;

/// <summary>
/// Keeps every partition's delivery alive: from the first second on, for what an earlier run acknowledged, and when the silo that had it is gone. A delivery
/// is wherever Orleans places it, once in the cluster; that several silos poke it costs a message each.
/// </summary>
internal sealed partial class DeliveryWatch(IGrainFactory grains, IOptions<IntakeOptions> intake, TimeProvider clock, ILogger<DeliveryWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            await WakeAsync();
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private async Task WakeAsync()
    {
        try
        {
            await grains.WakeDeliveryAsync(intake.Value.Partitions);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException or StoreUnavailableException)
        {
            LogNotWoken(exception); // a silo on its way out, or not yet in
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(2001, LogLevel.Debug, "The deliveries could not be woken; tried again soon")]
    private partial void LogNotWoken(Exception exception);
}
