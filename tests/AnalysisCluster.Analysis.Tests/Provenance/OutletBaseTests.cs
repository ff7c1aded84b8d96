using AnalysisCluster.Analysis.Provenance;

namespace AnalysisCluster.Analysis.Tests.Provenance;

public sealed class OutletBaseTests
{
    private static readonly OutletBase Base = OutletBase.Read(new StringReader("""
        # comment
        Harbour News Agency	agency	Harbour House	hna.example	HNA|Harbour Agency
        The Courant	outlet		courant.example sub.courant.example
        """));

    [Theory]
    [InlineData("Harbour News Agency", "Harbour News Agency")]
    [InlineData("the harbour news agency", "Harbour News Agency")]
    [InlineData("HNA", "Harbour News Agency")]
    [InlineData("hna", null)]
    [InlineData("Courant", "The Courant")]
    [InlineData("", null)]
    public void ByName_AliasesArticlesAndCase_FindTheOutlet(string name, string? expected) => Assert.Equal(expected, Base.ByName(name)?.Name);

    [Theory]
    [InlineData("courant.example", "The Courant")]
    [InlineData("news.courant.example", "The Courant")]
    [InlineData("discourant.example", null)]
    public void ByHost_Subdomains_BelongToTheirHost(string host, string? expected) => Assert.Equal(expected, Base.ByHost(host)?.Name);

    [Fact]
    public void Read_LineWithoutKind_SaysWhichLine() =>
        Assert.Contains("line 2", Assert.Throws<FormatException>(() => OutletBase.Read(new StringReader("# x\nHarbour"))).Message, StringComparison.Ordinal);
}
