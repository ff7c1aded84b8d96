using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Provenance;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Provenance;

public sealed class ProvenanceReaderTests
{
    private const string News = "The dam failed on Monday, officials said.\n\nNobody was hurt, the mayor said.";

    private static readonly string[] Parts =
    [
        " ", "\n", ". ", ", ", " and ", "Reuters", "AP", "(AP)", " - ", "\u2014 ", "By ", "\u00a9 2026 ", "(c) 2026 ", "Reporting by ", "told the ", "Guardian",
        "contributed to this report", "This story was first published by ", "LARKMONT ", "/TASS/. ", "Source: ", "agencies", "\ud83d", "tpa rk/ls",
    ];

    [Theory]
    [InlineData("LARKMONT, March 5 (Reuters) - ", "Reuters")]
    [InlineData("LARKMONT (AP) \u2014 ", "Associated Press")]
    [InlineData("Larkmont (dpa) \u2013 ", "Deutsche Presse-Agentur")]
    [InlineData("LARKMONT, March 5. /TASS/. ", "TASS")]
    [InlineData("LARKMONT (Meridian Wire) - ", "Meridian Wire")]
    [InlineData("By JANE DOE, Associated Press\n\n", "Associated Press")]
    [InlineData("By Jane Doe\nMeridian News Agency\n\n", "Meridian News Agency")]
    [InlineData("By The Associated Press\n\n", "Associated Press")]
    public void Read_AgencyAtTheHead_IsTheOrigin(string head, string origin)
    {
        var provenance = Read(head + News);

        Assert.Equal([origin], provenance.Origins);
        Assert.True(provenance is { Certain: true, Credited: true, Outlet: "Harbour Gazette" });
    }

    [Theory]
    [InlineData("This story was first published by the Aldersgate Courant on 5 March.", "Aldersgate Courant")]
    [InlineData("This article originally appeared on The Conversation.", "The Conversation")]
    [InlineData("\u2014 Reporting by Meridian News Agency", "Meridian News Agency")]
    [InlineData("Source: Reuters", "Reuters")]
    [InlineData("\u00a9 2026 Agence France-Presse", "Agence France-Presse")]
    [InlineData("(c) 2026 Meridian Newswire. All rights reserved.", "Meridian Newswire")]
    [InlineData("(AP)", "Associated Press")]
    [InlineData("\u2014 AFP", "Agence France-Presse")]
    [InlineData("Via Reuters", "Reuters")]
    public void Read_AgencyAtTheFoot_IsTheOrigin(string foot, string origin)
    {
        var provenance = Read(News + "\n\n" + foot);

        Assert.Equal([origin], provenance.Origins);
        Assert.True(provenance is { Certain: true, Credited: true });
    }

    [Theory]
    [InlineData("The Associated Press contributed to this report.")]
    [InlineData("AP writer Jane Doe contributed to this report from Larkmont.")]
    [InlineData("With additional reporting by Associated Press")]
    [InlineData("John Roe reported from Port Alba. Associated Press writers Jane Doe and Jim Poe contributed to this report.")]
    public void Read_Contributor_SharesTheOrigin(string foot) =>
        Assert.Equal(["Harbour Gazette", "Associated Press"], Read(News + "\n\n" + foot).Origins);

    [Theory]
    [InlineData("\u00a9 2026 Harbour Gazette")]
    [InlineData("\u00a9 2026 Dockside Media Ltd. All rights reserved.")]
    [InlineData("Source: World Harbour Council")]
    [InlineData("Jane Doe contributed to this report.")]
    [InlineData("(Reporting by Jane Doe; Editing by John Roe)")]
    [InlineData("This story was first published on 5 March 2026.")]
    [InlineData("A crane at the dam. \u00a9 2026 Jane Doe/AFP")]
    public void Read_CreditThatNamesNoOtherNewsroom_LeavesTheOutlet(string foot)
    {
        var provenance = Read(News + "\n\n" + foot);

        Assert.Equal(["Harbour Gazette"], provenance.Origins);
        Assert.True(provenance.Certain);
    }

    [Theory]
    [InlineData("Staff and agencies")]
    [InlineData("Compiled from wire reports")]
    [InlineData("With agencies")]
    public void Read_VagueCredit_IsNeverCertain(string foot) => Assert.False(Read(News + "\n\n" + foot).Certain);

    [Fact]
    public void Read_UnknownAcronym_IsNamedButNotCertain()
    {
        var provenance = Read("LARKMONT (MNA) - " + News);

        Assert.Equal(["MNA"], provenance.Origins);
        Assert.False(provenance.Certain);
    }

    [Fact]
    public void Read_TagOfTheOutletsInitials_IsTheOutlet()
    {
        var provenance = Read("Larkmont, 5 March (TPA) \u2013 " + News + "\n\ntpa rk/ls", source: "Transmontane Press Association");

        Assert.Equal(["Transmontane Press Association"], provenance.Origins);
        Assert.True(provenance.Certain);
        Assert.Equal("Larkmont", provenance.DatelinePlace);
    }

