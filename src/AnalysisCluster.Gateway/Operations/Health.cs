using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace AnalysisCluster.Gateway.Operations;

/// <summary>Tags by which a host's checks take part in <c>/health/startup</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
public static class HealthTags
{
    /// <summary>Passes once the process has come up for the first time.</summary>
    public const string Startup = "startup";

    /// <summary>Fails only where a restart of this process would help: nothing remote belongs here.</summary>
    public const string Live = "live";

    /// <summary>Passes while requests may be sent here.</summary>
    public const string Ready = "ready";
}

/// <summary>
/// Ready from the cluster's first answer until shutdown begins, except while the cluster has not answered for several rounds.
/// </summary>
internal sealed class ClusterHealthCheck(StatusRefresher status, GatewayOptions options, IHostApplicationLifetime lifetime) : IHealthCheck
{
    private const int RoundsMissedMax = 3;

    /// <summary>A call may take this long before it fails: a short interval alone is no sign of trouble.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var ageMax = Patience + (RoundsMissedMax * options.StatusInterval);
        return Task.FromResult(status.Age switch
        {
            _ when lifetime.ApplicationStopping.IsCancellationRequested => HealthCheckResult.Unhealthy("The process is stopping."),
            null => HealthCheckResult.Unhealthy("The cluster has not answered yet."),
            { } age when age > ageMax => HealthCheckResult.Unhealthy("The cluster does not answer."),
            _ => HealthCheckResult.Healthy("The cluster answers."),
        });
    }
}

/// <summary>Passes for good once the cluster has answered for the first time.</summary>
internal sealed class StartupHealthCheck(StatusRefresher status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(status.Age is null
            ? HealthCheckResult.Unhealthy("The cluster has not answered yet.")
            : HealthCheckResult.Healthy("The cluster has answered."));
}

/// <summary>Outcome of one group of checks.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> or <c>unhealthy</c>.</param>
/// <param name="Checks">What each check says, by its name.</param>
public sealed record HealthForm(string Status, IReadOnlyDictionary<string, HealthCheckForm> Checks)
{
    internal static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => new HealthCheckForm(Name(entry.Value.Status), entry.Value.Description));
        return JsonSerializer.SerializeAsync(
            context.Response.Body, new HealthForm(Name(report.Status), checks), GatewayJson.Public.HealthForm, context.RequestAborted);
    }

    private static string Name(HealthStatus status) => status.ToString().ToLowerInvariant();
}

/// <param name="Description">In a few words; never an exception.</param>
public sealed record HealthCheckForm(string Status, string? Description);
