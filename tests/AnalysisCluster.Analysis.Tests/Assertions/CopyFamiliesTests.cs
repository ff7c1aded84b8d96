using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Provenance;

namespace AnalysisCluster.Analysis.Tests.Assertions;

public class CopyFamiliesTests
{
    private static readonly CopyRow[] Chain = [new("a", "b", 0.9), new("b", "c", 0.8)];

    [Fact]
    public void Resolve_CreditedMember_GivesTheOriginToAll()
    {
        var counted = CopyFamilies.Resolve([Own("a", 1), Credited("b", 3), Own("c", 2)], Chain);
        Assert.All(counted.Values, origin => Assert.Equal(("wire-b", true), (origin.Key, origin.Certain)));
        Assert.Equal(["b", null, "b"], new[] { "a", "b", "c" }.Select(id => counted[id].CopyOf));
    }

    [Fact]
    public void Resolve_NoCredit_TheEarliestIsTheOrigin() =>
        Assert.Equal("c", CopyFamilies.Resolve([Own("a", 2), Own("b", null), Own("c", 1)], Chain)["a"].CopyOf);

    [Fact]
    public void Resolve_EarliestIsUnknown_TheWholeFamilyIsUncertain()
    {
        var counted = CopyFamilies.Resolve([Own("a", 2), new("b", "?b", false, false, 1), Own("c", 3)], Chain);
        Assert.All(counted.Values, origin => Assert.Equal(("?b", false), (origin.Key, origin.Certain)));
    }

    [Fact]
    public void Resolve_ArticleWithoutCopies_KeepsItsOwn()
    {
        var counted = CopyFamilies.Resolve([Own("d", 1)], Chain)["d"];
        Assert.Equal(("outlet-d", true, null), (counted.Key, counted.Certain, counted.CopyOf));
    }

    [Theory]
    [InlineData("The Associated Press", "associated-press")]
    [InlineData("associated press", "associated-press")]
    [InlineData("A.F.P.", "a-f-p")]
    public void Of_NamesOfOneNewsroom_GiveOneKey(string name, string key) =>
        Assert.Equal(key, ArticleOrigin.Of("x", new ArticleProvenance { Origins = [name], Certain = true }, null).Key);

    [Fact]
    public void Of_VagueCredit_IsNobodysKey()
    {
        var origin = ArticleOrigin.Of("x", new ArticleProvenance { Origins = ["Gazette"], Certain = false, Credited = true }, null);
        Assert.Equal(("?x", false, false), (origin.Key, origin.Certain, origin.Credited));
    }

    private static ArticleOrigin Own(string id, long? published) => new(id, "outlet-" + id, true, false, published);

    private static ArticleOrigin Credited(string id, long? published) => new(id, "wire-" + id, true, true, published);
}
