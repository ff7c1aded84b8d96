using System.Net;
using AnalysisCluster.Silo;
using AnalysisCluster.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Gateway.Tests.Embedded;

/// <summary>Silo, store and gateway in one process, on a data folder of its own: started once for the tests that look at it.</summary>
public class EmbeddedNode : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("analysis-gateway-").FullName;
    private WebApplication? _app;

    public HttpClient Client { get; } = new();

    public IServiceProvider Services => _app!.Services;

    protected virtual GatewayOptions Options => new();

    /// <summary>What its configuration file would say.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSqliteStore(new SqliteStoreOptions { Folder = _folder });
        builder.AddEmbeddedSilo();
        builder.Services.AddAnalysisGateway(Options);
        _app = builder.Build();
        _app.MapAnalysisGateway();
        await _app.StartAsync();
        Client.BaseAddress = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
