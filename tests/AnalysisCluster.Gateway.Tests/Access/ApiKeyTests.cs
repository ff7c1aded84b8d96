using AnalysisCluster.Gateway.Access;
using Microsoft.Extensions.Configuration;

namespace AnalysisCluster.Gateway.Tests.Access;

public sealed class ApiKeyTests
{
    [Fact]
    public void New_EveryTime_AnotherOf256Bits()
    {
        var keys = Enumerable.Range(0, 100).Select(_ => ApiKey.New()).ToList();

        Assert.Equal(100, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^ak_[A-Za-z0-9_-]{43}$", key));
    }

    [Fact]
    public void HashOf_Key_IsWhatAnybodyComputes() =>
        Assert.Equal("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ApiKey.HashOf("abc"));

    [Fact]
    public void Find_AmongMany_TheOnePresentedOrNone()
    {
        var ring = new KeyRing(TestKeys.Options);

        Assert.Equal("writer-1", ring.Find(TestKeys.Writer)?.Name);
        Assert.Null(ring.Find(TestKeys.Writer + "x"));
        Assert.Null(ring.Find(""));
        Assert.Null(ring.Find(ApiKey.HashOf(TestKeys.Writer)));
    }

    [Fact]
    public void Configuration_KeysAndLimits_AreRead()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Gateway:Keys:0:Name"] = "crawler",
            ["Gateway:Keys:0:Role"] = "writer",
            ["Gateway:Keys:0:Hash"] = ApiKey.HashOf("k"),
            ["Gateway:Keys:0:Expires"] = "2030-01-01T00:00:00Z",
            ["Gateway:RequestsPerSecondPerKey"] = "50",
            ["Gateway:TrustedProxies:0"] = "10.0.0.0/8",
        }).Build();

        var options = GatewayOptions.Of(configuration);

        Assert.Equal(TestKeys.Entry("crawler", AccessRole.Writer, "k") with { Expires = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) }, Assert.Single(options.Keys));
        Assert.Equal((50, "10.0.0.0/8"), (options.RequestsPerSecondPerKey, options.TrustedProxies[0]));
        Assert.Empty(GatewayOptionsValidator.Failures(options));
    }
}
