using AnalysisCluster.Analysis.Assertions;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Assertions;

public class AssertionJudgeTests
{
    private static readonly Gen<AssertionMember> Member = Gen.Select(
        Gen.Int[0, 5],
        Gen.Bool,
        Gen.OneOf<string?>(null, "person:a", "person:b", "person:c", "place:d"),
        Gen.OneOf<string?>(null, null, "place:d", "organization:e"),
        Gen.Bool,
        Gen.Bool,
        Gen.Int[0, 1_000],
        (article, certain, speaker, affiliation, unnamed, live, claim) =>
            new AssertionMember(
                $"c{claim}", $"a{article}", "s", $"o{article / 2}", certain, speaker, speaker is null ? null : affiliation, speaker is null && unnamed, live));

    private static readonly Gen<AssertionMember[]> Members = Member.Array[0, 12].Select(members => members.DistinctBy(member => member.ClaimId).ToArray());

    [Fact]
    public void Judge_OneSpeakerQuotedByTen_CountsOnce()
    {
        var verdict = Judge([.. Enumerable.Range(0, 10).Select(i => Quoted($"outlet-{i}", "person:ada-veldt"))]);
        Assert.Equal((1, new OriginInterval(1, 1), 9, AssertionStatus.Single), (verdict.Witnesses, verdict.Origins, verdict.Relays, verdict.Status));
    }

    [Fact]
    public void Judge_OneWireQuotingThreeSpeakers_CountsOnce()
    {
        var verdict = Judge(Quoted("wire", "person:a"), Quoted("wire", "person:b"), Quoted("wire", "person:c"));
        Assert.Equal((3, new OriginInterval(1, 1), AssertionStatus.Single), (verdict.Witnesses, verdict.Origins, verdict.Status));
    }

    [Fact]
    public void Judge_TwoOutletsWithASpeakerEach_AreCorroboratedAndFragileOnAllFour()
    {
        var verdict = Judge(Quoted("gazette", "person:a"), Quoted("herald", "person:b"));
        Assert.Equal((new OriginInterval(2, 2), AssertionStatus.Corroborated), (verdict.Origins, verdict.Status));
        Assert.Equal(["gazette", "herald", "person:a", "person:b"], verdict.FragileOn);
    }

    [Fact]
    public void Judge_TwoOutletsOnTheirOwnAuthority_AreTwoWitnesses()
    {
        var verdict = Judge(Stated("gazette"), Stated("herald"));
        Assert.Equal((2, new OriginInterval(2, 2), 0), (verdict.Witnesses, verdict.Origins, verdict.Relays));
        Assert.Equal(["gazette", "herald"], verdict.FragileOn);
    }

    [Fact]
    public void Judge_ThreeIndependentOrigins_AreNotFragile() =>
        Assert.Empty(Judge(Stated("gazette"), Stated("herald"), Stated("mercury")).FragileOn);

    [Fact]
    public void Judge_SpokesmanAndHisMinistry_SpeakWithOneVoiceForCertain()
    {
        var verdict = Judge(Quoted("gazette", "person:a") with { Affiliation = "organization:m" }, Quoted("herald", "organization:m"));
        Assert.Equal(new OriginInterval(1, 2), verdict.Origins);
    }

    [Fact]
    public void Judge_UnnamedSpeakersOnly_AreOneForCertainAndManyAtMost()
    {
        var verdict = Judge(Anonymous("gazette"), Anonymous("herald"), Anonymous("mercury"));
        Assert.Equal((1, new OriginInterval(1, 3)), (verdict.Witnesses, verdict.Origins));
    }

    [Fact]
    public void Judge_UnnamedBesideNamed_AddsNothingForCertain() =>
        Assert.Equal(new OriginInterval(1, 2), Judge(Quoted("gazette", "person:a"), Anonymous("herald")).Origins);

    [Fact]
    public void Judge_NoLiveClaim_IsWithdrawn() =>
        Assert.Equal(AssertionStatus.Withdrawn, Judge(Stated("gazette") with { Live = false }).Status);

