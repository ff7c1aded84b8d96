using System.Net;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Storage;
using AnalysisCluster.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace AnalysisCluster.Silo;

/// <summary>Silos and clients of a cluster that finds itself by the table of members in PostgreSQL.</summary>
public static class ClusterSilo
{
    private const string Invariant = "Npgsql";

    /// <summary>Registers a silo that joins the cluster of a database, and its store. May be called twice without harm.</summary>
    /// <param name="cluster">Without problems, as is <paramref name="endpoint"/>.</param>
    public static IHostApplicationBuilder AddClusterSilo(
        this IHostApplicationBuilder builder,
        PostgresStoreOptions store,
        ClusterSettings cluster,
        SiloSettings endpoint,
        AnalysisSettings? settings = null,
        AnalysisModels? models = null)
    {
        builder.Services.AddPostgresStore(store);
        return builder.AddSilo(settings, models, cluster.ResponseTimeout, silo =>
        {
            var connection = InSchema(store.ConnectionString);
            silo.Configure<ClusterOptions>(options => Name(options, cluster));
            silo.Configure<EndpointOptions>(options => Listen(options, endpoint));
            silo.Configure<ClusterMembershipOptions>(options => Watch(options, cluster));
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
            silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
        });
    }

    /// <summary>Registers a client that connects to the cluster of a database, waits for it, and comes back to it.</summary>
    public static IHostApplicationBuilder AddClusterClient(this IHostApplicationBuilder builder, string connectionString, ClusterSettings cluster)
    {
        builder.Services.AddSingleton(cluster);
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(options => Name(options, cluster));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = cluster.ResponseTimeout);
            client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = TimeSpan.FromSeconds(2));
            client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, InSchema(connectionString)));
            client.UseConnectionRetryFilter<PatientConnection>();
            client.AddOutgoingGrainCallFilter<RepeatedCalls>();
            client.AddActivityPropagation();
            client.AddDashboard(static options => options.HideTrace = true);
        });
        return builder;
    }

    private static void Name(ClusterOptions options, ClusterSettings cluster) => (options.ClusterId, options.ServiceId) = (cluster.ClusterId, cluster.ServiceId);

    private static void Listen(EndpointOptions options, SiloSettings endpoint)
    {
        var address = endpoint.Resolve() ?? throw new InvalidOperationException($"Silo:Address '{endpoint.Address}' cannot be resolved any more.");
        options.AdvertisedIPAddress = address;
        options.SiloPort = endpoint.Port;
        options.GatewayPort = endpoint.GatewayPort;
        options.SiloListeningEndpoint = new IPEndPoint(address, endpoint.Port);
        options.GatewayListeningEndpoint = new IPEndPoint(address, endpoint.GatewayPort);
    }

    /// <summary>A dead silo is noticed after about <c>ProbeTimeout × MissedProbesMax</c>; a cluster that was killed as a whole is not waited for long.</summary>
    private static void Watch(ClusterMembershipOptions options, ClusterSettings cluster)
    {
        options.ProbeTimeout = cluster.ProbeTimeout;
        options.NumMissedProbesLimit = cluster.MissedProbesMax;
        options.TableRefreshTimeout = cluster.TableRefresh;
        options.IAmAliveTablePublishTimeout = cluster.TableRefresh;
        options.NumMissedTableIAmAliveLimit = 2;
        options.DefunctSiloExpiration = TimeSpan.FromDays(1);
        options.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
    }

    private static string InSchema(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = PostgresSchema.Name, ApplicationName = "analysis membership", Timeout = 5, CommandTimeout = 10 }.ConnectionString;
}
