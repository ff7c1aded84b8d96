using Microsoft.Extensions.Options;
using Npgsql;

namespace AnalysisCluster.Storage;

/// <summary>The cluster's store: one PostgreSQL database, which all silos of a cluster share.</summary>
public sealed class PostgresStoreOptions
{
    /// <summary>
    /// Npgsql's connection string, such as <c>Host=db;Database=analysis;Username=analysis;Password=…</c>. No default. A pooler between that changes sessions
    /// (PgBouncer in transaction mode) does not do: statements are prepared, and a writer's transaction spans two exchanges.
    /// </summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Writes of this silo that may wait for its writer; 1 to 100,000, default 4,096. Beyond it callers wait for room. Larger takes bursts and memory.</summary>
    public int QueueMax { get; set; } = 4_096;

    /// <summary>Writes in one transaction; 1 to 10,000, default 256. Larger shares a commit among more writes, each of which waits longer, as do other silos.</summary>
    public int BatchMax { get; set; } = 256;

    /// <summary>Reads of this silo at once, each with a connection; 1 to 256, default 8. The server's <c>max_connections</c> bounds the sum over all silos.</summary>
    public int Readers { get; set; } = 8;
}

/// <summary>Names what is wrong, the range and the fix.</summary>
public sealed class PostgresStoreOptionsValidator : IValidateOptions<PostgresStoreOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, PostgresStoreOptions options)
    {
        string?[] problems =
        [
            Connection(options.ConnectionString),
            Check(nameof(options.QueueMax), options.QueueMax, 1, 100_000),
            Check(nameof(options.BatchMax), options.BatchMax, 1, 10_000),
            Check(nameof(options.Readers), options.Readers, 1, 256),
        ];
        var found = problems.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Connection(string text)
    {
        const string Example = "Set it to something like 'Host=db.example.org;Database=analysis;Username=analysis;Password=…'.";
        if (string.IsNullOrWhiteSpace(text))
        {
            return $"Store:ConnectionString is empty. {Example}";
        }

        try
        {
            var parsed = new NpgsqlConnectionStringBuilder(text);
            return string.IsNullOrWhiteSpace(parsed.Host) ? $"Store:ConnectionString names no host. {Example}"
                : string.IsNullOrWhiteSpace(parsed.Database) ? $"Store:ConnectionString names no database. {Example}"
                : null;
        }
        catch (ArgumentException exception)
        {
            return $"Store:ConnectionString cannot be read: {exception.Message.TrimEnd('.')}. {Example}";
        }
    }

    private static string? Check(string property, int value, int least, int most) =>
        value >= least && value <= most ? null : $"Store:{property} is {value}; it must be from {least} to {most}. Leave it out for the default.";
}
