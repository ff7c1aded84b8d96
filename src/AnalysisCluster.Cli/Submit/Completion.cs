using AnalysisCluster.Cli.Gateway;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway.Operations;

namespace AnalysisCluster.Cli.Submit;

/// <summary>Waits until a cluster has cross-referenced all that it acknowledged.</summary>
public static class Completion
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <returns>The first status with nothing pending.</returns>
    /// <exception cref="GatewayException">The gateway did not answer for as long as the backoff is patient.</exception>
    public static async Task<StatusForm> WaitAsync(GatewayClient gateway, Backoff backoff, TimeProvider clock, Progress progress, CancellationToken cancellation)
    {
        var pause = Shortest;
        long most = 0, shown = 0;
        while (true)
        {
            try
            {
                var status = await gateway.StatusAsync(cancellation);
                backoff.Reset();
                if (status.Pending == 0)
                {
                    return status;
                }

                if (status.Pending > most)
                {
                    (most, shown) = (status.Pending, 0);
                    progress.Restart("", most);
                }

                progress.Say($"{status.Pending:N0} still to be cross-referenced");
                progress.Advance(most - status.Pending - shown);
                shown = most - status.Pending;
            }
            catch (GatewayException error)
            {
                await backoff.WaitAsync(error, cancellation);
            }

            await Task.Delay(pause, clock, cancellation);
            pause = pause * 1.5 < Longest ? pause * 1.5 : Longest;
        }
    }
}
