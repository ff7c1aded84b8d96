namespace AnalysisCluster.Contracts;

/// <summary>The store could not write or read: disk full, read-only folder, server gone. Nothing was taken; the same call may be repeated later.</summary>
[GenerateSerializer, Alias("analysis.StoreUnavailableException")]
public sealed class StoreUnavailableException : Exception
{
    /// <param name="message">What failed and what the operator can do.</param>
    public StoreUnavailableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
