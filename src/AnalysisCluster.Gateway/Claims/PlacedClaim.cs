using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Contracts.Claims;

namespace AnalysisCluster.Gateway.Claims;

/// <summary>A claim with its place: article, exact words, assertion and links.</summary>
/// <param name="Revision">Hash of the revision into whose text the finding's spans point.</param>
/// <param name="Live">False once the article's current revision holds it no more.</param>
/// <param name="Words">The exact words of each content span, in order.</param>
/// <param name="Finding">The claim as <c>analysis extract</c> writes it.</param>
/// <param name="Links">At most 64, by id; absent in lists.</param>
public sealed record PlacedClaim(
    string Id, string Article, string Revision, string? Outlet, string? Origin, DateTimeOffset? Published, bool Live,
    IReadOnlyList<string> Words, Claim Finding, string Statement, string Assertion, IReadOnlyList<LinkForm>? Links)
{
    internal static PlacedClaim Of(ClaimView view) => Item(view) with
    {
        Links = [.. view.Links.Select(link => new LinkForm(
            link.Relation, link.Score, link.Reasons, link.OtherStatement, link.OtherClaim, link.OtherArticle, link.OtherWords))],
    };

    internal static PlacedClaim Item(ClaimView view) => new(
        view.Id, view.Article, view.Revision, view.Outlet, view.Origin, view.Published, view.Live, view.Words, view.Claim, view.Statement, view.Assertion, null);
}

/// <summary>A link as seen from one claim.</summary>
/// <param name="Score">Similarity, 0 to 1.</param>
/// <param name="Statement">The other statement; claim, article and words are those of the claim that carries it and has the least
/// id.</param>
public sealed record LinkForm(
    RelationKind Relation, double Score, IReadOnlyList<string> Reasons, string Statement, string Claim, string Article, IReadOnlyList<string> Words);
