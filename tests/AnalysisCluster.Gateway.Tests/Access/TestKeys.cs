using AnalysisCluster.Gateway.Access;

namespace AnalysisCluster.Gateway.Tests.Access;

/// <summary>A key of each role, and one that was good until it expired.</summary>
internal static class TestKeys
{
    public static readonly string Reader = ApiKey.New();
    public static readonly string Writer = ApiKey.New();
    public static readonly string Operator = ApiKey.New();
    public static readonly string Expired = ApiKey.New();

    public static IReadOnlyList<ApiKey> All { get; } =
    [
        Entry("reader-1", AccessRole.Reader, Reader),
        Entry("writer-1", AccessRole.Writer, Writer),
        Entry("operator-1", AccessRole.Operator, Operator),
        Entry("expired-1", AccessRole.Operator, Expired) with { Expires = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) },
    ];

    /// <summary>Requires keys; without the dashboard, which needs a real cluster.</summary>
    public static GatewayOptions Options { get; } = new() { Dashboard = false, Keys = All };

    public static ApiKey Entry(string name, AccessRole role, string key) => new() { Name = name, Role = role, Hash = ApiKey.HashOf(key) };

    public static (string, string) Bearer(string key) => ("Authorization", "Bearer " + key);
}
