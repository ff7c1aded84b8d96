using AnalysisCluster.Storage.Rows;
using Npgsql;
using NpgsqlTypes;

namespace AnalysisCluster.Storage.Postgres;

/// <summary>One command of a batch: its values are added in order.</summary>
internal sealed class PostgresCall(string sql)
{
    public NpgsqlBatchCommand Command { get; } = new(sql);

    /// <summary>A call of a function with so many parameters.</summary>
    public static PostgresCall Of(string function, int parameters) =>
        new($"SELECT * FROM {function}({string.Join(", ", Enumerable.Range(1, parameters).Select(n => $"${n}"))})");

    public PostgresCall Add(long value) => With(new NpgsqlParameter<long> { TypedValue = value });

    public PostgresCall Add(long? value) => value is { } present ? Add(present) : Null(NpgsqlDbType.Bigint);

    public PostgresCall Add(int value) => With(new NpgsqlParameter<int> { TypedValue = value });

    public PostgresCall Add(short value) => With(new NpgsqlParameter<short> { TypedValue = value });

    public PostgresCall Add(bool value) => With(new NpgsqlParameter<bool> { TypedValue = value });

    public PostgresCall Add(string? value) => PostgresText.Safe(value) is { } text ? With(new NpgsqlParameter<string> { TypedValue = text, NpgsqlDbType = NpgsqlDbType.Text }) : Null(NpgsqlDbType.Text);

    public PostgresCall Add(byte[]? value) => value is null ? Null(NpgsqlDbType.Bytea) : With(new NpgsqlParameter<byte[]> { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Bytea });

    /// <param name="id">32 hexadecimal digits.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    public PostgresCall AddId(string id) => Add(HashId.ToBytes(id));

    public PostgresCall AddAll(IEnumerable<string> ids) => AddAll([.. ids.Select(HashId.ToBytes)]);

    public PostgresCall AddAll(byte[][] values) => Array(values, NpgsqlDbType.Bytea);

    public PostgresCall AddAll(short[] values) => Array(values, NpgsqlDbType.Smallint);

    public PostgresCall AddAll(long[] values) => Array(values, NpgsqlDbType.Bigint);

    public PostgresCall AddAll(long?[] values) => Array(values, NpgsqlDbType.Bigint);

    public PostgresCall AddAll(double[] values) => Array(values, NpgsqlDbType.Double);

    public PostgresCall AddTexts(IEnumerable<string> values) => Array(values.Select(value => PostgresText.Safe(value)!).ToArray(), NpgsqlDbType.Text);

    private PostgresCall Array<T>(T[] values, NpgsqlDbType type) =>
        With(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });

    private PostgresCall Null(NpgsqlDbType type) => With(new NpgsqlParameter { NpgsqlDbType = type, Value = DBNull.Value });

    private PostgresCall With(NpgsqlParameter value)
    {
        Command.Parameters.Add(value);
        return this;
    }
}
