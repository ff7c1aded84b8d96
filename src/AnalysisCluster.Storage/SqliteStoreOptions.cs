using Microsoft.Extensions.Options;

namespace AnalysisCluster.Storage;

/// <summary>The embedded store: one folder on a local disk, one process at a time.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The data folder; made where it is missing. Keep it on a local disk: network file systems break SQLite's locks. No default.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Writes that may wait for the writer; 1 to 100,000, default 4,096. Beyond it callers wait for room. Larger takes bursts and memory.</summary>
    public int QueueMax { get; set; } = 4_096;

    /// <summary>Writes in one transaction; 1 to 10,000, default 256. Larger shares a flush of the disk among more writes, each of which waits longer.</summary>
    public int BatchMax { get; set; } = 256;

    /// <summary>Connections that read, and so reads at once; 1 to 64, default 4.</summary>
    public int Readers { get; set; } = 4;

    /// <summary>Page cache of the writer in MB, of which each reader has an eighth more; 8 to 16,384, default 128. Larger keeps more of the indexes in memory.</summary>
    public int CacheMegabytes { get; set; } = 128;
}

/// <summary>Names what is wrong, the range and the fix.</summary>
public sealed class SqliteStoreOptionsValidator : IValidateOptions<SqliteStoreOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, SqliteStoreOptions options)
    {
        string?[] problems =
        [
            string.IsNullOrWhiteSpace(options.Folder) ? $"{nameof(options.Folder)} is empty; set it to the folder that shall hold the data." : null,
            Check(nameof(options.QueueMax), options.QueueMax, 1, 100_000),
            Check(nameof(options.BatchMax), options.BatchMax, 1, 10_000),
            Check(nameof(options.Readers), options.Readers, 1, 64),
            Check(nameof(options.CacheMegabytes), options.CacheMegabytes, 8, 16_384),
        ];
        var found = problems.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Check(string property, int value, int least, int most) =>
        value >= least && value <= most ? null : $"{property} is {value}; it must be from {least} to {most}. Leave it out for the default.";
}
