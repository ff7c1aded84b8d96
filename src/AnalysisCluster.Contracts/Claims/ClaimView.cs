using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Contracts.Claims;

/// <summary>A claim with its place: article, words, assertion and links.</summary>
/// <param name="Revision">Hash of the revision into whose text the spans point.</param>
/// <param name="Words">The exact words of each content span, in order.</param>
/// <param name="Live">False once the article's current revision holds it no more.</param>
/// <param name="Links">At most 64, by id; empty in lists.</param>
[GenerateSerializer, Immutable, Alias("analysis.ClaimView")]
public sealed record ClaimView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Article,
    [property: Id(2)] string Revision,
    [property: Id(3)] string? Outlet,
    [property: Id(4)] string? Origin,
    [property: Id(5)] DateTimeOffset? Published,
    [property: Id(6)] bool Live,
    [property: Id(7)] Claim Claim,
    [property: Id(8)] string[] Words,
    [property: Id(9)] string Statement,
    [property: Id(10)] string Assertion,
    [property: Id(11)] LinkView[] Links);

/// <summary>A link as seen from one claim.</summary>
/// <param name="Other">A claim that carries the other statement: the one with the least id.</param>
[GenerateSerializer, Immutable, Alias("analysis.LinkView")]
public sealed record LinkView(
    [property: Id(0)] RelationKind Relation,
    [property: Id(1)] double Score,
    [property: Id(2)] string[] Reasons,
    [property: Id(3)] string OtherStatement,
    [property: Id(4)] string OtherClaim,
    [property: Id(5)] string OtherArticle,
    [property: Id(6)] string[] OtherWords);
