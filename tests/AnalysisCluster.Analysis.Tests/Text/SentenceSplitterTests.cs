using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The port closed. Ships waited.", "The port closed.|Ships waited.")]
    [InlineData("Mr. Doe met Gen. Roe in St. Alba. They left.", "Mr. Doe met Gen. Roe in St. Alba.|They left.")]
    [InlineData("He lives in the U.S. The port is far.", "He lives in the U.S.|The port is far.")]
    [InlineData("The U.S. Senate voted.", "The U.S. Senate voted.")]
    [InlineData("It opened at 9 a.m. Monday in Larkmont.", "It opened at 9 a.m. Monday in Larkmont.")]
    [InlineData("It opened at 9 a.m. Crowds came.", "It opened at 9 a.m.|Crowds came.")]
    [InlineData("Jane M. Doe paid 3.5 million. J. Roe did not.", "Jane M. Doe paid 3.5 million.|J. Roe did not.")]
    [InlineData("\"Stop!\" she said. He did.", "\"Stop!\" she said.|He did.")]
    [InlineData("\u201cWho is he?\u201d Minister Jane Doe asked on Monday.", "\u201cWho is he?\u201d Minister Jane Doe asked on Monday.")]
    [InlineData("\u201cWho is he?\u201d The room fell silent.", "\u201cWho is he?\u201d|The room fell silent.")]
    [InlineData("\"I went home.\" Then she left.", "\"I went home.\"|Then she left.")]
    [InlineData("(He was late.) She was not.", "(He was late.)|She was not.")]
    [InlineData("The dam held.[1] The bridge fell.", "The dam held.[1]|The bridge fell.")]
    [InlineData("He ended yesterday.The next came.", "He ended yesterday.|The next came.")]
    [InlineData("The Harbour Corp. Chief Executive spoke.", "The Harbour Corp. Chief Executive spoke.")]
    [InlineData("\u201cThe sea is patient.\u201d \u2014 Jane Doe", "\u201cThe sea is patient.\u201d \u2014 Jane Doe")]
    [InlineData("It was over. iPorts rose.", "It was over.|iPorts rose.")]
    public void Split_News_EndsWhereASentenceEnds(string text, string expected) => Assert.Equal(expected, Sentences(text));

    [Fact]
    public void Split_TextWithoutStops_IsCutIntoBoundedSentences()
    {
        var document = DocumentReader.Read(string.Concat(Enumerable.Repeat("port ", 5000)), []);

        Assert.All(document.Sentences, sentence => Assert.InRange(sentence.EndToken - sentence.FirstToken, 1, 1001));
    }

    [Fact]
    public void Split_SentenceOpensWithAMark_ItsFirstWordIsMarkedToo()
    {
        var document = DocumentReader.Read("\u201cShips waited,\u201d she said.", []);

        Assert.True(document.Tokens[1].Kind.HasFlag(TokenKind.SentenceStart));
        Assert.False(document.Tokens[2].Kind.HasFlag(TokenKind.SentenceStart));
    }

    private static string Sentences(string text)
    {
        var document = DocumentReader.Read(text, []);
        return string.Join('|', document.Sentences.Select(sentence => document.SpanOf(sentence).In(text)));
    }
}
