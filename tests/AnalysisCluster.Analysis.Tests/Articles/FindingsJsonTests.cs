using System.Text.Json;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Quantities;
using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Articles;

public sealed class FindingsJsonTests
{
    private static readonly Findings Example = new()
    {
        Id = "a",
        Language = "en",
        Provenance = new() { Outlet = "Dømt & Søn", Origins = ["x"], Evidence = [new(EvidenceKind.WireTag, new Span(0, 3), "x")] },
        Actors = [new() { Id = "person:ann-bee", Name = "Ann Bee", Type = ActorType.Person, Mentions = [new Span(4, 11)] }],
        Claims =
        [
            new()
            {
                Id = "c",
                Form = ClaimForm.Attributed,
                Stance = Stance.Denies,
                Content = [new Span(12, 20)],
                Quantities = [new() { Value = 1_200_000_000m, Low = 1m, Unit = "EUR", Span = new Span(13, 15) }],
            },
            new() { Id = "d", Form = ClaimForm.Quote, Speaker = new() { Name = "officials" }, Cue = new Span(1, 2), Content = [new Span(21, 22)] },
        ],
    };

    [Fact]
    public void Serialize_Findings_HasThePublicForm()
    {
        const string Expected =
            """
            {"id":"a","language":"en","provenance":{"outlet":"Dømt & Søn","origins":["x"],"distributors":[],"authors":[],"certain":false,"credited":false,"evidence":[{"kind":"wireTag","span":{"start":0,"end":3},"party":"x"}]},"boilerplate":[],"actors":[{"id":"person:ann-bee","name":"Ann Bee","type":"person","mentions":[{"start":4,"end":11}]}],"topics":[],"claims":[{"id":"c","form":"attributed","stance":"denies","negated":false,"hedged":false,"speaker":null,"cue":null,"content":[{"start":12,"end":20}],"actors":[],"quantities":[{"value":1200000000,"low":1,"unit":"EUR","approximate":false,"span":{"start":13,"end":15}}],"times":[]},{"id":"d","form":"quote","stance":"asserts","negated":false,"hedged":false,"speaker":{"id":null,"name":"officials","span":null},"cue":{"start":1,"end":2},"content":[{"start":21,"end":22}],"actors":[],"quantities":[],"times":[]}]}
            """;

        Assert.Equal(Expected, JsonSerializer.Serialize(Example, FindingsJson.Public.Findings));
    }

    [Fact]
    public void Serialize_ThenDeserialize_LosesNothing()
    {
        var json = JsonSerializer.Serialize(Example, FindingsJson.Public.Findings);

        var back = JsonSerializer.Deserialize(json, FindingsJson.Public.Findings)!;

        Assert.Equal(json, JsonSerializer.Serialize(back, FindingsJson.Public.Findings));
        Assert.Equal(new Span(12, 20), back.Claims[0].Content[0]);
    }
}
