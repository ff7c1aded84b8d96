using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Contracts;
using AnalysisCluster.Silo;
using AnalysisCluster.Storage;
using AnalysisCluster.Storage.Postgres;
using AnalysisCluster.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AnalysisCluster.Cli.Node;

/// <summary>Puts a process together by its role: store, silo or client.</summary>
internal static class NodeParts
{
    /// <exception cref="NodeStartException">The settings do not go with the role; the message names the fix.</exception>
    public static void Add(WebApplicationBuilder builder, NodeSettings settings, AnalysisModels models)
    {
        var membership = MembershipSettings.Of(builder.Configuration, settings.Role);
        builder.Services.AddSingleton(membership);
        switch (settings.Role)
        {
            case NodeRole.Gateway:
                builder.AddClusterClient(membership.Store!.ConnectionString, membership.Cluster);
                break;
            case NodeRole.Serve when membership.Store is null || settings.DataFolder is not null:
                builder.Services.AddSqliteStore(new SqliteStoreOptions { Folder = Folder(builder.Configuration, settings) });
                builder.AddEmbeddedSilo(models: models);
                break;
            default:
                builder.AddClusterSilo(membership.Store!, membership.Cluster, membership.Silo, models: models);
                break;
        }
    }

    /// <summary>Opens the store, or looks whether it can be used: a process without its store must not look as if it ran.</summary>
    /// <exception cref="InvalidOperationException">The store is another version's or another service's; the message names the fix.</exception>
    /// <exception cref="StoreUnavailableException">It does not answer.</exception>
    public static async Task OpenStoreAsync(IServiceProvider services)
    {
        var membership = services.GetRequiredService<MembershipSettings>();
        if (services.GetService<SqliteStore>() is not null)
        {
            return;
        }

        if (services.GetService<PostgresStore>() is { } store)
        {
            await store.AgreeAsync("Cluster:ServiceId", membership.Cluster.ServiceId);
        }
        else
        {
            await PostgresSchema.CheckAsync(membership.Store!.ConnectionString);
        }
    }

    /// <summary>A silo answers probes and measurements, and leaves the rest to gateways.</summary>
    public static void ProbesOnly(WebApplication app) => app.Use(static (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/metrics"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    private static string Folder(ConfigurationManager configuration, NodeSettings settings) => settings.DataFolder ?? configuration["Store:Folder"] ?? throw new NodeStartException(
        "Nothing says where the data lies. Name a folder with --data (or Store:Folder) for the embedded store, or a PostgreSQL database with Store:ConnectionString.");
}
