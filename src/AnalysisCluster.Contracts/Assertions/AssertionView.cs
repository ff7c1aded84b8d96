using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Claims;

namespace AnalysisCluster.Contracts.Assertions;

/// <summary>What several articles state, with its counts and its claims.</summary>
/// <param name="Text">The exact words of its first claim.</param>
/// <param name="ClaimCount">Live claims in all; <paramref name="Claims"/> may be fewer.</param>
/// <param name="Claims">At most 64 live claims, earliest first; empty in lists.</param>
[GenerateSerializer, Immutable, Alias("analysis.AssertionView")]
public sealed record AssertionView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Text,
    [property: Id(2)] int ClaimCount,
    [property: Id(3)] int Witnesses,
    [property: Id(4)] int OriginsMin,
    [property: Id(5)] int OriginsMax,
    [property: Id(6)] int Relays,
    [property: Id(7)] AssertionStatus Status,
    [property: Id(8)] string[] FragileOn,
    [property: Id(9)] ClaimView[] Claims);

/// <summary>One assertion: the claims joined by strong <c>same</c> links. The key is the assertion's id, or that of any statement in it.</summary>
[Alias("analysis.IAssertionGrain")]
[GrainInterfaceType("analysis.assertiongrain")]
public interface IAssertionGrain : IGrainWithStringKey
{
    /// <summary>Null when nothing is held under the key.</summary>
    [Alias("Get")]
    Task<AssertionView?> GetAsync();
}
