using System.Globalization;
using System.Text;
using AnalysisCluster.Storage.Rows;
using Npgsql;
using NpgsqlTypes;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>A query on its way and its rows: all of them in memory, or for a scan a page at a time.</summary>
internal sealed class PostgresRows(PostgresReader reader, string sql, bool isScan) : IRows
{
    private const int ScanPage = 128;

    private readonly List<NpgsqlParameter> _values = [];
    private List<object[]>? _rows;
    private string? _cursor;
    private int _at = -1;

    public IRows Bind(long value) => Add(new NpgsqlParameter<long> { TypedValue = value });

    public IRows Bind(long? value) => value is { } present ? Bind(present) : Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Bigint, Value = DBNull.Value });

    public IRows Bind(bool value) => Bind(value ? 1L : 0L);

    public IRows Bind(string? value) => Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)PostgresText.Safe(value) ?? DBNull.Value });

    public IRows BindId(string id) => Add(new NpgsqlParameter<byte[]> { TypedValue = HashId.ToBytes(id) });

    public bool Step()
    {
        _rows ??= Begin();
        if (++_at >= _rows.Count && _cursor is not null)
        {
            (_rows, _at) = (Fetch(), 0);
        }

        return _at < _rows.Count;
    }

    public bool IsNull(int column) => _rows![_at][column] is DBNull;

    public long Int64(int column) => _rows![_at][column] is DBNull ? 0 : Convert.ToInt64(_rows[_at][column], CultureInfo.InvariantCulture);

    public double Double(int column) => (double)_rows![_at][column];

    public ReadOnlySpan<byte> Blob(int column) => _rows![_at][column] as byte[];

    public string Text(int column) => (string)_rows![_at][column];

    public void Dispose()
    {
        if (_cursor is not null)
        {
            reader.Execute($"CLOSE {_cursor}");
            _cursor = null;
        }
    }

    private PostgresRows Add(NpgsqlParameter value)
    {
        _values.Add(value);
        return this;
    }

    private List<object[]> Begin()
    {
        if (!isScan)
        {
            return reader.Query(Numbered(sql), _values);
        }

        _cursor = PostgresReader.NewCursor();
        reader.Execute($"DECLARE {_cursor} NO SCROLL CURSOR FOR {Inlined()}");
        return Fetch();
    }

    private List<object[]> Fetch() => reader.Query($"FETCH {ScanPage} FROM {_cursor}", []);

    /// <summary>A cursor's statement takes no parameters; those of scans are numbers.</summary>
    private string Inlined() => Replace(sql, n => ((long)_values[n - 1].Value!).ToString(CultureInfo.InvariantCulture));

    private static string Numbered(string sql) => Replace(sql, n => string.Create(CultureInfo.InvariantCulture, $"${n}"));

    private static string Replace(string sql, Func<int, string> parameter)
    {
        var text = new StringBuilder(sql.Length + 16);
        var last = 0;
        for (var i = 0; i < sql.Length; i++)
        {
            if (sql[i] != '?')
            {
                text.Append(sql[i]);
                continue;
            }

            var hasNumber = i + 1 < sql.Length && char.IsAsciiDigit(sql[i + 1]);
            text.Append(parameter(hasNumber ? sql[++i] - '0' : ++last));
        }

        return text.ToString();
    }
}
