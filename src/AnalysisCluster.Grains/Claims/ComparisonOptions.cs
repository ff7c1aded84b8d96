using Microsoft.Extensions.Options;

namespace AnalysisCluster.Grains.Claims;

/// <summary>How claims are spread for comparison. Section <c>Comparison</c>.</summary>
public sealed class ComparisonOptions
{
    /// <summary>Shards of each comparison bucket; 1 to 4,096, default 4. About one for each core of the cluster: more spreads the memory and the work of busy
    /// weeks, and costs a message each for every article. Must be the same on every silo; may change between starts, for shards are rebuilt from the store.</summary>
    public int Shards { get; set; } = 4;
}

internal sealed class ComparisonOptionsValidator : IValidateOptions<ComparisonOptions>
{
    public ValidateOptionsResult Validate(string? name, ComparisonOptions options) => options.Shards is >= 1 and <= 4_096
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"Comparison:Shards is {options.Shards}; it must be from 1 to 4,096. Set it in the configuration or leave it out for the default.");
}
