namespace AnalysisCluster.Gateway.Limits;

/// <summary>What a request costs while it runs; an endpoint that states none is a read.</summary>
internal enum RequestWeight
{
    /// <summary>Short, and of bounded size.</summary>
    Read,

    /// <summary>Brings articles: up to the size limit of one, or of the lines under way of a batch.</summary>
    Submission,

    /// <summary>Stays open for long, and is counted by what serves it.</summary>
    Lasting,

    /// <summary>Must be answered whatever the load: health.</summary>
    Exempt,
}
