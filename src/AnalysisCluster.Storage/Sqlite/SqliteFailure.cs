using AnalysisCluster.Contracts;
using static SQLitePCL.raw;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>An SQLite call that did not succeed.</summary>
/// <param name="code">Extended result code.</param>
internal sealed class SqliteFailure(int code, string message) : Exception($"SQLite {code}: {message}")
{
    private int Primary => code & 0xff;

    /// <summary>The primary result code as telemetry names it: its number.</summary>
    public string Symbol => Primary.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>What a caller of the store sees: <see cref="StoreUnavailableException"/> where the call may be repeated; else this, a defect of ours.</summary>
    public Exception Translate(string folder) => Advice(folder) is { } advice ? new StoreUnavailableException(advice, this) : this;

    private string? Advice(string folder) => Primary switch
    {
        SQLITE_FULL => $"The disk of the data folder '{folder}' is full. Nothing was written. Free some space; a running node then goes on by itself.",
        SQLITE_READONLY or SQLITE_PERM => $"The data folder '{folder}' cannot be written. Give this user write access to it and to the files in it.",
        SQLITE_IOERR => $"The disk of the data folder '{folder}' failed ({Message}). Look at the disk and the system's log, then start again.",
        SQLITE_CANTOPEN =>
            $"The store in the data folder '{folder}' cannot be opened ({Message}). Check that the folder is there and that this user owns it.",
        SQLITE_CORRUPT or SQLITE_NOTADB =>
            $"The store in the data folder '{folder}' is damaged ({Message}). Restore it from a backup, or start with an empty folder.",
        SQLITE_BUSY or SQLITE_LOCKED => $"Another program holds the store in the data folder '{folder}'. Close it; nothing was written.",
        SQLITE_NOMEM => $"There is no memory left for the store in the data folder '{folder}'. Nothing was written; give the process more.",
        _ => null,
    };
}
