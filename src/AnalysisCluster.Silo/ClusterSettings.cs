using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AnalysisCluster.Silo;

/// <summary>Which cluster a process belongs to, and how patient it is with the others. Section <c>Cluster</c>; the same on all of them.</summary>
public sealed class ClusterSettings
{
    /// <summary>Name of this run of the cluster; default <c>analysis</c>. Processes of another one are refused. A database restored from a backup gets a new one.</summary>
    public string ClusterId { get; set; } = "analysis";

    /// <summary>Name of the service that the database belongs to; default <c>analysis</c>. Never changes in the life of a database, which refuses another one.</summary>
    public string ServiceId { get; set; } = "analysis";

    /// <summary>Time between two probes of a silo, and what it may take to answer; 200 ms to 1 minute, default 1 s. Shorter notices a dead silo sooner, and
    /// takes one that is only slow for dead.</summary>
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Probes in a row without an answer after which a silo is suspected; 1 to 20, default 3.</summary>
    public int MissedProbesMax { get; set; } = 3;

    /// <summary>How often a silo says in the table of members that it lives, and looks into it; 1 s to 5 minutes, default 5 s.</summary>
    public TimeSpan TableRefresh { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>What a call between processes may take; 1 s to 10 minutes, default 15 s. An article's walk may take four times as long.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a gateway repeats a call that met a silo or store which was away, before its client is told; 0 to 10 minutes, default 20 s.</summary>
    public TimeSpan CallPatience { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>What is wrong, in sentences that name property, range and fix.</summary>
    public IEnumerable<string> Problems() => new[]
    {
        Name(nameof(ClusterId), ClusterId),
        Name(nameof(ServiceId), ServiceId),
        SettingRange.Check("Cluster:ProbeTimeout", ProbeTimeout, TimeSpan.FromMilliseconds(200), TimeSpan.FromMinutes(1)),
        SettingRange.Check("Cluster:MissedProbesMax", MissedProbesMax, 1, 20),
        SettingRange.Check("Cluster:TableRefresh", TableRefresh, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        SettingRange.Check("Cluster:ResponseTimeout", ResponseTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
        SettingRange.Check("Cluster:CallPatience", CallPatience, TimeSpan.Zero, TimeSpan.FromMinutes(10)),
    }.OfType<string>();

    private static string? Name(string property, string value) => value.Length is >= 1 and <= 100 && !value.Any(char.IsControl)
        ? null
        : $"Cluster:{property} is '{value}'; it must be a name of 1 to 100 characters. Set it, or leave it out for 'analysis'.";
}

/// <summary>Where a silo is reached by the other processes of its cluster. Section <c>Silo</c>.</summary>
public sealed class SiloSettings
{
    /// <summary>
    /// Address of this machine, or a name that resolves to one, under which silos and gateways reach this silo; it listens there and nowhere else. Default
    /// 127.0.0.1: a cluster on one machine. Use a private address: who reaches it can do everything.
    /// </summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>Port for other silos; 1 to 65,535, default 11,111.</summary>
    public int Port { get; set; } = 11_111;

    /// <summary>Port for gateways; 1 to 65,535, default 30,000.</summary>
    public int GatewayPort { get; set; } = 30_000;

    /// <summary>What is wrong, in sentences that name property, range and fix.</summary>
    public IEnumerable<string> Problems() => new[]
    {
        SettingRange.Check("Silo:Port", Port, 1, 65_535),
        SettingRange.Check("Silo:GatewayPort", GatewayPort, 1, 65_535),
        Port == GatewayPort ? $"Silo:Port and Silo:GatewayPort are both {Port.ToString(CultureInfo.InvariantCulture)}. Give each a port of its own." : null,
        Resolve() is null
            ? $"Silo:Address is '{Address}', which is no address that others could reach. Set it to an address of this machine, such as 10.0.0.11, or to a name that resolves to one."
            : null,
    }.OfType<string>();

    /// <summary>The address itself; null where it is none, none can be found for the name, or it stands for any.</summary>
    public IPAddress? Resolve()
    {
        if (IPAddress.TryParse(Address, out var given))
        {
            return given.Equals(IPAddress.Any) || given.Equals(IPAddress.IPv6Any) ? null : given;
        }

        try
        {
            return Dns.GetHostAddresses(Address).OrderBy(address => address.AddressFamily != AddressFamily.InterNetwork).FirstOrDefault();
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            return null;
        }
    }
}

internal static class SettingRange
{
    public static string? Check<T>(string name, T value, T least, T most)
        where T : IComparable<T> => value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be from {least} to {most}. Set it so, or leave it out for the default.");
}
