using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Contracts.Assertions;
using AnalysisCluster.Contracts.Claims;

namespace AnalysisCluster.Contracts.Actors;

/// <summary>The profile of one person, organisation or place in the news. The key is the actor's id.</summary>
[Alias("analysis.IActorGrain")]
[GrainInterfaceType("analysis.actorgrain")]
public interface IActorGrain : IGrainWithStringKey
{
    /// <summary>Null when no article names the actor.</summary>
    [Alias("Get")]
    Task<ActorView?> GetAsync();
}

/// <param name="Articles">Articles whose current revision names the actor.</param>
/// <param name="Claims">Live claims that the actor makes.</param>
[GenerateSerializer, Immutable, Alias("analysis.ActorSummary")]
public sealed record ActorSummary(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] ActorType Type,
    [property: Id(3)] long Articles,
    [property: Id(4)] long Claims);

/// <param name="Names">Names under which articles know the actor, most used first; at most 16.</param>
/// <param name="Latest">Its latest claims, at most 20.</param>
/// <param name="Disputed">Its disputed assertions, latest first, at most 20.</param>
/// <param name="Figures">Figures that it has stated or that are stated of it, in time; at most 50.</param>
[GenerateSerializer, Immutable, Alias("analysis.ActorView")]
public sealed record ActorView(
    [property: Id(0)] ActorSummary Summary,
    [property: Id(1)] string[] Names,
    [property: Id(2)] ClaimView[] Latest,
    [property: Id(3)] AssertionView[] Disputed,
    [property: Id(4)] FigurePoint[] Figures);

/// <summary>One figure at one time, with the claim that states it.</summary>
[GenerateSerializer, Immutable, Alias("analysis.FigurePoint")]
public sealed record FigurePoint(
    [property: Id(0)] DateTimeOffset? Published,
    [property: Id(1)] decimal Value,
    [property: Id(2)] string Unit,
    [property: Id(3)] string Claim,
    [property: Id(4)] string Words);