    [Fact]
    public void Judge_DisputedAndCorroborated_IsDisputed() =>
        Assert.Equal(AssertionStatus.Disputed, AssertionJudge.Judge([Stated("gazette"), Stated("herald")], true).Status);

    [Fact]
    public void Judge_MoreMembersThanConsidered_StaysBoundedAndOrderFree()
    {
        var members = Enumerable.Range(0, AssertionJudge.MembersMax + 500).Select(i => Quoted($"outlet-{i}", $"person:p{i}")).ToArray();
        var verdict = Judge(members);
        Assert.Equal(AssertionJudge.MembersMax, verdict.Origins.Max);
        Assert.Equal(verdict.Origins, Judge([.. members.Reverse()]).Origins);
    }

    [Fact]
    public void Judge_AnyOrder_GivesTheSame() =>
        Members.SelectMany(members => Gen.Select(Gen.Const(members), Gen.Shuffle(members))).Sample((members, shuffled) =>
            Assert.Equal(Describe(Judge(members)), Describe(Judge(shuffled))));

    [Fact]
    public void Judge_ProvenanceForgotten_NeverRaisesMin() =>
        Gen.Select(Members, Gen.Int[0, 11]).Sample((members, at) =>
        {
            var forgotten = members.Select((member, i) => i == at ? member with { OriginCertain = false, OriginKey = null } : member).ToArray();
            Assert.True(Judge(forgotten).Origins.Min <= Judge(members).Origins.Min);
        });

    [Fact]
    public void Judge_ClaimOfUnknownProvenanceAdded_NeverRaisesMin() =>
        Gen.Select(Members, Member).Sample((members, added) =>
        {
            var unknown = added with { ClaimId = "new", OriginCertain = false };
            Assert.True(Judge([.. members, unknown]).Origins.Min <= Judge(members).Origins.Min);
        });

    [Fact]
    public void Judge_Any_KeepsMinWithinMaxAndMaxWithinArticles() =>
        Members.Sample(members =>
        {
            var verdict = Judge(members);
            var live = members.Where(member => member.Live).Select(member => member.ArticleId).Distinct().Count();
            Assert.InRange(verdict.Origins.Min, 0, verdict.Origins.Max);
            Assert.InRange(verdict.Origins.Max, Math.Min(1, live), live);
            Assert.InRange(verdict.Relays, 0, live);
        });

    [Fact]
    public void Judge_FragileOn_IsWhatCannotBeMissed() =>
        Members.Sample(members =>
        {
            var verdict = Judge(members);
            if (verdict.Status != AssertionStatus.Corroborated)
            {
                Assert.Empty(verdict.FragileOn);
                return;
            }

            var live = members.Where(member => member.Live).ToArray();
            var origins = live.Select(member => member.OriginKey!).Distinct()
                .Where(key => JudgeMin(live, member => member.OriginKey != key) < 2);
            var speakers = live.Select(member => member.SpeakerId).OfType<string>().Distinct()
                .Where(speaker => JudgeMin(live, member => member.SpeakerId != speaker) < 2);
            Assert.Equal(origins.Concat(speakers).Order(StringComparer.Ordinal), verdict.FragileOn);
        });

    // The ties between speakers are kept when a member is taken away: it is uncertain then, not gone.
    private static int JudgeMin(AssertionMember[] live, Func<AssertionMember, bool> kept) =>
        Judge([.. live.Select(member => kept(member) ? member : member with { OriginCertain = false })]).Origins.Min;

    private static AssertionVerdict Judge(params AssertionMember[] members) => AssertionJudge.Judge(members, false);

    private static string Describe(AssertionVerdict verdict) =>
        $"{verdict.Witnesses} {verdict.Origins} {verdict.Relays} {verdict.Status} {string.Join(',', verdict.FragileOn)}";

    private static AssertionMember Stated(string outlet) => new($"c-{outlet}", $"a-{outlet}", "s", outlet, true, null, null, false, true);

    private static AssertionMember Anonymous(string outlet) => Stated(outlet) with { SpeakerUnnamed = true };

    private static AssertionMember Quoted(string outlet, string speaker) =>
        Stated(outlet) with { ClaimId = $"c-{outlet}-{speaker}", SpeakerId = speaker };
}
