namespace AnalysisCluster.Gateway.Access;

/// <summary>What a caller may do; each may also do what those before it may.</summary>
public enum AccessRole
{
    /// <summary>Reads, lists, follows the stream, scrapes metrics.</summary>
    Reader,

    /// <summary>Submits and withdraws articles.</summary>
    Writer,

    /// <summary>Looks into the dashboard, and decides what becomes of the quarantine.</summary>
    Operator,
}
