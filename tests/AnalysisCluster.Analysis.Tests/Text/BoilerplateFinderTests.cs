using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class BoilerplateFinderTests
{
    private const string News = "The harbour closed on Monday, officials said.";

    [Theory]
    [InlineData("Read more: The other harbour")]
    [InlineData("RELATED: Ten harbours to see")]
    [InlineData("Sign up for our daily newsletter")]
    [InlineData("Advertisement")]
    [InlineData("Share Tweet Email 12")]
    [InlineData("4 min read")]
    [InlineData("We use cookies to improve your visit. Accept all cookies.")]
    [InlineData("Photograph: Rory Tench/Harbour Gazette")]
    [InlineData("(Photo by Jane Doe/Getty Images)")]
    [InlineData("A crane at the harbour, March 5, 2026. REUTERS/Jane Doe")]
    [InlineData("\u00a9 2026 Harbour Media Ltd. All rights reserved.")]
    [InlineData("(c) 2026 Harbour News Agency")]
    [InlineData("Copyright 2026 Harbour Media")]
    [InlineData("The Associated Press contributed to this report.")]
    [InlineData("Harbour News Agency writers Jane Doe in Larkmont and John Roe contributed to this report.")]
    [InlineData("(Reporting by Jane Doe in Larkmont; Editing by John Roe)")]
    [InlineData("\u2014 Reporting by Harbour News Agency")]
    [InlineData("This story was first published by the Harbour Gazette on 5 March and is republished with permission.")]
    [InlineData("Staff and agencies")]
    [InlineData("Correction: An earlier version of this article gave a wrong name.")]
    [InlineData("Jane Doe covers the courts for the Gazette. Reach her at jane@gazette.example")]
    [InlineData("Topics: Harbours, Ships")]
    public void Find_LineThatIsNoReporting_IsFoundWhole(string line)
    {
        var text = News + "\n\n" + line;

        Assert.Equal(line, Assert.Single(BoilerplateFinder.Find(text)).In(text));
    }

    [Theory]
    [InlineData("Reported crime fell by 5 percent, the ministry said.")]
    [InlineData("Reporting by the newspaper showed that 40 people died in the flood.")]
    [InlineData("Follow the money, the judge told the court.")]
    [InlineData("Subscribers lost service for two days, the company said.")]
    [InlineData("Donate blood, the ministry urged on Tuesday.")]
    [InlineData("Copyright law was changed on Monday.")]
    [InlineData("Bad weather contributed to this disaster.")]
    [InlineData("This report was written by a commission of nine judges.")]
    [InlineData("The story first appeared in the trial of two dockers.")]
    [InlineData("Sources close to the minister denied it.")]
    [InlineData("Image is everything, the mayor said.")]
    [InlineData("Share prices fell on Monday.")]
    [InlineData("Watch your step, the mayor told visitors.")]
    [InlineData("Taxes \u2014 they rose twice last year \u2014 are unpopular.")]
    [InlineData("\u201cRead more books,\u201d the minister said.")]
    [InlineData("Agencies that lend to farmers are short of money.")]
    [InlineData("By Monday the water had gone.")]
    [InlineData("An earlier version of this bill failed in May.")]
    [InlineData("This report may not be published before June, the mayor said.")]
    [InlineData("The views expressed by the mayor were not new.")]
    public void Find_Reporting_IsNeverCut(string line) => Assert.Empty(BoilerplateFinder.Find(line + "\n\n" + News));

    [Theory]
    [InlineData("LARKMONT, March 5 (Reuters) - ")]
    [InlineData("LARKMONT (Harbour News Agency) \u2014 ")]
    [InlineData("PORT ALBA, Larkmont \u2014 ", false)]
    [InlineData("BEIRUT \u2014 ")]
    [InlineData("Larkmont (dpa) \u2013 ")]
    [InlineData("(CNN) -- ")]
    public void Find_Dateline_IsCutFromTheSentence(string dateline, bool found = true)
    {
        var text = dateline + News;

        Assert.Equal(found ? dateline.TrimEnd() : null, BoilerplateFinder.Find(text).Select(span => span.In(text)).SingleOrDefault());
    }

    [Theory]
    [InlineData(" (Reporting by Jane Doe; Editing by John Roe)")]
    [InlineData(" \u00a9 2026 Harbour Media. All rights reserved.")]
    [InlineData(" The Associated Press contributed to this report.")]
    public void Find_CreditAfterTheLastSentence_LeavesTheReporting(string credit)
    {
        var text = "Ships waited. " + News + credit;
        var document = DocumentReader.Read(text, BoilerplateFinder.Find(text));

        Assert.Equal("Ships waited. " + News, text[document.Tokens[0].Start..document.Tokens[^1].End]);
    }

    [Fact]
    public void Find_BylineWithAgencyBelow_TakesBothLines()
    {
        const string Text = "By JANE DOE\nHarbour News Agency\n\n" + News;

        Assert.Equal(["By JANE DOE", "Harbour News Agency"], BoilerplateFinder.Find(Text).Select(span => span.In(Text)));
    }
}
