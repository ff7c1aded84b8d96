using System.Globalization;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>The versions of the tables. A database is brought to the newest by the scripts between, all in one transaction.</summary>
public static class PostgresSchema
{
    /// <summary>The version that this program reads and writes.</summary>
    public const int Newest = 1;

    /// <summary>The PostgreSQL schema in which everything lies.</summary>
    public const string Name = "analysis";

    // Held by whoever migrates: others wait, and then find the work done.
    private const long Lock = 0x616e616c79736973;

    // By the version to which they lead.
    private static readonly string[][] Scripts = [["1-tables.sql", "2-writes.sql", "3-orleans.sql"]];

    /// <summary>Installs or upgrades; safe twice, and by two at once.</summary>
    /// <returns>Version before and after; 0 for a database without our tables.</returns>
    /// <exception cref="InvalidOperationException">The database was written by a newer program.</exception>
    /// <exception cref="Contracts.StoreUnavailableException">The server is away, or refuses.</exception>
    public static async Task<(int From, int To)> MigrateAsync(string connectionString, CancellationToken cancellation = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = Name, Pooling = false, CommandTimeout = 0, ApplicationName = "analysis migrate" };
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await ExecuteAsync(connection, string.Create(CultureInfo.InvariantCulture, $"SELECT pg_advisory_xact_lock({Lock})"), cancellation);
            var from = await VersionAsync(connection, cancellation);
            Refuse(from, isNewer: true);
            for (var next = from + 1; next <= Newest; next++)
            {
                await UpgradeAsync(connection, next, cancellation);
            }

            await transaction.CommitAsync(cancellation);
            return (from, Newest);
        }
        catch (Exception exception) when (PostgresFailure.Translate(exception, $"{settings.Host}:{settings.Port}/{settings.Database}") is var told && told != exception)
        {
            throw told;
        }
    }

    /// <summary>Asks whether a database holds the tables of this version.</summary>
    /// <exception cref="InvalidOperationException">The tables are missing, older, or newer than this program's; the message names the fix.</exception>
    /// <exception cref="Contracts.StoreUnavailableException">The server is away, or refuses.</exception>
    public static async Task CheckAsync(string connectionString, CancellationToken cancellation = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, Timeout = 5 };
        try
        {
            await using var connection = new NpgsqlConnection(settings.ConnectionString);
            await connection.OpenAsync(cancellation);
            await CheckAsync(connection, cancellation);
        }
        catch (Exception exception) when (PostgresFailure.Translate(exception, $"{settings.Host}:{settings.Port}/{settings.Database}") is var told && told != exception)
        {
            throw told;
        }
    }

    internal static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var version = await VersionAsync(connection, cancellation);
        Refuse(version, isNewer: true);
        Refuse(version, isNewer: false);
    }

    private static void Refuse(int version, bool isNewer)
    {
        if (isNewer && version > Newest)
        {
            throw new InvalidOperationException(
                $"The database has schema version {version}, this program knows {Newest}: a newer program was here. Run that version of the program.");
        }

        if (!isNewer && version < Newest)
        {
            throw new InvalidOperationException(version == 0
                ? "The database has no tables of this program yet. Run 'analysis migrate' once, with the same connection string."
                : $"The database has schema version {version}, this program needs {Newest}. Run 'analysis migrate' of this version of the program.");
        }
    }

    private static async Task<int> VersionAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var exists = new NpgsqlCommand($"SELECT to_regclass('{Name}.schema_versions') IS NOT NULL", connection);
        if (!(bool)(await exists.ExecuteScalarAsync(cancellation))!)
        {
            return 0;
        }

        await using var version = new NpgsqlCommand($"SELECT coalesce(max(version), 0) FROM {Name}.schema_versions", connection);
        return (int)(await version.ExecuteScalarAsync(cancellation))!;
    }

    private static async Task UpgradeAsync(NpgsqlConnection connection, int version, CancellationToken cancellation)
    {
        if (version == 1)
        {
            await ExecuteAsync(
                connection,
                $"CREATE SCHEMA IF NOT EXISTS {Name}; CREATE TABLE {Name}.schema_versions (version integer PRIMARY KEY, installed_at timestamptz NOT NULL DEFAULT now())",
                cancellation);
        }

        foreach (var script in Scripts[version - 1])
        {
            await ExecuteAsync(connection, await ReadAsync(script, cancellation), cancellation);
        }

        await ExecuteAsync(
            connection, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {Name}.schema_versions (version) VALUES ({version})"), cancellation);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task<string> ReadAsync(string script, CancellationToken cancellation)
    {
        var assembly = typeof(PostgresSchema).Assembly;
        await using var stream = assembly.GetManifestResourceStream($"Postgres.{script}")
            ?? throw new InvalidOperationException($"The script {script} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancellation);
    }
}
