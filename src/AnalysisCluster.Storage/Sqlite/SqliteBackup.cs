namespace AnalysisCluster.Storage.Sqlite;

/// <summary>Copies the store of a data folder, which a node may be using.</summary>
public static class SqliteBackup
{
    private const int PagesAtOnce = 2_048;
    private const string StoreName = "analysis.db";

    /// <summary>Writes a copy as of one moment, page by page beside whoever writes; the file is there when it is complete, and not before.</summary>
    /// <returns>Bytes of the copy.</returns>
    /// <exception cref="InvalidOperationException">There is no store, or the file exists already; the message says what to do.</exception>
    /// <exception cref="Contracts.StoreUnavailableException">The disk is full or fails.</exception>
    public static long Write(string folder, string file, CancellationToken cancellation)
    {
        var store = Path.Combine(Path.GetFullPath(folder), StoreName);
        if (!File.Exists(store))
        {
            throw new InvalidOperationException($"There is no store in '{folder}'. Name the folder that a node was started with.");
        }

        if (File.Exists(file))
        {
            throw new InvalidOperationException($"'{file}' exists already. Name a new file, or take the old one away.");
        }

        var partial = file + ".partial";
        try
        {
            Copy(store, partial, cancellation);
            File.Move(partial, file);
            return new FileInfo(file).Length;
        }
        catch (SqliteFailure failure)
        {
            throw failure.Translate(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"'{file}' cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void Copy(string store, string file, CancellationToken cancellation)
    {
        using var source = Database.Open(store, readOnly: true);
        using var target = Database.Open(file, readOnly: false);

        // The transaction keeps the moment: writes that come meanwhile go into the log and do not make the copy begin again.
        source.Execute("PRAGMA busy_timeout = 5000; BEGIN; SELECT count(*) FROM sqlite_schema");
        source.CopyTo(target, PagesAtOnce, cancellation);
        source.Execute("COMMIT");
        target.Execute("PRAGMA journal_mode = DELETE");
    }
}
