using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Feeds;
using AnalysisCluster.Gateway.Claims;

namespace AnalysisCluster.Gateway.Assertions;

/// <summary>What several articles state, with its counts.</summary>
/// <param name="Text">The exact words of its first claim.</param>
/// <param name="Origins">Independent origins: for certain, and at most.</param>
/// <param name="Relays">Articles that only repeat a witness or copy an origin.</param>
/// <param name="FragileOn">Origins or speakers without any one of which it would not be corroborated.</param>
/// <param name="ClaimCount">Live claims in all.</param>
/// <param name="Claims">At most 64 live claims, earliest first; absent in lists.</param>
public sealed record AssertionForm(
    string Id, string Text, AssertionStatus Status, int Witnesses, OriginCounts Origins, int Relays, IReadOnlyList<string> FragileOn, int ClaimCount,
    IReadOnlyList<PlacedClaim>? Claims)
{
    internal static AssertionForm Of(AssertionView view) => Item(view) with { Claims = [.. view.Claims.Select(PlacedClaim.Item)] };

    internal static AssertionForm Item(AssertionView view) => new(
        view.Id, view.Text, view.Status, view.Witnesses, new(view.OriginsMin, view.OriginsMax), view.Relays, view.FragileOn, view.ClaimCount, null);
}
