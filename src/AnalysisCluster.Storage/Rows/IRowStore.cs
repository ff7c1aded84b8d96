namespace AnalysisCluster.Storage.Rows;

/// <summary>One connection to a relational store, at one moment of it. Not thread-safe.</summary>
internal interface IRowStore
{
    /// <summary>
    /// A statement ready to be bound: its parameters are <c>?</c>, or <c>?1</c> where one is used more than once. Dispose of it when its rows are read; the
    /// same text cannot be used again before.
    /// </summary>
    IRows Prepare(string sql);

    /// <summary>As <see cref="Prepare"/>, for rows that may be many and are read while other statements run. Takes numbers only.</summary>
    IRows Scan(string sql);
}

/// <summary>Values are bound in order, then the rows are stepped through.</summary>
internal interface IRows : IDisposable
{
    IRows Bind(long value);

    IRows Bind(long? value);

    IRows Bind(bool value);

    IRows Bind(string? value);

    /// <param name="id">32 hexadecimal digits.</param>
    /// <exception cref="ArgumentException">It is not.</exception>
    IRows BindId(string id);

    /// <summary>True while there is a row to read.</summary>
    bool Step();

    bool IsNull(int column);

    long Int64(int column);

    double Double(int column);

    /// <summary>Valid until the next step.</summary>
    ReadOnlySpan<byte> Blob(int column);

    string Text(int column);
}

/// <summary>What follows from the few things that a row can say.</summary>
internal static class RowReading
{
    public static int Int32(this IRows row, int column) => (int)row.Int64(column);

    public static bool Flag(this IRows row, int column) => row.Int64(column) != 0;

    public static long? NullableInt64(this IRows row, int column) => row.IsNull(column) ? null : row.Int64(column);

    public static int? NullableInt32(this IRows row, int column) => row.IsNull(column) ? null : row.Int32(column);

    public static string? NullableText(this IRows row, int column) => row.IsNull(column) ? null : row.Text(column);

    public static string Id(this IRows row, int column) => Convert.ToHexStringLower(row.Blob(column));

    /// <summary>A time in two columns: UTC ticks, then the offset in minutes.</summary>
    public static DateTimeOffset? Time(this IRows row, int column) => row.IsNull(column)
        ? null
        : new DateTimeOffset(row.Int64(column), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(row.Int64(column + 1)));

    /// <summary>Key in the first row's first column; null when there is no row.</summary>
    public static long? Key(this IRows bound)
    {
        using (bound)
        {
            return bound.Step() ? bound.NullableInt64(0) : null;
        }
    }
}
