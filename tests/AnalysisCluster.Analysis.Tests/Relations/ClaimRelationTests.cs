using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Relations;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Relations;

public class ClaimRelationTests
{
    [Fact]
    public void Decide_SwappedStatements_GivesTheSameInEveryProperty() =>
        Gen.Select(Statements.Any, Statements.Any).Sample((a, b) =>
        {
            var (left, right) = (Statements.Prepared(a), Statements.Prepared(b));
            var (forth, back) = (ClaimRelation.Decide(left, right), ClaimRelation.Decide(right, left));
            Assert.Equal((forth.Kind, forth.Score, forth.Joins), (back.Kind, back.Score, back.Joins));
            Assert.Equal(forth.Reasons, back.Reasons);
        });

    [Fact]
    public void Decide_AnyPair_KeepsItsBounds() =>
        Gen.Select(Statements.Any, Statements.Any).Sample((a, b) =>
        {
            var relation = ClaimRelation.Decide(Statements.Prepared(a), Statements.Prepared(b));
            Assert.InRange(relation.Score, 0, 1);
            Assert.True(!relation.IsLink || relation.Reasons.Count > 0);
            Assert.True(!relation.Joins || relation.Kind == RelationKind.Same);
        });

    [Fact]
    public void Link_AnyPair_IsTheDecisionWhereItIsALinkAndNullElsewhere() =>
        Gen.Select(Statements.Any, Statements.Any).Sample((a, b) =>
        {
            var (left, right) = (Statements.Prepared(a), Statements.Prepared(b));
            var decided = ClaimRelation.Decide(left, right);
            var link = ClaimRelation.Link(left, right);
            Assert.Equal(decided.IsLink, link is not null);
            Assert.True(link is null || (link.Kind, link.Score, link.Joins) == (decided.Kind, decided.Score, decided.Joins));
        });

    [Theory]
    [InlineData("the council of Tarn approved the harbour budget on Tuesday", "Tarn council approves harbour budget", RelationKind.Same)]
    [InlineData("the ferry Aldona sank off the coast of Merrow", "the ferry Aldona did not sink off Merrow", RelationKind.Contradicts)]
    [InlineData("the Quillon refinery will reopen in spring", "the Quillon refinery will never reopen in spring", RelationKind.Contradicts)]
    [InlineData("bakers in Tarn won the annual contest", "the airline ordered eleven new freighters", RelationKind.Unrelated)]
    [InlineData("no doubt the ferry Aldona sank off Merrow", "the ferry Aldona sank off Merrow", RelationKind.Same)]
    [InlineData("crews had no more than eleven minutes to leave Merrow", "crews had eleven minutes to leave Merrow", RelationKind.Same)]
    [InlineData("nobody can empty Merrow harbour in a night", "no one can empty Merrow harbour in one night, and nothing is ready", RelationKind.Same)]
    [InlineData("the Quillon Mining Company of Merrow employs 640 people", "the Quillon Mining Company of Merrow polluted a lake", RelationKind.Related)]
    [InlineData("exports of Quillon copper rose in March", "exports of Quillon copper fell in March", RelationKind.Contradicts)]
    public void Decide_PairOfSentences_IsWhatAReaderWouldSay(string a, string b, RelationKind expected) =>
        Assert.Equal(expected, Decide(Statements.Of(a), Statements.Of(b)).Kind);

    [Fact]
    public void Decide_DenialOfTheSameContent_Contradicts()
    {
        var accusation = Statements.Of("Morrow took money from the Quillon mining company", stance: Stance.Accuses, speaker: "person:ada-veldt");
        var denial = Statements.Of("Morrow took money from the Quillon mining company", stance: Stance.Denies, speaker: "person:tom-morrow");
        Assert.Equal(RelationKind.Contradicts, Decide(accusation, denial).Kind);
    }

    [Fact]
    public void Decide_OneSpeakerHalfTurnedAround_IsAnotherMatter()
    {
        const string First = "the harbour will stay open and crews will keep to the safety limit in the Quillon treaty";
        const string Second = "the harbour of Quillon and its safety crews never closed, whatever the treaty limit";
        var (kept, changed) = (Statements.Of(First, speaker: "person:ada-veldt"), Statements.Of(Second, speaker: "person:ada-veldt"));
        Assert.NotEqual(RelationKind.Contradicts, Decide(kept, changed).Kind);
    }

