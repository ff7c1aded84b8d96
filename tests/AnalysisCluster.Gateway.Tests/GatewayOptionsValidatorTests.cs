using AnalysisCluster.Gateway.Access;
using Microsoft.Extensions.Options;

namespace AnalysisCluster.Gateway.Tests;

public sealed class GatewayOptionsValidatorTests
{
    public static TheoryData<GatewayOptions, string> Bad => new()
    {
        { new GatewayOptions { OperatorKey = "short" }, "OperatorKey" },
        { new GatewayOptions { OperatorKey = "with a space in the middle" }, "OperatorKey" },
        { new GatewayOptions { OperatorKey = "mit-ümlaut-im-schlüssel" }, "OperatorKey" },
        { new GatewayOptions { AllowedHosts = ["http://news.example.org"] }, "AllowedHosts" },
        { new GatewayOptions { AllowedHosts = ["*"] }, "AllowedHosts" },
        { new GatewayOptions { Keys = [new() { Name = "a b", Hash = ApiKey.HashOf("k") }] }, "Keys:0:Name" },
        { new GatewayOptions { Keys = [new() { Name = "a", Hash = "k" }] }, "Keys:0:Hash" },
        { new GatewayOptions { Keys = [new() { Name = "a", Hash = "sha256:" + new string('g', 64) }] }, "Keys:0:Hash" },
        { new GatewayOptions { Keys = [new() { Name = "a", Hash = ApiKey.HashOf("k"), Role = (AccessRole)7 }] }, "Keys:0:Role" },
        { new GatewayOptions { TrustedProxies = ["proxy"] }, "TrustedProxies" },
        { new GatewayOptions { RequestsPerSecondPerAddress = 0 }, "RequestsPerSecondPerAddress" },
        { new GatewayOptions { RequestsPerSecondPerKey = 0 }, "RequestsPerSecondPerKey" },
        { new GatewayOptions { SubmissionsMax = 0 }, "SubmissionsMax" },
        { new GatewayOptions { ReadsMax = 0 }, "ReadsMax" },
        { new GatewayOptions { ConnectionsMax = 0 }, "ConnectionsMax" },
        { new GatewayOptions { MemoryMaxPercent = 0 }, "MemoryMaxPercent" },
        { new GatewayOptions { RequestHeadTimeout = TimeSpan.Zero }, "RequestHeadTimeout" },
        { new GatewayOptions { ArticleMaxBytes = 10 }, "ArticleMaxBytes" },
        { new GatewayOptions { BatchMaxBytes = 10 }, "BatchMaxBytes" },
        { new GatewayOptions { BatchConcurrencyMax = 0 }, "BatchConcurrencyMax" },
        { new GatewayOptions { BatchAnswersMaxBytes = 1 }, "BatchAnswersMaxBytes" },
        { new GatewayOptions { ListMaxItems = 0 }, "ListMaxItems" },
        { new GatewayOptions { StreamsMax = 0 }, "StreamsMax" },
        { new GatewayOptions { StreamHeartbeat = TimeSpan.Zero }, "StreamHeartbeat" },
        { new GatewayOptions { StreamStallMax = TimeSpan.FromDays(1) }, "StreamStallMax" },
        { new GatewayOptions { StatusInterval = TimeSpan.Zero }, "StatusInterval" },
        { new GatewayOptions { RetryAfter = TimeSpan.FromHours(1) }, "RetryAfter" },
    };

    [Fact]
    public void Failures_Defaults_None() => Assert.Empty(GatewayOptionsValidator.Failures(new GatewayOptions()));

    [Theory]
    [MemberData(nameof(Bad))]
    public void ThrowIfInvalid_OutOfRange_NamesTheOption(GatewayOptions options, string name)
    {
        var error = Assert.Throws<OptionsValidationException>(() => GatewayOptionsValidator.ThrowIfInvalid(options));

        Assert.StartsWith(name, Assert.Single(error.Failures), StringComparison.Ordinal);
    }
}
