using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Grains;

/// <summary>Registers what the grains need.</summary>
public static class GrainsHosting
{
    /// <summary>Services of every silo; the stores come from a storage project. May be called twice without harm.</summary>
    /// <param name="models">Loaded once, shared by all threads.</param>
    public static IServiceCollection AddAnalysisGrains(this IServiceCollection services, AnalysisModels models, AnalysisSettings settings)
    {
        services.AddAnalysisSerialization();
        services.AddMetrics();
        services.TryAddSingleton<GrainsMetrics>();
        services.AddOptions<IntakeOptions>().BindConfiguration("Intake").ValidateOnStart();
        services.AddOptions<ComparisonOptions>().BindConfiguration("Comparison").ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntakeOptions>, IntakeOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ComparisonOptions>, ComparisonOptionsValidator>());
        services.TryAddSingleton(models);
        services.TryAddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ProcessMemory>();
        services.TryAddSingleton<ArticleAnalyzer>();
        services.TryAddSingleton<ArticlePath>();
        services.TryAddSingleton(new PreparedStatements(models.Stems));
        services.TryAddSingleton(provider => new ShardMap(settings, provider.GetRequiredService<IOptions<ComparisonOptions>>().Value.Shards));
        return services;
    }

    /// <summary>Brings every partition's delivery to life, so that work left by an earlier run is finished without waiting for a new article.</summary>
    public static Task WakeDeliveryAsync(this IGrainFactory grains, int partitions) =>
        Task.WhenAll(Enumerable.Range(0, partitions).Select(partition => grains.GetGrain<IDeliveryGrain>(partition).PokeAsync()));
}
