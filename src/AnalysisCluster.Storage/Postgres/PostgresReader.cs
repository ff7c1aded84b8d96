using System.Globalization;
using AnalysisCluster.Storage.Rows;
using Npgsql;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>One connection that reads at one moment of the store.</summary>
internal sealed class PostgresReader : IRowStore, IDisposable
{
    private static long _cursors;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _moment;

    public PostgresReader(NpgsqlDataSource source)
    {
        _connection = source.OpenConnection();
        _moment = _connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
    }

    public IRows Prepare(string sql) => new PostgresRows(this, sql, isScan: false);

    public IRows Scan(string sql) => new PostgresRows(this, sql, isScan: true);

    /// <summary>A name that no cursor had before: by their text alone the driver takes statements for the same, and a FETCH would be read as another cursor's.</summary>
    public static string NewCursor() => string.Create(CultureInfo.InvariantCulture, $"scan_{Interlocked.Increment(ref _cursors)}");

    public void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.ExecuteNonQuery();
    }

    public List<object[]> Query(string sql, List<NpgsqlParameter> values)
    {
        using var command = new NpgsqlCommand(sql, _connection);
        command.Parameters.AddRange(values.ToArray());
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public void Dispose()
    {
        _moment.Dispose();
        _connection.Dispose();
    }
}
