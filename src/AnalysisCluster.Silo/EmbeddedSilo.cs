using System.Net;
using System.Net.Sockets;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Grains;
using AnalysisCluster.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace AnalysisCluster.Silo;

/// <summary>A whole cluster in one process: one silo on loopback, which no other process joins.</summary>
public static class EmbeddedSilo
{
    /// <summary>Registers silo, grains, dashboard and health checks; the store is registered beside it. May be called twice without harm.</summary>
    public static IHostApplicationBuilder AddEmbeddedSilo(this IHostApplicationBuilder builder, AnalysisSettings? settings = null, AnalysisModels? models = null)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(SiloReadiness)))
        {
            return builder;
        }

        builder.UseOrleans(silo =>
        {
            Listen(silo, FreePort());
            silo.UseInMemoryReminderService();
            silo.AddActivityPropagation();
            silo.AddDashboard(static options => options.HideTrace = true);
            Tune(silo);
            silo.Services.AddAnalysisGrains(models ?? ModelFiles.Default, settings ?? AnalysisSettings.Default);
            silo.AddStartupTask<DeliveryStart>();
        });
        builder.Services.TryAddSingleton<SiloReadiness>();
        builder.Services.AddHealthChecks()
            .AddCheck<SiloReadiness>("silo", HealthStatus.Unhealthy, [SiloReadiness.Tag]);
        return builder;
    }

    private static void Listen(ISiloBuilder silo, int port)
    {
        silo.UseLocalhostClustering(siloPort: port, gatewayPort: 0, primarySiloEndpoint: new IPEndPoint(IPAddress.Loopback, port));
        silo.Configure<EndpointOptions>(options =>
        {
            options.AdvertisedIPAddress = IPAddress.Loopback;
            options.SiloListeningEndpoint = new IPEndPoint(IPAddress.Loopback, port);
            options.GatewayPort = 0;
        });
    }

    /// <summary>Comparison shards of past weeks and articles at rest leave memory soon; under memory pressure sooner.</summary>
    private static void Tune(ISiloBuilder silo)
    {
        silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = TimeSpan.FromMinutes(10);
            options.EnableActivationSheddingOnMemoryPressure = true;
        });
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(60));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
