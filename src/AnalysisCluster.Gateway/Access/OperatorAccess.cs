namespace AnalysisCluster.Gateway.Access;

/// <summary>Marks an endpoint as one for operators: writes, metrics, the dashboard.</summary>
/// <param name="Basic">True for pages that a browser opens: it can present the key as the password of HTTP Basic only.</param>
internal sealed record OperatorAccess(bool Basic = false);
