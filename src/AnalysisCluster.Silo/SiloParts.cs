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

/// <summary>What every silo has, alone or in a cluster.</summary>
internal static class SiloParts
{
    /// <summary>Registers grains, dashboard and health checks around a silo, once.</summary>
    /// <param name="join">How it listens and finds the others.</param>
    public static IHostApplicationBuilder AddSilo(
        this IHostApplicationBuilder builder, AnalysisSettings? settings, AnalysisModels? models, TimeSpan responseTimeout, Action<ISiloBuilder> join)
    {
        if (builder.Services.Any(service => service.ServiceType == typeof(SiloReadiness)))
        {
            return builder;
        }

        builder.UseOrleans(silo =>
        {
            join(silo);
            silo.AddActivityPropagation();
            silo.AddDashboard(static options => options.HideTrace = true);
            Tune(silo, responseTimeout);
            silo.Services.AddAnalysisGrains(models ?? ModelFiles.Default, settings ?? AnalysisSettings.Default);
        });
        builder.Services.TryAddSingleton<SiloReadiness>();
        builder.Services.AddHostedService<DeliveryWatch>();
        builder.Services.AddHealthChecks()
            .AddCheck<SiloReadiness>("silo", HealthStatus.Unhealthy, [SiloReadiness.Tag]);
        return builder;
    }

    /// <summary>Comparison shards of past weeks and articles at rest leave memory soon; under memory pressure sooner.</summary>
    private static void Tune(ISiloBuilder silo, TimeSpan responseTimeout)
    {
        silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = TimeSpan.FromMinutes(10);
            options.EnableActivationSheddingOnMemoryPressure = true;
        });
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = responseTimeout);
    }
}
