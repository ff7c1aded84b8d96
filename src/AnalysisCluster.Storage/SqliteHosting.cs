using AnalysisCluster.Grains.Actors;
using AnalysisCluster.Grains.Articles;
using AnalysisCluster.Grains.Assertions;
using AnalysisCluster.Grains.Catalog;
using AnalysisCluster.Grains.Claims;
using AnalysisCluster.Grains.Delivery;
using AnalysisCluster.Grains.Feeds;
using AnalysisCluster.Storage.Sqlite;
using AnalysisCluster.Storage.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Storage;

/// <summary>Registers the embedded store.</summary>
public static class SqliteHosting
{
    /// <summary>One store under each of its interfaces, opened when first asked for and closed with the host. May be called twice without harm.</summary>
    /// <exception cref="OptionsValidationException">The options are out of range; the message names property, range and fix.</exception>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, SqliteStoreOptions options)
    {
        if (new SqliteStoreOptionsValidator().Validate(null, options) is { Failed: true, Failures: var failures })
        {
            throw new OptionsValidationException(nameof(SqliteStoreOptions), typeof(SqliteStoreOptions), failures);
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<StoreMetrics>();
        services.TryAddSingleton(provider => SqliteStore.Open(
            options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<StoreMetrics>()));
        services.TryAddSingleton<IArticleStore>(Store);
        services.TryAddSingleton<IClaimStore>(Store);
        services.TryAddSingleton<IAssertionStore>(Store);
        services.TryAddSingleton<IProfileStore>(Store);
        services.TryAddSingleton<IWorkStore>(Store);
        services.TryAddSingleton<IFeedStore>(Store);
        services.TryAddSingleton<ICatalogStore>(Store);
        return services;
    }

    private static SqliteStore Store(IServiceProvider provider) => provider.GetRequiredService<SqliteStore>();
}
