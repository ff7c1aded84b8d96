using System.Buffers;
using System.Text;
using AnalysisCluster.Storage.Rows;
using SQLitePCL;
using static SQLitePCL.raw;

namespace AnalysisCluster.Storage.Sqlite;

/// <summary>A prepared statement: values are bound in order, then it is run, or stepped through its rows and disposed of, which makes it free again.</summary>
internal sealed class PreparedSql(Database database, sqlite3_stmt handle, string sql) : IRows
{
    private const int IdBytes = 16;

    private int _bound;
    private bool _busy;

    /// <exception cref="InvalidOperationException">The statement's rows are still being read.</exception>
    public PreparedSql Begin()
    {
        if (_busy)
        {
            throw new InvalidOperationException($"A statement was begun again before its rows were read: {sql}");
        }

        _busy = true;
        _bound = 0;
        return this;
    }

    public PreparedSql Bind(long value) => Checked(sqlite3_bind_int64(handle, ++_bound, value));

    public PreparedSql Bind(long? value) => value is { } present ? Bind(present) : BindNull();

    public PreparedSql Bind(bool value) => Bind(value ? 1L : 0L);

    public PreparedSql Bind(double value) => Checked(sqlite3_bind_double(handle, ++_bound, value));

    public PreparedSql Bind(byte[]? value) => value is null ? BindNull() : Bind(value.AsSpan());

    public PreparedSql Bind(ReadOnlySpan<byte> value) => Checked(
        value.IsEmpty ? sqlite3_bind_zeroblob(handle, ++_bound, 0) : sqlite3_bind_blob(handle, ++_bound, value));

    public PreparedSql Bind(string? value)
    {
        if (value is null)
        {
            return BindNull();
        }

        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length) + 1);
        try
        {
            var length = Encoding.UTF8.GetBytes(value, buffer);
            return Checked(sqlite3_bind_text(handle, ++_bound, buffer.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <param name="id">32 hexadecimal digits.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public PreparedSql BindId(string id)
    {
        Span<byte> bytes = stackalloc byte[IdBytes];
        if (!HashId.IsValid(id))
        {
            throw new ArgumentException($"'{id}' is no id of 32 lower-case hexadecimal digits.", nameof(id));
        }

        Convert.FromHexString(id, bytes, out _, out _);
        return Bind(bytes);
    }

    IRows IRows.Bind(long value) => Bind(value);

    IRows IRows.Bind(long? value) => Bind(value);

    IRows IRows.Bind(bool value) => Bind(value);

    IRows IRows.Bind(string? value) => Bind(value);

    IRows IRows.BindId(string id) => BindId(id);

    /// <summary>True while there is a row to read.</summary>
    public bool Step()
    {
        var code = sqlite3_step(handle);
        database.Check(code);
        return code == SQLITE_ROW;
    }

    /// <summary>Runs a write to its end.</summary>
    /// <returns>Rows that it changed.</returns>
    public int Run()
    {
        using (this)
        {
            Step();
            return database.Changes();
        }
    }

    public bool IsNull(int column) => sqlite3_column_type(handle, column) == SQLITE_NULL;

    public long Int64(int column) => sqlite3_column_int64(handle, column);

    public double Double(int column) => sqlite3_column_double(handle, column);

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(Blob(column));

    /// <summary>Ends the reading of rows. An error that stepping reported is not reported again.</summary>
    public void Dispose()
    {
        if (_busy)
        {
            _busy = false;
            sqlite3_reset(handle);
        }
    }

    public void Close() => handle.Dispose();

    private PreparedSql BindNull() => Checked(sqlite3_bind_null(handle, ++_bound));

    private PreparedSql Checked(int code)
    {
        if (code != SQLITE_OK)
        {
            _busy = false;
            database.Check(code);
        }

        return this;
    }
}
