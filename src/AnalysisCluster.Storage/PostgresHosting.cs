using AnalysisCluster.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Storage;

/// <summary>Registers the cluster's store.</summary>
public static class PostgresHosting
{
    /// <summary>One store under each of its interfaces, opened when first asked for and closed with the host. May be called twice without harm.</summary>
    /// <exception cref="OptionsValidationException">The options are out of range; the message names property, range and fix.</exception>
    public static IServiceCollection AddPostgresStore(this IServiceCollection services, PostgresStoreOptions options) =>
        new PostgresStoreOptionsValidator().Validate(null, options) is { Failed: true, Failures: var failures }
            ? throw new OptionsValidationException(nameof(PostgresStoreOptions), typeof(PostgresStoreOptions), failures)
            : services.AddStore((clock, metrics) => PostgresStore.Open(options, clock, metrics));
}
