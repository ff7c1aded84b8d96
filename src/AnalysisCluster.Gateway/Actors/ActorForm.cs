using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Contracts.Actors;
using AnalysisCluster.Gateway.Assertions;
using AnalysisCluster.Gateway.Claims;

namespace AnalysisCluster.Gateway.Actors;

/// <summary>One actor in a list.</summary>
/// <param name="Articles">Articles whose current revision names the actor.</param>
/// <param name="Claims">Live claims that the actor makes.</param>
public sealed record ActorItem(string Id, string Name, ActorType Type, long Articles, long Claims)
{
    internal static ActorItem Of(ActorSummary summary) => new(summary.Id, summary.Name, summary.Type, summary.Articles, summary.Claims);
}

/// <summary>The profile of one actor.</summary>
/// <param name="Names">Names under which articles know it, most used first; at most 16.</param>
/// <param name="Latest">Its latest claims; at most 20.</param>
/// <param name="Disputed">Its disputed assertions, latest first; at most 20.</param>
/// <param name="Figures">Figures that it states or that are stated of it, in time; at most 50.</param>
public sealed record ActorForm(
    string Id, string Name, ActorType Type, long Articles, long Claims,
    IReadOnlyList<string> Names, IReadOnlyList<PlacedClaim> Latest, IReadOnlyList<AssertionForm> Disputed, IReadOnlyList<FigurePoint> Figures)
{
    internal static ActorForm Of(ActorView view) => new(
        view.Summary.Id,
        view.Summary.Name,
        view.Summary.Type,
        view.Summary.Articles,
        view.Summary.Claims,
        view.Names,
        [.. view.Latest.Select(PlacedClaim.Item)],
        [.. view.Disputed.Select(AssertionForm.Item)],
        view.Figures);
}
