using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using AnalysisCluster.Storage.Postgres;
using AnalysisCluster.Tests;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>A PostgreSQL server, silos and a gateway: real processes on loopback.</summary>
internal sealed class LocalCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _folder;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };

    private LocalCluster(string folder, PostgresServer postgres, ClusterProcess[] silos, Uri[] probes, ClusterProcess gateway, Uri address) =>
        (_folder, Postgres, Silos, Probes, Gateway, Address) = (folder, postgres, silos, probes, gateway, address);

    public PostgresServer Postgres { get; }

    public IReadOnlyList<ClusterProcess> Silos { get; }

    public IReadOnlyList<Uri> Probes { get; }

    public ClusterProcess Gateway { get; }

    /// <summary>Where the gateway answers.</summary>
    public Uri Address { get; }

    public IEnumerable<ClusterProcess> Processes => Silos.Append(Gateway);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<LocalCluster> StartAsync(int silos)
    {
        Assert.SkipWhen(PostgresServer.Missing is not null, PostgresServer.Missing ?? "");
        var folder = Directory.CreateTempSubdirectory("analysis-cluster-").FullName;
        var postgres = await PostgresServer.StartAsync(isDurable: true);
        var database = postgres.ConnectionString(await postgres.CreateDatabaseAsync());
        await PostgresSchema.MigrateAsync(database, Stop);
        var probes = Enumerable.Range(0, silos).Select(_ => new Uri($"http://127.0.0.1:{FreePort()}")).ToArray();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var members = probes.Select((probe, i) => Process(folder, $"silo-{i + 1}", database, ["silo", "--listen", probe.ToString()])).ToArray();
        var gateway = Process(folder, "gateway", database, ["gateway", "--listen", address.ToString()]);
        var cluster = new LocalCluster(folder, postgres, members, probes, gateway, address);
        foreach (var process in cluster.Processes)
        {
            process.Start();
        }

        await cluster.ReadyAsync();
        return cluster;
    }

    /// <summary>Completes when all processes say that they are ready.</summary>
    public async Task<TimeSpan> ReadyAsync()
    {
        var began = Stopwatch.GetTimestamp();
        foreach (var probe in Probes.Append(Address))
        {
            await ReadyAsync(probe);
        }

        return Stopwatch.GetElapsedTime(began);
    }

    public async Task ReadyAsync(Uri probe)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(probe))
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"{probe} is not ready after {Patience}; logs in {_folder}:\n{Tails()}");
            await Task.Delay(100, Stop);
        }
    }

    /// <summary>Completes when everything acknowledged is cross-referenced.</summary>
    public async Task<JsonElement> SettleAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await GetAsync("/v1/status") is { } status && status.GetProperty("pending").GetInt64() == 0)
            {
                return status;
            }

            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"Work is left after {Patience}; logs in {_folder}:\n{Tails()}");
            await Task.Delay(200, Stop);
        }
    }

    public async Task<string> DigestAsync()
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            if (await GetAsync("/v1/digest") is { } digest)
            {
                return digest.GetProperty("sha256").GetString()!;
            }

            await Task.Delay(500, Stop);
        }

        Assert.Fail($"No digest could be had; logs in {_folder}:\n{Tails()}");
        return "";
    }

    public string Tails() => string.Join('\n', Processes.Select(process =>
        $"== {process.Name}, started {process.Starts} times\n{(File.Exists(process.Log) ? string.Join('\n', File.ReadLines(process.Log).TakeLast(12)) : "")}"));

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Processes)
        {
            await process.DisposeAsync();
        }

        _http.Dispose();
        await Postgres.DisposeAsync();
        if (TestContext.Current.TestState?.Result != TestResult.Failed)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static ClusterProcess Process(string folder, string name, string database, string[] arguments)
    {
        var environment = new Dictionary<string, string>
        {
            ["ANALYSIS__Store__ConnectionString"] = database,
            ["ANALYSIS__Store__Readers"] = "4",
            ["ANALYSIS__Cluster__ClusterId"] = "resilience",
            ["ANALYSIS__Silo__Port"] = FreePort().ToString(CultureInfo.InvariantCulture),
            ["ANALYSIS__Silo__GatewayPort"] = FreePort().ToString(CultureInfo.InvariantCulture),
        };
        return new ClusterProcess(name, Path.Combine(folder, name + ".log"), arguments, environment);
    }

    private async Task<JsonElement?> GetAsync(string path)
    {
        try
        {
            return await _http.GetFromJsonAsync<JsonElement>(new Uri(Address, path), Stop);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !Stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<bool> IsReadyAsync(Uri probe)
    {
        try
        {
            using var answer = await _http.GetAsync(new Uri(probe, "/health/ready"), Stop);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
