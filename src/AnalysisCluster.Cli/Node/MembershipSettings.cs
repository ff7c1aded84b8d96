using AnalysisCluster.Silo;
using AnalysisCluster.Storage;
using Microsoft.Extensions.Configuration;

namespace AnalysisCluster.Cli.Node;

/// <summary>What a process is told about its store and its cluster, checked as a whole.</summary>
/// <param name="Store">Null where the process has an embedded store.</param>
internal sealed record MembershipSettings(PostgresStoreOptions? Store, ClusterSettings Cluster, SiloSettings Silo)
{
    private const string HowToConnect =
        "Set Store:ConnectionString in the configuration, or ANALYSIS__Store__ConnectionString in the environment, to something like 'Host=db;Database=analysis;Username=analysis;Password=…'.";

    /// <exception cref="NodeStartException">Something cannot be used; the message names it all, with the fixes.</exception>
    public static MembershipSettings Of(IConfiguration configuration, NodeRole role)
    {
        try
        {
            var store = string.IsNullOrWhiteSpace(configuration["Store:ConnectionString"]) ? null : configuration.GetSection("Store").Get<PostgresStoreOptions>();
            var settings = new MembershipSettings(
                store, configuration.GetSection("Cluster").Get<ClusterSettings>() ?? new(), configuration.GetSection("Silo").Get<SiloSettings>() ?? new());
            return settings.Problems(role).ToArray() is { Length: > 0 } problems ? throw new NodeStartException(string.Join('\n', problems)) : settings;
        }
        catch (InvalidOperationException exception) when (exception.InnerException is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new NodeStartException($"A setting is of the wrong kind: {exception.Message} {exception.InnerException.Message}", exception);
        }
    }

    /// <summary>The connection string, for verbs that need nothing else.</summary>
    /// <exception cref="NodeStartException">There is none, or it makes no sense.</exception>
    public static string ConnectionString(IConfiguration configuration)
    {
        var options = new PostgresStoreOptions { ConnectionString = configuration["Store:ConnectionString"] ?? "" };
        return new PostgresStoreOptionsValidator().Validate(null, options) is { Failed: true, Failures: var failures }
            ? throw new NodeStartException($"{string.Join(' ', failures)} {HowToConnect}")
            : options.ConnectionString;
    }

    private IEnumerable<string> Problems(NodeRole role)
    {
        if (Store is null)
        {
            return role == NodeRole.Serve ? [] : [$"A {role.ToString().ToLowerInvariant()} needs the cluster's PostgreSQL database. {HowToConnect}"];
        }

        var store = new PostgresStoreOptionsValidator().Validate(null, Store) is { Failed: true, Failures: var failures } ? failures : [];
        return store.Concat(Cluster.Problems()).Concat(role == NodeRole.Gateway ? [] : Silo.Problems());
    }
}
