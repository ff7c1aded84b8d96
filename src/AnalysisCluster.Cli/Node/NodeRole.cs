namespace AnalysisCluster.Cli.Node;

/// <summary>What a process is in its cluster.</summary>
internal enum NodeRole
{
    /// <summary>Silo and gateway in one: a cluster of its own on the embedded store, or a member of one on PostgreSQL.</summary>
    Serve,

    /// <summary>A member of a cluster on PostgreSQL, which answers probes over HTTP and nothing else.</summary>
    Silo,

    /// <summary>The HTTP interface, a client of a cluster on PostgreSQL.</summary>
    Gateway,
}
