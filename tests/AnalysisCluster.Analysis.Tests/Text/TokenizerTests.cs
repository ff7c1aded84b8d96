using AnalysisCluster.Analysis.Text;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The minister's aides' car", "The minister 's aides ' car")]
    [InlineData("She didn't say he'd go; they're late", "She didn't say he 'd go ; they 're late")]
    [InlineData("Ms O\u2019Neill\u2019s co-founder", "Ms O\u2019Neill \u2019s co-founder")]
    [InlineData("It cost \u20ac1.2bn, or $5B", "It cost \u20ac 1.2 bn , or $ 5 B")]
    [InlineData("1,200 people, 3.5%, 10th, 1990s", "1,200 people , 3.5 % , 10th , 1990s")]
    [InlineData("a 20-year-old, 10-15 miles, 130,000-strong", "a 20 - year-old , 10 - 15 miles , 130,000 - strong")]
    [InlineData("5G phones, 737MAX, PM2.5", "5G phones , 737MAX , PM2.5")]
    [InlineData("Moscow-backed and U.S.-led forces", "Moscow - backed and U.S. - led forces")]
    [InlineData("Jean-Claude Al-Amin's F-16", "Jean-Claude Al-Amin 's F-16")]
    [InlineData("Mr. J. K. Smith of the U.S. at 5 p.m.", "Mr. J. K. Smith of the U.S. at 5 p.m.")]
    [InlineData("No. 5 of 2026-03-01 at 10:30", "No. 5 of 2026-03-01 at 10:30")]
    [InlineData("See https://a.example/b?c=d, now.", "See https://a.example/b?c=d , now .")]
    [InlineData("Mail jane.doe@harbour.example or @jane_doe #port", "Mail jane.doe@harbour.example or @jane_doe #port")]
    [InlineData("ended yesterday.He left", "ended yesterday . He left")]
    [InlineData("Wait... what?! No -- yes \u2026", "Wait ... what ?! No -- yes \u2026")]
    [InlineData("AT&T and R&D", "AT&T and R&D")]
    [InlineData("the '90s, 5'10\" tall", "the '90s , 5 ' 10 \" tall")]
    [InlineData("\u5927\u575d in 2026", "\u5927 \u575d in 2026")]
    public void Scan_WordsAndFigures_AreCutWhereRulesNeedIt(string text, string expected)
    {
        var document = DocumentReader.Read(text, []);

        Assert.Equal(expected, string.Join(' ', Enumerable.Range(0, document.Tokens.Length).Select(document.WordText)));
    }

    [Theory]
    [InlineData("London", TokenKind.Word | TokenKind.Capitalised)]
    [InlineData("U.S.", TokenKind.Word | TokenKind.Capitalised | TokenKind.AllCaps)]
    [InlineData("I", TokenKind.Word | TokenKind.Capitalised)]
    [InlineData("port", TokenKind.Word)]
    [InlineData("1,200", TokenKind.Number)]
    [InlineData("\u20ac", TokenKind.Punctuation)]
    public void Scan_OneToken_TellsItsShape(string text, TokenKind expected) =>
        Assert.Equal(expected, Assert.Single(DocumentReader.Read(text, []).Tokens).Kind & ~TokenKind.SentenceStart);

    [Fact]
    public void Scan_ZeroWidthCharacters_AreNoTokens()
    {
        var document = DocumentReader.Read("\ufeffThe port\u200b closed.", []);

        Assert.Equal(["The", "port", "closed", "."], Enumerable.Range(0, document.Tokens.Length).Select(document.WordText));
    }
}
