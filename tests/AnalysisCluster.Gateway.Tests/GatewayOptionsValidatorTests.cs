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
