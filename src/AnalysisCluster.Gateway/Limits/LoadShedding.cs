using AnalysisCluster.Contracts;
using AnalysisCluster.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Limits;

/// <summary>
/// Puts requests off before memory runs out: submissions first, which cost most and whose senders can wait, then all but health. What runs already is let
/// finish.
/// </summary>
internal sealed partial class LoadShedding(RequestDelegate next, ProcessMemory memory, GatewayOptions options, TimeProvider clock, ILogger<LoadShedding> log)
{
    private static readonly TimeSpan TellEvery = TimeSpan.FromMinutes(1);

    private long _told;

    public Task InvokeAsync(HttpContext context)
    {
        var most = options.MemoryMaxPercent / 100.0;
        var limit = RateLimits.WeightOf(context) switch
        {
            RequestWeight.Submission => most,
            RequestWeight.Exempt => double.PositiveInfinity,
            _ => (most + 1) / 2,
        };
        var share = memory.Share;
        if (share < limit)
        {
            return next(context);
        }

        Tell(share);
        return new ProblemResult(new(ProblemCode.Overloaded, "Memory is short here; nothing was taken. Send the same request again later.")).ExecuteAsync(context);
    }

    private void Tell(double share)
    {
        var told = Volatile.Read(ref _told);
        if ((told == 0 || clock.GetElapsedTime(told) >= TellEvery) && Interlocked.CompareExchange(ref _told, clock.GetTimestamp(), told) == told)
        {
            LogShed(log, share);
        }
    }

    [LoggerMessage(1601, LogLevel.Warning, "Requests are put off: {Share:P0} of the memory that this process may use is in use")]
    private static partial void LogShed(ILogger log, double share);
}
