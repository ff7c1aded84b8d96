using System.Buffers.Text;
using System.Globalization;
using System.Text;
using AnalysisCluster.Contracts.Operations;

namespace AnalysisCluster.Storage.Rows;

/// <summary>
/// Pages through rows in the order of an index: a page goes on right after the position where the last one ended, so rows that come or go between pages
/// are neither repeated nor a reason to skip others. A page that filters much away ends after so many rows, perhaps empty, with a cursor to go on from.
/// </summary>
/// <param name="list">Names the list and the index: a cursor of another is refused.</param>
/// <param name="start">The position before the first row.</param>
internal sealed class PageScan(ListQuery query, string list, long[] start)
{
    private const int LimitMax = 1_000;
    private const int ScanMax = 10_000;

    /// <summary>Where this page begins: bind it.</summary>
    /// <exception cref="ArgumentException">The cursor is none that this list gave.</exception>
    public long[] After { get; } = query.Cursor is { } cursor ? Parse(cursor, list, start.Length) : start;

    /// <param name="rows">In index order; each begins with its position, then the item's key. Disposed of here.</param>
    /// <param name="matches">Whether an item belongs to the list.</param>
    /// <exception cref="ArgumentException">The limit is out of range.</exception>
    public Page<T> Read<T>(IRows rows, Func<long, bool> matches, Func<long, T> item)
    {
        var keys = new List<long>();
        string? next = null;
        using (rows)
        {
            CheckLimit();
            for (var scanned = 0; rows.Step(); scanned++)
            {
                if (keys.Count == query.Limit || scanned == ScanMax)
                {
                    next = Format();
                    break;
                }

                for (var i = 0; i < start.Length; i++)
                {
                    After[i] = rows.Int64(i);
                }

                var key = rows.Int64(start.Length);
                if (matches(key))
                {
                    keys.Add(key);
                }
            }
        }

        return new Page<T>([.. keys.Select(item)], next);
    }

    private void CheckLimit()
    {
        if (query.Limit is < 1 or > LimitMax)
        {
            throw new ArgumentException($"The limit is {query.Limit}; it must be from 1 to {LimitMax}.");
        }
    }

    private string Format() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes($"{list}:{string.Join(',', After.Select(value => value.ToString(CultureInfo.InvariantCulture)))}"));

    private static long[] Parse(string cursor, string list, int count)
    {
        try
        {
            var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            if (text.StartsWith(list + ":", StringComparison.Ordinal)
                && text[(list.Length + 1)..].Split(',') is var parts
                && parts.Length == count)
            {
                return [.. parts.Select(part => long.Parse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
            }
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw Refused(cursor, exception);
        }

        throw Refused(cursor, null);
    }

    private static ArgumentException Refused(string cursor, Exception? inner) =>
        new($"'{cursor}' is no cursor of this list with these filters. Leave it out to begin with the first page.", inner);
}
