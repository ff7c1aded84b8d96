using AnalysisCluster.Contracts;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace AnalysisCluster.Silo;

/// <summary>
/// Repeats a client's call that met a silo or a store which was away: every call of the public contracts may be repeated. So a silo that dies or is restarted
/// costs those who wait a pause, and no error.
/// </summary>
internal sealed partial class RepeatedCalls(ClusterSettings cluster, TimeProvider clock, ILogger<RepeatedCalls> log) : IOutgoingGrainCallFilter
{
    private static readonly System.Reflection.Assembly Contracts = typeof(StoreUnavailableException).Assembly;
    private static readonly TimeSpan PauseLeast = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PauseMost = TimeSpan.FromSeconds(1);

    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        // Not those of a stream: its reader takes it up again by itself, from the number that it has reached.
        var patience = context.InterfaceMethod.DeclaringType?.Assembly == Contracts ? cluster.CallPatience : TimeSpan.Zero;
        var began = clock.GetTimestamp();
        for (var pause = PauseLeast; ; pause = TimeSpan.FromTicks(Math.Min(2 * pause.Ticks, PauseMost.Ticks)))
        {
            try
            {
                await context.Invoke();
                return;
            }
            catch (Exception exception) when (IsPassing(exception) && clock.GetElapsedTime(began) + pause < patience)
            {
                LogRepeated(context.MethodName, exception.Message);
                await Task.Delay(pause, clock);
            }
        }
    }

    private static bool IsPassing(Exception exception) => exception is StoreUnavailableException or TimeoutException or OrleansException;

    [LoggerMessage(2102, LogLevel.Information, "A call of {Method} met a silo or a store that was away, and is repeated: {Reason}")]
    private partial void LogRepeated(string method, string reason);
}
