using AnalysisCluster.Analysis.Claims;
using AnalysisCluster.Analysis.Claims.Learned;

namespace AnalysisCluster.Analysis.Tests.Claims.Learned;

public sealed class AnnotatedArticleTests
{
    private const string Written =
        "title: Pier reopens\nsource: The Lenford Post\n\n{t1|“We waited,”} {s1|{p|Ada Fenn}} {c1|said}, {t1|“and {s2|they} {c2|said} {t2|no}.”}\n---\n1 asserts | Ada Fenn\n2 denies negated of 1 | -\n";

    [Fact]
    public void Parse_Marks_AreSpansOfTheTextWithoutThem()
    {
        var article = AnnotatedArticle.Parse(Written);

        Assert.Equal("“We waited,” Ada Fenn said, “and they said no.”", article.Text);
        Assert.Equal("Pier reopens", article.Fields["title"]);
        Assert.Equal(["“We waited,”", "“and they said no.”"], article.Attributions[0].Content.Select(span => span.In(article.Text)));
        Assert.Equal("Ada Fenn", article.Names[0].Span.In(article.Text));
        Assert.Equal((Stance.Denies, true, 1, null), (article.Attributions[1].Stance, article.Attributions[1].Negated, article.Attributions[1].Of, article.Attributions[1].Speaker));
    }

    [Theory]
    [InlineData("title: x\n\n{t1|open\n---\n1 asserts | -\n")]
    [InlineData("title: x\n\nclosed}\n---\n")]
    [InlineData("title: x\n\n{q1|what}\n---\n")]
    [InlineData("title: x\n\n{t1|said}\n---\n2 asserts | -\n")]
    [InlineData("title: x\n\n{t1|said}\n---\n1 shouts | -\n")]
    [InlineData("no text")]
    public void Parse_BrokenMarks_IsAFormatError(string written) => Assert.Throws<FormatException>(() => AnnotatedArticle.Parse(written));
}
