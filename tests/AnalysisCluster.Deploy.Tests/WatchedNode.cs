using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AnalysisCluster.Gateway;
using AnalysisCluster.Silo;
using AnalysisCluster.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>A node in this process that has cross-referenced an article: which instruments it made, and what a scrape of it gives.</summary>
public sealed partial class WatchedNode : IAsyncLifetime
{
    private const string Article =
        """
        {"id":"a1","source":"Harbour Post","published":"2021-05-04T08:30:00Z",
         "text":"Rescue workers said on Monday that 14 people had died in the flood. “We will rebuild,” the mayor, Anna Berg, said."}
        """;

    private readonly ConcurrentDictionary<string, Instrument> _instruments = [];
    private readonly MeterListener _listener = new();
    private readonly TemporaryFolder _folder = new();
    private WebApplication? _app;

    internal IReadOnlyCollection<Instrument> Instruments => [.. _instruments.Values];

    /// <summary>Names of all series in the scrape, the platform's among them.</summary>
    public IReadOnlySet<string> Scraped { get; private set; } = new HashSet<string>();

    public async ValueTask InitializeAsync()
    {
        _listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name.StartsWith("AnalysisCluster.", StringComparison.Ordinal))
            {
                _instruments[instrument.Name] = Instrument.Of(instrument);
            }
        };
        _listener.Start();
        _app = await StartAsync(_folder.Path);
        using var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        using var answer = await client.PostAsync("/v1/articles", new StringContent(Article, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await FinishedAsync(client);
        Scraped = SeriesName().Matches(await client.GetStringAsync("/metrics")).Select(match => match.Value).ToHashSet();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _listener.Dispose();
        _folder.Dispose();
    }

    private static async Task<WebApplication> StartAsync(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSqliteStore(new SqliteStoreOptions { Folder = folder });
        builder.AddEmbeddedSilo();
        builder.Services.AddAnalysisGateway(new GatewayOptions { StatusInterval = TimeSpan.FromMilliseconds(100) });
        var app = builder.Build();
        app.MapAnalysisGateway();
        await app.StartAsync();
        return app;
    }

    /// <summary>Follows the feed until the article's end is told.</summary>
    private static async Task FinishedAsync(HttpClient client)
    {
        using var events = new StreamReader(await client.GetStreamAsync("/v1/stream?from=0"));
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal)
                && JsonDocument.Parse(line[5..]).RootElement.TryGetProperty("state", out var state)
                && state.GetString() == "finished")
            {
                return;
            }
        }
    }

    [GeneratedRegex("^[a-z_0-9]+", RegexOptions.Multiline)]
    private static partial Regex SeriesName();
}
