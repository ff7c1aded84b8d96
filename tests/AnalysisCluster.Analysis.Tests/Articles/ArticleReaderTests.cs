using System.Text;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;
using CsCheck;

namespace AnalysisCluster.Analysis.Tests.Articles;

public sealed class ArticleReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly AnalysisSettings Settings = AnalysisSettings.Default with { TextMaxChars = 100 };

    public static TheoryData<string, ArticleProblemCode, string> BadSubmissions => new()
    {
        { "nothing like it", ArticleProblemCode.NotJson, "" },
        { """{"id":"a","text":"cut off""", ArticleProblemCode.NotJson, "" },
        { """{"id":"a","text":"x"} trailing""", ArticleProblemCode.NotJson, "" },
        { "[]", ArticleProblemCode.NotAnObject, "" },
        { "null", ArticleProblemCode.NotAnObject, "" },
        { """{"id":"a"}""", ArticleProblemCode.NoText, "text" },
        { """{"id":"a","text":" \n\t "}""", ArticleProblemCode.NoText, "text" },
        { """{"id":"a","text":null}""", ArticleProblemCode.NoText, "text" },
        { """{"id":"a","text":["x"]}""", ArticleProblemCode.WrongType, "text" },
        { """{"id":{"x":1},"text":"x"}""", ArticleProblemCode.WrongType, "id" },
        { """{"id":"a","text":"x","authors":[1]}""", ArticleProblemCode.WrongType, "authors" },
        { """{"id":"a","text":"x","authors":[["b"]]}""", ArticleProblemCode.WrongType, "authors" },
        { """{"id":"a","text":"x","published":1776150000}""", ArticleProblemCode.WrongType, "published" },
        { """{"id":"a","text":"x","published":"0000-01-01"}""", ArticleProblemCode.ImpossibleDate, "published" },
        { """{"id":"a","text":"x","published":"0001-01-01T00:00:00Z"}""", ArticleProblemCode.ImpossibleDate, "published" },
        { """{"id":"a","text":"x","published":"2026-02-30"}""", ArticleProblemCode.ImpossibleDate, "published" },
        { """{"id":"a","text":"x","datePublished":"yesterday"}""", ArticleProblemCode.ImpossibleDate, "datePublished" },
        { """{"id":"a","text":"x","published":"12:30"}""", ArticleProblemCode.ImpossibleDate, "published" },
        { """{"id":"a","text":"x","dateModified":"2026-04-22"}""", ArticleProblemCode.FutureDate, "dateModified" },
        { """{"id":"a","text":"x","pubStatus":"withheld"}""", ArticleProblemCode.UnknownStatus, "pubStatus" },
        { """{"pubStatus":"canceled"}""", ArticleProblemCode.NoId, "id" },
    };

    [Theory]
    [MemberData(nameof(BadSubmissions))]
    public void Read_BadSubmission_NamesCodeAndFieldAsSpelled(string json, ArticleProblemCode code, string field)
    {
        var reading = Read(json);

        Assert.Null(reading.Article);
        Assert.Contains(reading.Problems, problem => problem.Code == code && problem.Field == field);
    }

    [Fact]
    public void Read_BytesNotUtf8_IsRefused()
    {
        byte[] latin1 = [.. """{"id":"a","text":"caf"""u8, 0xE9, .. "\"}"u8];

        var reading = ArticleReader.Read(latin1, Now, Settings);

        Assert.Equal(ArticleProblemCode.NotUtf8, Assert.Single(reading.Problems).Code);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Read_TextAtTheLimit_IsTakenAndOverItRefused(int length, bool taken)
    {
        var reading = Read($$"""{"id":"a","text":"{{new string('x', length)}}"}""");

        Assert.Equal(taken, reading.Article is not null);
        Assert.Equal(taken ? [] : [ArticleProblemCode.TextTooLong], reading.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Read_SeveralFaults_NamesEachAndKeepsTheId()
    {
        var reading = Read($$"""{"id":"a","published":"soon","title":"{{new string('t', ArticleLimits.Title + 1)}}"}""");

        Assert.Equal(["text", "title", "published"], reading.Problems.Select(problem => problem.Field));
        Assert.Equal("a", reading.Id);
    }

    [Fact]
    public void Read_ProblemMessages_NeverHoldTheText()
    {
        var reading = Read("""{"id":"a","text":"SECRET SECRET","published":"SECRET","pubStatus":"SECRET","authors":7}""");

        Assert.Equal(3, reading.Problems.Count);
        Assert.DoesNotContain(reading.Problems, problem => problem.Message.Contains("SECRET", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_SchemaOrgAndFeedNames_AreUnderstood()
    {
        var article = Read(
            """
            {"url":"https://outlet.example/1","headline":"Head","articleBody":"Body.","publisher":{"@type":"Organization","name":"The Outlet"},
             "datePublished":"2026-04-14T06:40:00+02:00","dateModified":"2026-04-14T08:00:00+02:00","author":[{"@type":"Person","name":"Ann Bee"},"Cy Dee"]}
            """).Article!;

        Assert.Equal(("Head", "Body.", "The Outlet"), (article.Title, article.Text, article.Source));
        Assert.Equal(["Ann Bee", "Cy Dee"], article.Authors);
        Assert.Equal(TimeSpan.FromHours(2), article.Published!.Value.Offset);
        Assert.True(article.Modified > article.Published);
    }

    [Fact]
    public void Read_TwoNamesOfOneField_TheProjectsOwnCounts()
    {
        Assert.Equal("own", Read("""{"id":"a","text":"x","title":"own","headline":"other"}""").Article!.Title);
        Assert.Equal("own", Read("""{"id":"a","text":"x","headline":"other","title":"own"}""").Article!.Title);
        Assert.Equal("other", Read("""{"id":"a","text":"x","headline":"other","title":""}""").Article!.Title);
    }

    [Fact]
    public void Read_EmptyStrings_AreAbsent()
    {
        var article = Read("""{"id":"","url":" ","text":"x","title":"","source":"","published":"","authors":""}""").Article!;

        Assert.Equal((null, null, null, null), (article.Title, article.Source, article.Url, article.Published));
        Assert.Empty(article.Authors);
        Assert.Equal(StableHash.Of("text", "x"), article.Id);
    }

    [Fact]
    public void Read_NoId_IsTakenFromTheUrlAndElseFromTheText()
    {
        var first = Read("""{"url":"https://outlet.example/1","text":"x"}""").Article!.Id;
        var edited = Read("""{"url":"https://outlet.example/1","text":"y"}""").Article!.Id;
        var bare = Read("""{"text":"x"}""").Article!.Id;

        Assert.Equal(first, edited);
        Assert.NotEqual(first, bare);
        Assert.Equal(bare, Read("""{"text":"x"}""").Article!.Id);
    }

    [Fact]
    public void Read_NumberAsId_IsTakenAsWritten() => Assert.Equal("17", Read("""{"id":17,"text":"x"}""").Article!.Id);

    [Fact]
    public void Read_Withdrawn_NeedsNoText()
    {
        var article = Read("""{"id":"a","pubStatus":"canceled"}""").Article!;

        Assert.True(article.IsCanceled);
        Assert.Equal("", article.Text);
    }

    [Fact]
    public void Read_UnknownFields_AreNamedAndDoNotRefuse()
    {
        var reading = Read("""{"id":"a","text":"x","mood":"grey","bias":{"deep":[1]}}""");

        Assert.NotNull(reading.Article);
        Assert.Equal(["mood", "bias"], reading.UnknownFields);
    }

    [Fact]
    public void Read_ByteOrderMarkAndWhiteSpace_AreTolerated() => Assert.NotNull(Read("\uFEFF \t{\"id\":\"a\",\"text\":\"x\"}\r").Article);

    [Fact]
    public void Read_LoneSurrogateEscape_KeepsEveryOffset()
    {
        var text = Read("""{"id":"a","text":"a\ud83db \ud83d\ude00 \ude00\"\\\n\u00e9"}""").Article!.Text;

        Assert.Equal("a\uFFFDb \U0001F600 \uFFFD\"\\\né", text);
    }

    [Fact]
    public void Read_AnyText_ComesBackUnitForUnit() => Gen.String.Sample(text =>
    {
        var json = JsonEscaped(text);
        var reading = ArticleReader.Read(Encoding.UTF8.GetBytes($$"""{"id":"a","text":"{{json}}"}"""), Now, AnalysisSettings.Default);

        Assert.Equal(string.IsNullOrWhiteSpace(text) ? null : WithoutLoneSurrogates(text), reading.Article?.Text);
    });

    [Fact]
    public void Read_AnyBytes_NeverThrows() => Gen.Byte.Array.Sample(bytes => { ArticleReader.Read(bytes, Now, Settings); });

    private static ArticleReading Read(string json) => ArticleReader.Read(Encoding.UTF8.GetBytes(json), Now, Settings);

    private static string JsonEscaped(string text) => string.Concat(text.Select(unit => $"\\u{(int)unit:x4}"));

    private static string WithoutLoneSurrogates(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text));
}
