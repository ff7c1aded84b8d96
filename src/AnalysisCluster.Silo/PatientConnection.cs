using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace AnalysisCluster.Silo;

/// <summary>A client that starts before the silos do waits for them.</summary>
internal sealed partial class PatientConnection(TimeProvider clock, ILogger<PatientConnection> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private bool _isTold;

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (!_isTold)
        {
            _isTold = true;
            LogWaiting(exception.Message);
        }

        await Task.Delay(Pause, clock, cancellationToken);
        return true;
    }

    [LoggerMessage(2101, LogLevel.Warning, "No silo of the cluster answers yet; waiting for one: {Reason}")]
    private partial void LogWaiting(string reason);
}
