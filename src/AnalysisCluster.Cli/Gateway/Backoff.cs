using System.Security.Cryptography;

namespace AnalysisCluster.Cli.Gateway;

/// <summary>How long to wait before trying again, and when to give up.</summary>
/// <param name="patience">How long nothing may succeed before giving up; the intake being full is no failure.</param>
public sealed class Backoff(TimeProvider clock, TimeSpan patience)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    private TimeSpan _next = First;
    private long? _since;

    /// <summary>Something succeeded: patience begins anew.</summary>
    public void Reset() => (_next, _since) = (First, null);

    /// <summary>Waits as long as the gateway asks, else twice as long as the last time, up to 20 seconds, give or take a quarter.</summary>
    /// <exception cref="GatewayException">The failure itself, where it does not pass by waiting or has lasted too long.</exception>
    public async Task WaitAsync(GatewayException failure, CancellationToken cancellation)
    {
        if (!failure.IsTransient)
        {
            throw failure;
        }

        if (failure.Status != 429)
        {
            _since ??= clock.GetTimestamp();
            if (clock.GetElapsedTime(_since.Value) >= patience)
            {
                throw failure;
            }
        }

        await WaitAsync(failure.RetryAfter, cancellation);
    }

    public async Task WaitAsync(TimeSpan? asked, CancellationToken cancellation)
    {
        var wait = asked is { } time ? TimeSpan.FromTicks(Math.Clamp(time.Ticks, First.Ticks, LongestAsked.Ticks)) : Jittered(_next);
        _next = _next * 2 < Longest ? _next * 2 : Longest;
        await Task.Delay(wait, clock, cancellation);
    }

    /// <summary>Many clients that failed together must not come back together.</summary>
    private static TimeSpan Jittered(TimeSpan wait) => wait * (RandomNumberGenerator.GetInt32(750, 1251) / 1000.0);
}
