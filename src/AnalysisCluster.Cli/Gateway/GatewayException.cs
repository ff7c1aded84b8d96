namespace AnalysisCluster.Cli.Gateway;

/// <summary>The gateway could not be reached, or did not do what was asked.</summary>
public sealed class GatewayException : Exception
{
    private GatewayException(string message, int? status, TimeSpan? retryAfter, Exception? inner)
        : base(message, inner) => (Status, RetryAfter) = (status, retryAfter);

    /// <summary>HTTP status; absent where there was no answer.</summary>
    public int? Status { get; }

    /// <summary>How long the gateway asks to wait; absent where it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>True where the same request may pass later: no answer, an overfull intake, or a server's own trouble.</summary>
    public bool IsTransient => Status is null or 408 or 429 or >= 500;

    /// <summary>True where there is no gateway to talk to.</summary>
    public bool IsUnreachable => Status is null;

    public static GatewayException NoAnswer(Uri gateway, Exception inner) =>
        new($"No answer from {gateway}: {inner.Message.TrimEnd('.')}. Start a gateway with 'analysis serve', or name another with --gateway URL.", null, null, inner);

    public static GatewayException Refused(int status, string reason, TimeSpan? retryAfter) => new(reason, status, retryAfter, null);
}
