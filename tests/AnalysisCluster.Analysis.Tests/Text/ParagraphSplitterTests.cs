using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class ParagraphSplitterTests
{
    [Theory]
    [InlineData("The port closed.\n\nShips waited.", "The port closed.|Ships waited.")]
    [InlineData("The port closed.\nShips waited.\nNobody came.", "The port closed.|Ships waited.|Nobody came.")]
    [InlineData("The port closed\r\non Monday, when\r\nships waited.\r\n\r\nNobody came.", "The port closed\r\non Monday, when\r\nships waited.|Nobody came.")]
    [InlineData("  \n \u200b\n", "")]
    [InlineData("A.\r\nB.\rC.\u2028D.", "A.|B.|C.|D.")]
    public void Split_LineEnds_SeparateParagraphsUnlessLinesAreWrapped(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', DocumentReader.Read(text, []).Paragraphs.Select(paragraph => paragraph.In(text))));

    [Fact]
    public void Split_Boilerplate_IsLeftOut()
    {
        const string Text = "The port closed. (Photo) Ships waited.\nShare\nNobody came.";
        var document = DocumentReader.Read(Text, [new Span(17, 24), new Span(39, 44)]);

        Assert.Equal(["The port closed.", "Ships waited.", "Nobody came."], document.Paragraphs.Select(paragraph => paragraph.In(Text)));
    }
}
