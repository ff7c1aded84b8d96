using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Storage.Rows;
using AnalysisCluster.Storage.Sqlite;
using AnalysisCluster.Storage.Tests.Contract;
using CsCheck;

namespace AnalysisCluster.Storage.Tests.Sqlite;

public sealed class PackedTests
{
    [Fact]
    public void Unpack_AnyTexts_GivesThemBack() => Gen.String.Array[0, 40].Sample(texts =>
    {
        // Lone surrogates are not UTF-8's to carry.
        var whole = texts.Select(text => new string([.. text.Where(unit => !char.IsSurrogate(unit))])).ToArray();
        Assert.Equal(whole, Packed.Unpack(Packed.Pack(whole, StoreJson.Types.StringArray), StoreJson.Types.StringArray));
    });

    [Fact]
    public void Pack_LongText_IsSmaller()
    {
        string[] text = [string.Concat(Enumerable.Repeat("The ferry to Lund Island sails again. ", 200))];

        Assert.True(Packed.Pack(text, StoreJson.Types.StringArray).Length < text[0].Length / 10);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 9, 9, 9 })]
    [InlineData(new byte[] { 1, 4, 0, 0, 0, 255, 255, 255 })]
    public void Unpack_Damaged_IsRefused(byte[] packed) =>
        Assert.Throws<InvalidDataException>(() => Packed.Unpack(packed, StoreJson.Types.StringArray));

    [Fact]
    public void Unpack_BlobsOfTheFirstVersion_StayReadable()
    {
        var claim = StoredClaim.Unpack(
            [0, .. """{"f":1,"s":1,"n":true,"by":{"id":"person:ada-berg","name":"Ada Berg","span":[1,4]},"cue":[4,9],"at":[[10,12],[14,20]],"of":["place:lund-island"],"q":[{"value":12.5,"unit":"km","approximate":false,"span":[14,16]}],"t":[{"span":[1,2],"value":"2031-05"}],"w":["a","b"]}"""u8]);
        var verdict = Packed.Unpack(
            [0, .. """{"witnesses":2,"origins":{"min":1,"max":2},"relays":1,"status":1,"fragileOn":["harbour-post"]}"""u8], StoreJson.Types.AssertionVerdict);
        var statements = Packed.Unpack(
            [0, .. """[{"id":"00","day":741000,"text":"ferry sails","stance":0,"negated":false,"hedged":false,"quoted":true,"actors":[],"figures":[{"value":1,"unit":"km","approximate":false}],"times":[],"keys":"BwAAAAAAAAD//////////w=="}]"""u8],
            StoreJson.Types.StatementArray);

        Assert.Equal((ClaimForm.Indirect, Stance.Denies, true, false, "person:ada-berg"), (claim.Form, claim.Stance, claim.Negated, claim.Hedged, claim.Speaker!.Id));
        Assert.Equal([new(10, 12), new(14, 20)], claim.Content);
        Assert.Equal(["a", "b"], claim.Words);
        Assert.Equal("2031-05", claim.ToClaim("id").Times[0].Value);
        Assert.Equal((2, new OriginInterval(1, 2), AssertionStatus.Corroborated), (verdict.Witnesses, verdict.Origins, verdict.Status));
        Assert.Equal([7UL, ulong.MaxValue], statements[0].Keys);
    }

    [Fact]
    public void Pack_Claim_IsTheFirstVersionsForm()
    {
        var recorded = Sample.Recorded(Sample.Article("a"), new SampleClaim("a|b", "person:ada-berg")).Claims[0];

        var packed = StoredClaim.Pack(recorded.Claim, recorded.Words);

        Assert.Equal(
            """{"f":1,"by":{"id":"person:ada-berg","name":"person:ada-berg","span":[1,4]},"cue":[4,9],"at":[[10,12],[14,20]],"q":[{"value":12.5,"unit":"km","approximate":false,"span":[14,16]}],"w":["a","b"]}""",
            System.Text.Encoding.UTF8.GetString(packed.AsSpan(1)));
        Assert.Equivalent(recorded.Claim, StoredClaim.Unpack(packed).ToClaim(recorded.Claim.Id));
    }
}
