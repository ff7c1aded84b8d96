using System.Diagnostics;
using System.Globalization;
using AnalysisCluster.Analysis.Text;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Text;

public sealed class DocumentReaderTests
{
    private static readonly string[] Parts =
    [
        " ", "\n", "\n\n", "\r\n", ".", "...", "\"", "'", "\u2019", "\u2018", "\u201c", "\u201d", "\u00ab", "\u00bb", "(", ")", "-", "\u2014", ",", "?", "!",
        "Mr.", "U.S.", "a.m.", "said", "The", "Doe", "he's", "didn't", "1,200", "1.2bn", "10-15", "'90s", "www.a.example/b", "a@b.example", "@x", "#y", "\u00a9 2026",
        "Read more: ", "Reporting by ", "LARKMONT (Reuters) - ", "\ud83d\ude00", "\ud83d", "\u202e", "\0", "\u200b", "\u00a0", "\u5927", "e\u0301", "A", "s'",
    ];

    // Any UTF-16, lone surrogates and controls among it, thickened with what the scanners look for.
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Char.Select(c => c.ToString()), Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]))
        .Array[0, 60].Select(string.Concat);

    [Fact]
    public void Read_AnyText_SpansAreExactAndEveryVisibleCharacterIsInOneToken() => Texts.Sample(text =>
    {
        var boilerplate = BoilerplateFinder.Find(text);
        var document = DocumentReader.Read(text, boilerplate);
        var covered = new bool[text.Length];
        AssertAscending(boilerplate, text.Length);
        AssertAscending(document.Paragraphs, text.Length);
        AssertAscending([.. document.Tokens.Select(token => new Span(token.Start, token.End))], text.Length);
        AssertAscending([.. document.Quotations.Select(quotation => quotation.Outer)], text.Length);
        foreach (var (start, end) in document.Tokens.Select(token => (token.Start, token.End)).Concat(boilerplate.Select(span => (span.Start, span.End))))
        {
            Assert.DoesNotContain(true, covered[start..end]);
            covered.AsSpan(start, end - start).Fill(true);
        }

        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(covered[i] || char.IsWhiteSpace(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.Format);
        }
    }, iter: 5000);

    [Fact]
    public void Read_AnyText_SentencesTileTheTokensInsideTheirParagraphs() => Texts.Sample(text =>
    {
        var document = DocumentReader.Read(text, BoilerplateFinder.Find(text));
        var next = 0;
        foreach (var sentence in document.Sentences)
        {
            Assert.Equal(next, sentence.FirstToken);
            Assert.True(document.Paragraphs[sentence.Paragraph].Contains(document.SpanOf(sentence)));
            next = sentence.EndToken;
        }

        Assert.Equal(document.Tokens.Length, next);
    }, iter: 3000);

    [Fact]
    public void Read_AnyText_QuotationsHoldTheirWordsAndStayInTheirParagraph() => Texts.Sample(text =>
    {
        var document = DocumentReader.Read(text, []);
        foreach (var quotation in document.Quotations.Concat(document.NestedQuotations))
        {
            Assert.True(quotation.Outer.Contains(quotation.Inner));
            Assert.Contains(document.Paragraphs, paragraph => paragraph.Contains(quotation.Outer));
        }

        Assert.All(document.NestedQuotations, nested => Assert.Contains(document.Quotations, outer => outer.Outer.Contains(nested.Outer)));
    }, iter: 3000);

    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("a.")]
    [InlineData("1,")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("s' ")]
    [InlineData("\u2018a ")]
    [InlineData("a@")]
    [InlineData("http://")]
    [InlineData("(")]
    [InlineData("?\" A ")]
    [InlineData("\n")]
    [InlineData("By A\n")]
    [InlineData("\u00a9 2026. ")]
    [InlineData("\ud83d")]
    public void Read_AMillionCharactersOfOneKind_TakesLinearTime(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var clock = Stopwatch.StartNew();
        var document = DocumentReader.Read(text, BoilerplateFinder.Find(text));

        // A quadratic scan of a million characters takes minutes; the bound leaves room for a busy machine.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed} for {document.Tokens.Length} tokens");
    }

    private static void AssertAscending(IReadOnlyList<Span> spans, int length)
    {
        var last = 0;
        foreach (var span in spans)
        {
            Assert.InRange(span.Start, last, length - 1);
            Assert.InRange(span.End, span.Start + 1, length);
            last = span.End;
        }
    }
}
