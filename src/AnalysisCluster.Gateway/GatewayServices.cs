using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts;
using AnalysisCluster.Gateway.Access;
using AnalysisCluster.Gateway.Articles;
using AnalysisCluster.Gateway.Feeds;
using AnalysisCluster.Gateway.Limits;
using AnalysisCluster.Gateway.OpenApi;
using AnalysisCluster.Gateway.Operations;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace AnalysisCluster.Gateway;

/// <summary>Registers the gateway with a host: in a silo's process, or alone as a client of the cluster.</summary>
public static class GatewayServices
{
    private const int HeadersMax = 64;
    private const int HeadersMaxBytes = 16 << 10;

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
        services.Configure<KestrelServerOptions>(kestrel => LimitServer(kestrel, options));
        services.Configure<LoggerFilterOptions>(logging => logging.Rules.Insert(0, new(null, AuditMiddleware.Category, LogLevel.Information, null)));
        services.Configure<ForwardedHeadersOptions>(forwarded => Trust(forwarded, options));
        services.AddAccess(options).AddLimits(options);
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
        services.TryAddSingleton<ProcessMemory>();
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

    private static void LimitServer(KestrelServerOptions kestrel, GatewayOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = options.ConnectionsMax;
        kestrel.Limits.RequestHeadersTimeout = options.RequestHeadTimeout;
        kestrel.Limits.MaxRequestBodySize = options.ArticleMaxBytes; // a batch has its own, set where it is read
        kestrel.Limits.MaxRequestHeadersTotalSize = HeadersMaxBytes;
        kestrel.Limits.MaxRequestHeaderCount = HeadersMax;
    }

    private static void Trust(ForwardedHeadersOptions forwarded, GatewayOptions options)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in options.TrustedProxies)
        {
            if (IPAddress.TryParse(proxy, out var address))
            {
                forwarded.KnownProxies.Add(address);
            }
            else
            {
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
            }
        }
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
