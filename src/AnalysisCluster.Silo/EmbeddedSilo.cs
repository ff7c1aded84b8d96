using System.Net;
using System.Net.Sockets;
using AnalysisCluster.Analysis.Models;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace AnalysisCluster.Silo;

/// <summary>A whole cluster in one process: one silo on loopback, which no other process joins.</summary>
public static class EmbeddedSilo
{
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(60);

    /// <summary>Registers silo, grains, dashboard and health checks; the store is registered beside it. May be called twice without harm.</summary>
    public static IHostApplicationBuilder AddEmbeddedSilo(
        this IHostApplicationBuilder builder, AnalysisSettings? settings = null, AnalysisModels? models = null) =>
        builder.AddSilo(settings, models, ResponseTimeout, static silo =>
        {
            Listen(silo, FreePort());
            silo.UseInMemoryReminderService();
        });

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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
