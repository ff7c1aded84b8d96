using AnalysisCluster.Gateway.Access;
using Microsoft.Extensions.Configuration;

namespace AnalysisCluster.Gateway;

/// <summary>
/// How the HTTP interface behaves: who may call, how much it takes, how it streams. Section <c>Gateway</c> of the configuration. Checked once, when the
/// gateway is added to a host.
/// </summary>
public sealed record GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>
    /// Keys that callers present as <c>Authorization: Bearer …</c> or <c>X-Api-Key</c>, made by <c>analysis key new</c>. Default none: then nobody needs one,
    /// and the process starts only where it listens on nothing but loopback.
    /// </summary>
    public IReadOnlyList<ApiKey> Keys { get; init; } = [];

    /// <summary>
    /// One more key in plain, of the role operator: for a single secret in the environment (<c>ANALYSIS_OPERATOR_KEY</c>). At least 16 characters; default
    /// none. Prefer <see cref="Keys"/>, which can be replaced without a break and do not stand in the configuration.
    /// </summary>
    public string? OperatorKey { get; init; }

    /// <summary>
    /// Takes JSON web tokens as well, with the roles <c>reader</c>, <c>writer</c> and <c>operator</c> in their claim <c>role</c> or <c>roles</c>. Default
    /// false. How they are verified is ASP.NET's own section <c>Authentication:Schemes:Bearer</c> (<c>Authority</c>, <c>ValidAudiences</c>, …).
    /// </summary>
    public bool JwtBearer { get; init; }

    /// <summary>
    /// Addresses, or networks such as <c>10.0.0.0/8</c>, of proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Default none: the
    /// rate limit and the audit log then see the proxy's address.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

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

    /// <summary>
    /// Requests a second from one address, twice as many at once; 1 to 1,000,000, default 1,000. A batch of articles is one request. Beyond it: 429.
    /// </summary>
    public int RequestsPerSecondPerAddress { get; init; } = 1_000;

    /// <summary>Requests a second with keys of one name, or tokens of one subject, twice as many at once; 1 to 1,000,000, default 1,000.</summary>
    public int RequestsPerSecondPerKey { get; init; } = 1_000;

    /// <summary>
    /// Submissions, single or batches, that run at once; further ones are put off with 429. 1 to 10,000; default 128. Each may hold about 16 MB.
    /// </summary>
    public int SubmissionsMax { get; init; } = 128;

    /// <summary>Reads that run at once; as many more wait, and further ones are put off with 429. 1 to 100,000; default 512.</summary>
    public int ReadsMax { get; init; } = 512;

    /// <summary>Connections open at once, streams included; further ones are closed. 1 to 1,000,000; default 8,192.</summary>
    public int ConnectionsMax { get; init; } = 8_192;

    /// <summary>
    /// Share of the memory that the process may use beyond which submissions are put off with 429; half-way from there to all, everything but health is. 10
    /// to 100; default 85.
    /// </summary>
    public int MemoryMaxPercent { get; init; } = 85;

    /// <summary>How long a client may take to send the head of a request. 1 s to 5 min; default 15 s.</summary>
    public TimeSpan RequestHeadTimeout { get; init; } = TimeSpan.FromSeconds(15);

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

    /// <summary>What the configuration says, defaults where it says nothing.</summary>
    public static GatewayOptions Of(IConfiguration configuration) => configuration.GetSection(Section).Get<GatewayOptions>() ?? new();

    /// <summary>Names nothing: options hold a secret.</summary>
    public override string ToString() => nameof(GatewayOptions);
}