    [Fact]
    public void Decide_NumbersOfNothingNamed_AreNoFigureThatMoved()
    {
        var earlier = Statements.Of("the mayor of Merrow counted 14 at the harbour gate", day: 10, figures: [new(14, null, null, "1", false, null)]);
        var later = Statements.Of("the mayor of Merrow counted 22 at the harbour gate", day: 12, figures: [new(22, null, null, "1", false, null)]);
        Assert.NotEqual(RelationKind.Updates, Decide(earlier, later).Kind);
    }

    [Fact]
    public void Decide_DenialThatItWasNotSo_Confirms()
    {
        var plain = Statements.Of("Morrow took money from the Quillon mining company");
        var denial = Statements.Of("Morrow did not take money from the Quillon mining company", stance: Stance.Denies);
        Assert.Equal(RelationKind.Same, Decide(plain, denial).Kind);
    }

    [Theory]
    [InlineData(Stance.Demands)]
    [InlineData(Stance.Predicts)]
    [InlineData(Stance.Asks)]
    [InlineData(Stance.Declines)]
    public void Decide_WhatIsNoReport_NeverConfirmsOrContradictsOne(Stance stance)
    {
        var report = Statements.Of("the Quillon refinery reopened in Tarn");
        Assert.False(Decide(report, Statements.Of("the Quillon refinery did not reopen in Tarn", stance: stance)).IsLink);
        Assert.False(Decide(report, Statements.Of("the Quillon refinery reopened in Tarn", stance: stance)).IsLink);
    }

    [Fact]
    public void Decide_FiguresEqualUpToRounding_AreTheSame() =>
        Assert.Equal(RelationKind.Same, WithFigures(129_700, 130_000, dayB: 10).Kind);

    [Fact]
    public void Decide_LaterFigureForTheSameThing_Updates()
    {
        var relation = WithFigures(40, 53, dayB: 12);
        Assert.Equal(RelationKind.Updates, relation.Kind);
        Assert.StartsWith("figures differ: 40 person / 53 person", Assert.Single(relation.Reasons, reason => reason.StartsWith("figures", StringComparison.Ordinal)) switch
        {
            "figures differ: 53 person / 40 person" => "figures differ: 40 person / 53 person",
            var reason => reason,
        });
    }

    [Fact]
    public void Decide_FiguresOfOneDayFromTwoSpeakers_Contradict() =>
        Assert.Equal(RelationKind.Contradicts, WithFigures(40, 200, dayB: 10, speakerB: "person:tom-morrow").Kind);

    [Fact]
    public void Decide_FiguresOfOneDayFromOneSpeaker_AreTwoMeasures() =>
        Assert.Equal(RelationKind.Related, WithFigures(40, 200, dayB: 10, speakerB: "person:ada-veldt").Kind);

    [Theory]
    [InlineData("2031-03", "2031-04", RelationKind.Related)]
    [InlineData("2031-03", "2031-03-12", RelationKind.Same)]
    [InlineData("2031-03-12", "2031-03-10/2031-03-16", RelationKind.Same)]
    public void Decide_TimesNamedByBoth_MustBeAbleToMeet(string a, string b, RelationKind expected)
    {
        var statement = Statements.Of("the Quillon refinery shut its furnaces in Tarn");
        Assert.Equal(expected, Decide(statement with { Times = [a] }, statement with { Id = "another", Times = [b] }).Kind);
    }

    [Fact]
    public void Decide_IdenticalWords_Join() =>
        Assert.True(Decide(Statements.Of("the ferry sank"), Statements.Of("the ferry sank", day: 11)).Joins);

    [Theory]
    [InlineData("")]
    [InlineData("he did so again")]
    [InlineData("a great day")]
    public void Decide_SlightWordsThatAnyoneMightSay_ConfirmNothing(string words) =>
        Assert.False(Decide(Statements.Of(words, speaker: "person:ada-veldt"), Statements.Of(words, speaker: "person:tom-morrow")).IsLink);

    private static Relation WithFigures(decimal a, decimal b, int dayB, string speakerB = "person:ada-veldt") => Decide(
        Statements.Of("people died in the Quillon refinery fire at Tarn", 10, "person:ada-veldt", figures: [new(a, null, null, "person", false, null)]),
        Statements.Of("people died in the fire at the Quillon refinery in Tarn", dayB, speakerB, figures: [new(b, null, null, "person", false, null)]));

    private static Relation Decide(Statement a, Statement b) => ClaimRelation.Decide(Statements.Prepared(a), Statements.Prepared(b));
}
