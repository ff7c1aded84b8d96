namespace AnalysisCluster.Analysis.Actors;

/// <summary>The form of the shipped tables: <c>#</c> comments, a line of column names, then a row a line; cells missing at a line's end are empty.</summary>
internal static class TabSeparated
{
    /// <exception cref="FormatException">An unknown column, or more cells than columns.</exception>
    public static IEnumerable<TableRow> Rows(string file, string text, IReadOnlyCollection<string> columns)
    {
        Dictionary<string, int>? header = null;
        var number = 0;
        foreach (var line in Lines(text))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = new TableRow(file, number, line.Split('\t'), header ?? []);
            if (header is null)
            {
                header = Header(row, columns);
            }
            else
            {
                yield return row.Cells.Length <= header.Count ? row : throw row.Error($"{row.Cells.Length} cells for {header.Count} columns");
            }
        }
    }

    /// <summary>Entries of a plain list: one a line, without comments and blank lines.</summary>
    public static IEnumerable<string> Entries(string text) => Lines(text).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static Dictionary<string, int> Header(TableRow row, IReadOnlyCollection<string> columns)
    {
        var header = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in row.Cells)
        {
            if (!columns.Contains(name) || !header.TryAdd(name, header.Count))
            {
                throw row.Error($"column '{name}' is unknown or doubled; known are {string.Join(", ", columns)}");
            }
        }

        return header;
    }
}

/// <summary>One row with the place it came from.</summary>
internal sealed class TableRow(string file, int line, string[] cells, Dictionary<string, int> header)
{
    public string[] Cells => cells;

    public string Required(string column) => Optional(column) ?? throw Error($"'{column}' is empty");

    public string? Optional(string column) =>
        header.TryGetValue(column, out var index) && index < cells.Length && cells[index].Length > 0 ? cells[index] : null;

    public string[] List(string column) => Optional(column)?.Split('|') ?? [];

    public FormatException Error(string message) => new($"{file}:{line}: {message}");
}
