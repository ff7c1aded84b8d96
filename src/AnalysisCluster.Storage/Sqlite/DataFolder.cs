using System.Globalization;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>
/// The folder that holds the store. While it is open no other process can open it; the operating system lets go of it when the process ends, however it ends.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private const string StoreName = "analysis.db";
    private const string LockName = "analysis.lock";
    private const string HolderName = "analysis.pid";

    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    public string StorePath => System.IO.Path.Combine(Path, StoreName);

    /// <exception cref="InvalidOperationException">Another process holds it, or it cannot be made or written; the message says what to do.</exception>
    public static DataFolder Open(string folder)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }

        var held = Hold(path);
        try
        {
            File.WriteAllText(System.IO.Path.Combine(path, HolderName), Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolder(path, held);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw Unwritable(path, exception);
        }
    }

    public void Dispose() => _lock.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(System.IO.Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            throw new InvalidOperationException(
                $"The data folder '{path}' is in use by the process {Holder(path)}. Stop that process, or name another folder.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, exception);
        }
    }

    /// <summary>Told apart from a read-only disk and the like: EWOULDBLOCK of Linux, that of macOS, ERROR_SHARING_VIOLATION of Windows.</summary>
    private static bool IsHeld(IOException exception) => (exception.HResult & 0xffff) is 11 or 35 or 32;

    private static string Holder(string path)
    {
        var file = System.IO.Path.Combine(path, HolderName);
        return File.Exists(file) ? File.ReadAllText(file).Trim() : "that locks its files";
    }

    private static InvalidOperationException Unwritable(string path, Exception inner) => new(
        $"The data folder '{path}' cannot be written: {inner.Message.TrimEnd('.')}. Give this user write access to it, or name another folder.", inner);
}
