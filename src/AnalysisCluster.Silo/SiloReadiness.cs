using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace AnalysisCluster.Silo;

/// <summary>Ready once the silo has joined, and from the start of shutdown no more, so that no new work is sent to it while it drains.</summary>
internal sealed class SiloReadiness(ISiloStatusOracle silo, IHostApplicationLifetime lifetime) : IHealthCheck
{
    /// <summary>Tag of checks that decide readiness.</summary>
    public const string Tag = "ready";

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The silo is stopping.")
            : silo.CurrentStatus == SiloStatus.Active
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"The silo is {silo.CurrentStatus}."));
}