    [Theory]
    [InlineData("Michael Roe, Reuters")]
    [InlineData("Reuters")]
    [InlineData("By Jane Doe and John Roe | Reuters")]
    public void Read_AgencyAmongTheAuthors_IsTheOrigin(string author)
    {
        var provenance = Read(News, authors: [author]);

        Assert.Equal(["Reuters"], provenance.Origins);
        Assert.DoesNotContain("Reuters", provenance.Authors);
    }

    [Theory]
    [InlineData("The Associated Press", null, "Associated Press", "Associated Press")]
    [InlineData(null, "https://www.bbc.co.uk/news/1", "BBC", "BBC")]
    [InlineData(null, "https://edition.cnn.com/a", "CNN", "Warner Bros. Discovery")]
    [InlineData(null, "https://www.harbour.example/a", "harbour.example", null)]
    [InlineData("the guardian", null, "The Guardian", "Guardian Media Group")]
    public void Read_SourceOrAddress_NamesTheOutlet(string? source, string? url, string outlet, string? family)
    {
        var provenance = Read(News, source, url);

        Assert.Equal(outlet, provenance.Outlet);
        Assert.Equal(family, provenance.Family);
        Assert.Equal([outlet], provenance.Origins);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "no address")]
    [InlineData("Yahoo News", null)]
    public void Read_NoOutletOrAnAggregator_HasNoOrigin(string? source, string? url)
    {
        var provenance = Read(News, source, url);

        Assert.Empty(provenance.Origins);
        Assert.False(provenance.Certain);
    }

    [Fact]
    public void Read_SourceViaAnother_NamesBoth()
    {
        var provenance = Read(News, source: "Reuters via Harbour Gazette");

        Assert.Equal("Harbour Gazette", provenance.Outlet);
        Assert.Equal(["Reuters"], provenance.Origins);
    }

    [Fact]
    public void Read_UnknownDistributor_IsADistributorAndUncertain()
    {
        var provenance = Read(News + "\n\nDistributed by Dockside Content");

        Assert.Equal(["Dockside Content"], provenance.Distributors);
        Assert.False(provenance.Certain);
    }

    [Theory]
    [InlineData("The mayor told the Guardian that the dam was safe.", "told the Guardian", "The Guardian")]
    [InlineData("The dam was safe, Reuters reported.", "Reuters reported", "Reuters")]
    [InlineData("He spoke in an interview with the Aldersgate Courant.", "with the Aldersgate Courant", "Aldersgate Courant")]
    [InlineData("The dam was safe, according to Radio Calder.", "to Radio Calder", "Radio Calder")]
    [InlineData("The news, first reported by Bloomberg, sank the shares.", "by Bloomberg", "Bloomberg")]
    [InlineData("The Guardian first reported that the dam was cracked.", "The Guardian first reported", "The Guardian")]
    [InlineData("The Aldersgate Courant has reported that the dam was cracked.", "The Aldersgate Courant has reported", "Aldersgate Courant")]
    [InlineData("\"It was safe,\" he told the BBC's Today programme.", "told the BBC", "BBC")]
    [InlineData("He was speaking to CNN on Monday.", "to CNN", "CNN")]
    [InlineData("As the Financial Times reported, the dam was cracked.", "Financial Times reported", "Financial Times")]
    public void Read_OutletCitedInTheText_IsEvidenceOnly(string text, string words, string party)
    {
        var provenance = Read(text);

        var cited = Assert.Single(provenance.Evidence, item => item.Kind == EvidenceKind.CitedOutlet);
        Assert.Equal((words, party), (cited.Span.In(text), cited.Party));
        Assert.Equal(["Harbour Gazette"], provenance.Origins);
    }

    [Theory]
    [InlineData("The mayor told Jane Doe that the dam was safe.")]
    [InlineData("The mayor told the Harbour Gazette that the dam was safe.")]
    [InlineData("The Department of Works reported on Monday.")]
    [InlineData("The ministry has reported three deaths.")]
    [InlineData("Jane Doe first reported the theft to the police.")]
    public void Read_PeopleAndTheOutletItself_AreNoCitedOutlets(string text) =>
        Assert.DoesNotContain(Read(text).Evidence, item => item.Kind == EvidenceKind.CitedOutlet);

    [Fact]
    public void Read_AnyText_EvidenceIsExact() => Gen.OneOf(Gen.Char.Select(c => c.ToString()), Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]))
        .Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var provenance = Read(text);

            Assert.All(provenance.Evidence, item => Assert.InRange(item.Span.End, item.Span.Start + 1, text.Length));
            Assert.True(!provenance.Certain || provenance.Origins.Count > 0);
        }, iter: 5000);

    private static ArticleProvenance Read(string text, string? source = "Harbour Gazette", string? url = null, string[]? authors = null)
    {
        var article = new Article { Id = "a", Text = text, Source = source, Url = url, Authors = authors ?? [] };
        return ProvenanceReader.Read(article, DocumentReader.Read(text, BoilerplateFinder.Find(text)), ModelFiles.Default.Outlets);
    }
}
