using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AnalysisCluster.Tests;

/// <summary>A PostgreSQL server of the tests' own on loopback, in a folder that goes with it. It runs as an unprivileged user, as PostgreSQL demands.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _bin;
    private readonly string _folder;
    private readonly string _settings;
    private int _databases;

    private PostgresServer(string bin, string folder, int port, string settings) => (_bin, _folder, Port, _settings) = (bin, folder, port, settings);

    public int Port { get; }

    /// <summary>Why there is none here; null where one can be had.</summary>
    public static string? Missing => FindBin() is null
        ? "No PostgreSQL server programs were found in /usr/lib/postgresql or on the PATH. Install Debian's package 'postgresql' to run these tests."
        : null;

    /// <param name="isDurable">Whether commits reach the disk before they are acknowledged. Faster without, where no crash is tested.</param>
    public static async Task<PostgresServer> StartAsync(bool isDurable)
    {
        var bin = FindBin() ?? throw new InvalidOperationException(Missing);
        var folder = Directory.CreateTempSubdirectory("analysis-postgres-").FullName;
        var settings = $"-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200 -c shared_buffers=256MB -c fsync={(isDurable ? "on" : "off")}"
            + " -c log_min_messages=warning -c log_checkpoints=off";
        var server = new PostgresServer(bin, folder, FreePort(), settings);
        if (IsRoot)
        {
            await RunAsync("chown", "postgres", folder);
        }

        await server.RunAsServerAsync("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "-N");
        await server.ResumeAsync();
        return server;
    }

    public string ConnectionString(string database) => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database}");

    /// <summary>Makes an empty database, or a copy of another one that nobody is connected to.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CreateDatabaseAsync(string template = "template0")
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    public Task DropDatabaseAsync(string name) => ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");

    public Task ResumeAsync() => RunAsServerAsync(
        "pg_ctl", "start", "-w", "-t", "60", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", string.Create(CultureInfo.InvariantCulture, $"-p {Port} {_settings}"));

    /// <param name="mode"><c>smart</c>, <c>fast</c> or <c>immediate</c>, which is a crash.</param>
    public Task StopAsync(string mode) => RunAsServerAsync("pg_ctl", "stop", "-w", "-t", "60", "-D", Data, "-m", mode);

    /// <summary>Runs one of PostgreSQL's programs against the server.</summary>
    /// <returns>Its standard output.</returns>
    public Task<string> RunToolAsync(string tool, params string[] arguments) =>
        RunAsync(Path.Combine(_bin, tool), [.. arguments, "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "postgres"]);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await StopAsync("immediate");
        Directory.Delete(_folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    private static string? FindBin()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Concat(path).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private Task<string> RunAsServerAsync(string tool, params string[] arguments)
    {
        var program = Path.Combine(_bin, tool);
        return IsRoot
            ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments])
            : RunAsync(program, arguments);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/tmp" },
        };
        process.Start();

        // 'pg_ctl start' leaves a server behind that keeps the standard streams open: the process's end counts, not theirs.
        var output = new List<string>();
        void Take(object _, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.Add(line.Data ?? "");
            }
        }

        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(Patience);
        while (!process.HasExited)
        {
            await Task.Delay(20, patience.Token);
        }

        lock (output)
        {
            return process.ExitCode == 0
                ? string.Join('\n', output)
                : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {string.Join('\n', output)}");
        }
    }
}
