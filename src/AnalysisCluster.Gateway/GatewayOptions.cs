namespace AnalysisCluster.Gateway;

/// <summary>
/// How the HTTP interface behaves: who may write, how much it takes, how it streams. Checked once, when the gateway is added to a host.
/// </summary>
public sealed class GatewayOptions
{
    /// <summary>
    /// What operators send as <c>Authorization: Bearer …</c> or <c>X-Operator-Key</c>. At least 16 characters; default none. Needed for
    /// writes, <c>/metrics</c> and <c>/dashboard</c> as soon as an address other than loopback is listened on.
    /// </summary>
    public string? OperatorKey { get; init; }

    /// <summary>
    /// Lets everyone who reaches a listener beyond loopback write and look into the dashboard, without a key. Default false: the process
    /// then refuses to start without a key. Turn on only behind something else that decides who comes in.
    /// </summary>
    public bool AllowAnonymousOperators { get; init; }

    /// <summary>
    /// Host names under which requests are answered, without port, such as <c>news.example.org</c>. Default none: on loopback only
    /// <c>localhost</c> and loopback addresses are answered (a guard against DNS rebinding), on other addresses every name is.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>
    /// Greatest size of one article as JSON: a whole body, or one line of a batch. 1 KiB to 64 MiB; default 8 MiB, enough for a text of a
    /// million characters however escaped.
    /// </summary>
    public int ArticleMaxBytes { get; init; } = 8 << 20;

    /// <summary>Greatest size of a batch. From <see cref="ArticleMaxBytes"/> up; default 4 GiB. Memory does not grow with it.</summary>
    public long BatchMaxBytes { get; init; } = 4L << 30;

    /// <summary>
    /// Articles of one batch that are submitted at the same time. 1 to 1,024; default 32. More is faster while the store is not the limit.
    /// </summary>
    public int BatchConcurrencyMax { get; init; } = 32;

    /// <summary>
    /// Answers held for a client that sends a batch without reading the answers meanwhile. 64 KiB to 256 MiB; default 8 MiB, about 60,000
    /// lines. Beyond it the gateway reads no more until answers are read.
    /// </summary>
    public int BatchAnswersMaxBytes { get; init; } = 8 << 20;

    /// <summary>
    /// Most items of one list in NDJSON form. 1 to 10,000,000; default 100,000. Longer lists are continued from a cursor.
    /// </summary>
    public int ListMaxItems { get; init; } = 100_000;

    /// <summary>How often an idle event stream sends a comment, so that proxies keep it open. 1 s to 5 min; default 15 s.</summary>
    public TimeSpan StreamHeartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Event streams open at the same time; further ones are refused with 503. 1 to 100,000; default 256. Each holds at most about 2 MB.
    /// </summary>
    public int StreamsMax { get; init; } = 256;

    /// <summary>
    /// How long a stream's reader may take nothing before it is cut off; it resumes where it was. 1 s to 1 h; default 2 min.
    /// </summary>
    public TimeSpan StreamStallMax { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the cluster's counts are read for <c>/metrics</c> and for readiness. 100 ms to 5 min; default 5 s.</summary>
    public TimeSpan StatusInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What clients are told to wait after a refusal that passes, where the cluster does not say. 1 s to 10 min; default 5 s.
    /// </summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Serves the Orleans dashboard at <c>/dashboard</c>. Default true; needs <c>AddDashboard</c> on the silo, or on the client where the
    /// gateway runs apart.
    /// </summary>
    public bool Dashboard { get; init; } = true;
}
