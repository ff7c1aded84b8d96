using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AnalysisCluster.Storage;

/// <summary>What the registrations of the stores have in common.</summary>
internal static class StoreHosting
{
    /// <summary>One store under each of its interfaces, opened when first asked for and closed with the host.</summary>
    public static IServiceCollection AddStore<TStore>(this IServiceCollection services, Func<TimeProvider, StoreMetrics, TStore> open)
        where TStore : class, IArticleStore, IClaimStore, IAssertionStore, IProfileStore, IWorkStore, IFeedStore, ICatalogStore
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<StoreMetrics>();
        services.TryAddSingleton(provider => open(provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<StoreMetrics>()));
        services.TryAddSingleton<IArticleStore>(Store);
        services.TryAddSingleton<IClaimStore>(Store);
        services.TryAddSingleton<IAssertionStore>(Store);
        services.TryAddSingleton<IProfileStore>(Store);
        services.TryAddSingleton<IWorkStore>(Store);
        services.TryAddSingleton<IFeedStore>(Store);
        services.TryAddSingleton<ICatalogStore>(Store);
        return services;

        static TStore Store(IServiceProvider provider) => provider.GetRequiredService<TStore>();
    }
}
