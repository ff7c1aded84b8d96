using AnalysisCluster.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Storage;

/// <summary>Registers the embedded store.</summary>
public static class SqliteHosting
{
    /// <summary>One store under each of its interfaces, opened when first asked for and closed with the host. May be called twice without harm.</summary>
    /// <exception cref="OptionsValidationException">The options are out of range; the message names property, range and fix.</exception>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, SqliteStoreOptions options) =>
        new SqliteStoreOptionsValidator().Validate(null, options) is { Failed: true, Failures: var failures }
            ? throw new OptionsValidationException(nameof(SqliteStoreOptions), typeof(SqliteStoreOptions), failures)
            : services.AddStore((clock, metrics) => SqliteStore.Open(options, clock, metrics));
}
