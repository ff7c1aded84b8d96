using AnalysisCluster.Analysis.Relations;

namespace AnalysisCluster.Analysis.Assertions;

/// <summary>Joins statements into assertions and has each judged.</summary>
internal static class AssertionAssembly
{
    /// <param name="claims">By statement id; each ascending by claim id.</param>
    public static (GraphAssertion[] Views, AssertionRow[] Rows) Of(
        Dictionary<string, HeldClaim[]> claims, IReadOnlyList<LinkRow> links, Dictionary<string, CountedOrigin> origins)
    {
        var statements = new DisjointSets();
        foreach (var statement in claims.Keys)
        {
            statements.Add(statement);
        }

        foreach (var link in links.Where(link => link.Joins))
        {
            statements.Union(link.A, link.B);
        }

        var disputed = Disputed(claims, links);
        var views = new List<GraphAssertion>();
        var rows = new List<AssertionRow>();
        foreach (var (id, members) in statements.Groups())
        {
            var held = members.SelectMany(statement => claims[statement]).OrderBy(claim => claim.Claim.Id, StringComparer.Ordinal).ToArray();
            var verdict = AssertionJudge.Judge([.. held.Select(claim => MemberOf(claim, origins))], members.Exists(disputed.Contains));
            var live = held.Where(claim => claim.Live).ToArray();
            views.Add(new(id, TextOf(live.Length > 0 ? live : held), [.. live.Select(PlaceOf)], verdict));
            rows.Add(new(id, verdict, live.Length, GraphDigest.OfClaims(live.Select(claim => claim.Claim.Id))));
        }

        return ([.. views], [.. rows]);
    }

    public static ClaimPlace PlaceOf(HeldClaim held) => new(held.Source.Article.Id, held.Claim.Id, held.Claim.Content);

    /// <summary>Statements with a live claim that a live claim contradicts.</summary>
    private static HashSet<string> Disputed(Dictionary<string, HeldClaim[]> claims, IReadOnlyList<LinkRow> links)
    {
        var disputed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in links.Where(link => link.Kind == RelationKind.Contradicts))
        {
            if (claims[link.A].Any(held => held.Live) && claims[link.B].Any(held => held.Live))
            {
                disputed.Add(link.A);
                disputed.Add(link.B);
            }
        }

        return disputed;
    }

    private static AssertionMember MemberOf(HeldClaim held, Dictionary<string, CountedOrigin> origins) =>
        AssertionMember.Of(held.Claim, held.Statement.Id, held.Source.Reading.Findings.Actors, origins[held.Source.Article.Id], held.Live);

    private static string TextOf(HeldClaim[] held)
    {
        var first = held
            .OrderBy(claim => claim.Source.Article.Published?.UtcTicks ?? long.MaxValue)
            .ThenBy(claim => claim.Claim.Id, StringComparer.Ordinal)
            .First();
        return string.Join(" … ", first.Claim.Content.Select(span => span.In(first.Source.Article.Text)));
    }
}
