using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.OpenApi;
using AnalysisCluster.Gateway.Operations;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace AnalysisCluster.Gateway;

/// <summary>Registers the gateway with a host: in a silo's process, or alone as a client of the cluster.</summary>
public static class GatewayServices
{
    /// <summary>
    /// Adds all that <see cref="GatewayEndpoints.MapAnalysisGateway"/> needs except <see cref="IGrainFactory"/>, which the silo or the
    /// client brings. May be called twice without harm; the first options hold.
    /// </summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option cannot be used; the message says which, and what
    /// to set.</exception>
    public static IServiceCollection AddAnalysisGateway(this IServiceCollection services, GatewayOptions options)
    {
        GatewayOptionsValidator.ThrowIfInvalid(options);
        if (services.Any(service => service.ServiceType == typeof(GatewayOptions)))
        {
            return services;
        }

        services.AddSingleton(options);
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        services.AddAnalysisSerialization();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(AnalysisSettings.Default);
        AddParts(services);
        AddTelemetry(services);
        AddHealth(services);
        return services.AddGatewayOpenApi();
    }

    private static void AddParts(IServiceCollection services)
    {
        services.AddSingleton<Listeners>();
        services.AddSingleton<AccessPolicy>();
        services.AddHostedService<ListenerCheck>();
        services.AddSingleton<ArticleSubmitter>();
        services.AddScoped<BatchLines>();
        services.AddSingleton<ResumingTail>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton<OperationsEndpoints>();
        services.AddSingleton<GatewayMetrics>();
        services.AddSingleton<StatusRefresher>();
        services.AddHostedService(provider => provider.GetRequiredService<StatusRefresher>());
    }

    private static void AddTelemetry(IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics
        .AddMeter(GatewayMetrics.AllMeters, "Microsoft.Orleans")
        .AddAspNetCoreInstrumentation()
        .AddRuntimeInstrumentation()
        .AddPrometheusExporter());

    private static void AddHealth(IServiceCollection services) => services.AddHealthChecks()
        .AddCheck("process", () => HealthCheckResult.Healthy("The process answers."), [HealthTags.Live])
        .AddCheck<StartupHealthCheck>("cluster-joined", tags: [HealthTags.Startup])
        .AddCheck<ClusterHealthCheck>("cluster", tags: [HealthTags.Ready]);
}
