using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class QuotationFinderTests
{
    [Theory]
    [InlineData("He said: \"It fell.\" Then \"I ran,\" he said.", "It fell.|I ran,")]
    [InlineData("\u201cIt fell,\u201d he said.", "It fell,")]
    [InlineData("\u00abIt fell\u00bb, he said.", "It fell")]
    [InlineData("\u201eIt fell\u201c, he said.", "It fell")]
    [InlineData("``It fell,'' he said.", "It fell,")]
    [InlineData("'It's the ministers' fault,' he said.", "It's the ministers' fault,")]
    [InlineData("\u2018We met the ministers\u2019 aides,\u2019 he said.", "We met the ministers\u2019 aides,")]
    [InlineData("The ministers' aides met the workers' union.", "")]
    [InlineData("Rock 'n' roll of the '90s", "")]
    [InlineData("He is 5'10\" tall.", "")]
    [InlineData("It rose (\"sharply\", he said).", "sharply")]
    public void Find_AllConventions_GiveTheWordsInside(string text, string expected)
    {
        var document = DocumentReader.Read(text, []);

        Assert.Equal(expected, string.Join('|', document.Quotations.Select(quotation => quotation.Inner.In(text))));
    }

    [Fact]
    public void Find_QuoteOverTwoParagraphs_IsContinued()
    {
        var document = DocumentReader.Read("He said: \u201cIt fell.\n\n\u201cI ran.\u201d\n\nShe left.", []);

        Assert.Equal(2, document.Quotations.Length);
        Assert.False(document.Quotations[0].Closed);
        Assert.True(document.Quotations[1].ContinuesPrevious);
        Assert.True(document.Quotations[1].Closed);
    }

    [Fact]
    public void Find_MissingClosingMark_NeverLeavesItsParagraph()
    {
        const string Text = "He said: \"It fell.\n\nShips waited outside.\n\n\"I ran,\" she said.";
        var document = DocumentReader.Read(Text, []);

        Assert.Equal(["It fell.", "I ran,"], document.Quotations.Select(quotation => quotation.Inner.In(Text)));
        Assert.False(document.Quotations[1].ContinuesPrevious);
    }

    [Fact]
    public void Find_MissingClosingMarkBeforeAnotherQuote_KeepsTheGoodOne()
    {
        const string Text = "\u201cIt fell, he said. \u201cI ran,\u201d she said.";

        Assert.Equal("I ran,", Assert.Single(DocumentReader.Read(Text, []).Quotations).Inner.In(Text));
    }

    [Fact]
    public void Find_QuoteInsideAQuote_IsNested()
    {
        const string Text = "\u201cHe told me \u2018no\u2019 twice,\u201d she said.";
        var document = DocumentReader.Read(Text, []);

        Assert.Equal("He told me \u2018no\u2019 twice,", Assert.Single(document.Quotations).Inner.In(Text));
        Assert.Equal("no", Assert.Single(document.NestedQuotations).Inner.In(Text));
    }

    [Theory]
    [InlineData("The so-called \"special measure\" began.", true)]
    [InlineData("\"Disgraceful,\" she said.", false)]
    [InlineData("She said \"never again\" and left.", false)]
    [InlineData("She called it \"a plan that nobody in the port could want\".", false)]
    public void Find_FewWordsInARunningSentence_AreScareQuotes(string text, bool expected) =>
        Assert.Equal(expected, Assert.Single(DocumentReader.Read(text, []).Quotations).Scare);
}
