namespace AnalysisCluster.Analysis.Provenance;

/// <summary>What a publisher does with reporting.</summary>
public enum OutletKind
{
    /// <summary>Publishes for readers.</summary>
    Outlet,

    /// <summary>Supplies other outlets.</summary>
    Agency,

    /// <summary>Republishes the work of others: its name says nothing about whose reporting it is.</summary>
    Aggregator,
}

/// <summary>A known outlet or agency.</summary>
/// <param name="Family">Owner; absent when unknown.</param>
public sealed record Outlet(string Name, OutletKind Kind, string? Family);

/// <summary>Known outlets and agencies by name and host; data, replaceable by operators. Immutable and thread-safe.</summary>
public sealed class OutletBase
{
    /// <summary>In names this short, case counts: "PA" is an agency, "Pa" a state.</summary>
    private const int AcronymMaxChars = 4;

    private const int NameMaxChars = 80;

    private readonly Dictionary<string, Outlet>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly Dictionary<string, Outlet>.AlternateLookup<ReadOnlySpan<char>> _byAcronym;
    private readonly Dictionary<string, Outlet>.AlternateLookup<ReadOnlySpan<char>> _byHost;

    private OutletBase(Dictionary<string, Outlet> names, Dictionary<string, Outlet> acronyms, Dictionary<string, Outlet> hosts)
    {
        _byName = names.GetAlternateLookup<ReadOnlySpan<char>>();
        _byAcronym = acronyms.GetAlternateLookup<ReadOnlySpan<char>>();
        _byHost = hosts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Knows nobody: agencies are then told by the shape of their credits alone.</summary>
    public static OutletBase Empty { get; } = Read(TextReader.Null);

    /// <summary>Reads tab-separated lines: name, kind, family, hosts (spaces between), aliases (bars between); <c>#</c> starts a comment line.</summary>
    /// <exception cref="FormatException">A line has no kind, or an unknown one; the message names the line.</exception>
    public static OutletBase Read(TextReader lines)
    {
        var names = new Dictionary<string, Outlet>(StringComparer.OrdinalIgnoreCase);
        var acronyms = new Dictionary<string, Outlet>(StringComparer.Ordinal);
        var hosts = new Dictionary<string, Outlet>(StringComparer.OrdinalIgnoreCase);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('\t');
            if (columns.Length < 2 || !Enum.TryParse<OutletKind>(columns[1], ignoreCase: true, out var kind) || columns[0].Length == 0)
            {
                throw new FormatException($"Outlets, line {number}: expected name, kind (outlet, agency or aggregator), family, hosts, aliases between tabs.");
            }

            var outlet = new Outlet(columns[0], kind, Column(columns, 2) is { Length: > 0 } family ? family : null);
            AddName(columns[0], outlet, names, acronyms);
            foreach (var alias in Column(columns, 4).Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                AddName(alias, outlet, names, acronyms);
            }

            foreach (var host in Column(columns, 3).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                hosts[host] = outlet;
            }
        }

        return new OutletBase(names, acronyms, hosts);
    }

    /// <summary>By name or alias, with or without "The".</summary>
    public Outlet? ByName(ReadOnlySpan<char> name)
    {
        name = WithoutArticle(name.Trim());
        return name.Length is 0 or > NameMaxChars ? null
            : (name.Length <= AcronymMaxChars ? _byAcronym : _byName).TryGetValue(name, out var outlet) ? outlet : null;
    }

    /// <summary>By host, the longest known one of which it is a part.</summary>
    public Outlet? ByHost(ReadOnlySpan<char> host)
    {
        while (!host.IsEmpty && host.Length <= 253)
        {
            if (_byHost.TryGetValue(host, out var outlet))
            {
                return outlet;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }

        return null;
    }

    private static string Column(string[] columns, int index) => index < columns.Length ? columns[index] : "";

    private static void AddName(string name, Outlet outlet, Dictionary<string, Outlet> names, Dictionary<string, Outlet> acronyms)
    {
        var bare = WithoutArticle(name).ToString();
        (bare.Length <= AcronymMaxChars ? acronyms : names).TryAdd(bare, outlet);
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..].TrimStart() : name;
}
