using System.Text;
using AnalysisCluster.Cli.Input;

namespace AnalysisCluster.Cli.Tests.Input;

public sealed class SubmissionReaderTests
{
    [Fact]
    public async Task Read_JsonArray_GivesEachElementWithItsNumber()
    {
        var read = await Read("a.json", "\uFEFF [{\"id\":\"a\"},\n {\"id\":\"b\"}]");

        Assert.Equal([("a.json:1", """{"id":"a"}"""), ("a.json:2", """{"id":"b"}""")], read.Select(Shown));
    }

    [Fact]
    public async Task Read_JsonObject_IsOneSubmission() => Assert.Equal([("a.json", """{"id":"a"}""")], (await Read("a.json", """{"id":"a"}""")).Select(Shown));

    [Fact]
    public async Task Read_JsonArrayCutOff_KeepsWhatCameAndSaysWhere()
    {
        var read = await Read("a.json", "[{\"id\":\"a\"},\n{\"id\":");

        Assert.Equal("""{"id":"a"}""", Shown(read[0]).Text);
        Assert.Equal(2, read.Count);
        Assert.Contains("Not JSON", read[1].Failure);
    }

    [Fact]
    public async Task Read_Text_IsAnArticleByItsFileName()
    {
        var submission = Assert.Single(await Read("story.txt", "\uFEFFFirst.\r\n\r\nSecond."));

        Assert.Equal(("story.txt", "First.\r\n\r\nSecond."), (submission.Fields!.Id, submission.Fields.Text));
    }

    [Fact]
    public async Task Read_TextNotUtf8_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", [0x63, 0x61, 0x66, 0xE9]);

        Assert.Contains("not UTF-8", Assert.Single(await Read(path)).Failure);
    }

    [Fact]
    public async Task Read_Page_FindsTheArticleAndWhatThePageSaysOfItself()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(number =>
            $"<p>The harbour board of Port Ellery said on Monday that quay number {number} would stay closed until divers had <b>inspected</b> its footings, and that no ship was in danger.</p>"));
        var page =
            $"""
            <!doctype html><html><head><title>Quays stay closed - Ellery Post</title><link rel="canonical" href="https://ellerypost.example/quays">
            <meta property="og:site_name" content="Ellery Post"><meta property="article:published_time" content="2026-04-14T06:40:00Z"></head>
            <body><nav><a href="/">Home</a> <a href="/x">Weather</a></nav><article><h1>Quays stay closed</h1>{paragraphs}</article></body></html>
            """;

        var submission = Assert.Single(await Read("page.html", page));

        Assert.True(HtmlArticle.TryRead(submission.Html!, submission.Place.File, out var fields));
        Assert.Null(fields.Id);
        Assert.Equal(("https://ellerypost.example/quays", "Ellery Post", "2026-04-14T06:40:00+00:00"), (fields.Url, fields.Source, fields.Published));
        Assert.StartsWith("The harbour board", fields.Text);
        Assert.Equal(8, fields.Text!.Split("\n\n").Length);
        Assert.Contains("divers had inspected its footings", fields.Text);
    }

    [Theory]
    [InlineData("<div>", "", false)]
    [InlineData("<div></x>", "", false)]
    [InlineData("<b><i>", "", false)]
    [InlineData("<div>", "</div>", true)]
    [InlineData("<p>word<br><img src=a>", "", true)]
    [InlineData("<svg><path d='x'/></svg>", "", true)]
    [InlineData("<script>for(i=0;i<n;i++)if(i<b)f()</script>", "", true)]
    public void TryRead_DeepPage_IsRefusedBeforeItCostsTime(string open, string close, bool read)
    {
        var page = string.Concat(Enumerable.Repeat(open + close, 5_000)) + "the end";

        Assert.Equal(read, HtmlArticle.TryRead(Encoding.UTF8.GetBytes(page), "deep.html", out _));
    }

    [Fact]
    public async Task Read_FileOverTheLimit_IsRefusedUnread()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a.txt", new string('x', 200));

        var submission = Assert.Single(await Read(path, limit: 100));

        Assert.Contains("Longer than 100 bytes", submission.Failure);
    }

    [Fact]
    public async Task Read_FileThatVanished_IsRefusedAndTheNextIsRead()
    {
        using var folder = new TemporaryFolder();
        InputFile[] files = [new(Path.Combine(folder.Path, "gone.jsonl"), "gone.jsonl"), new(folder.Write("b.jsonl", "{}"), "b.jsonl")];
        var read = await All(new SubmissionReader().Read(files, TestContext.Current.CancellationToken));

        Assert.NotNull(read[0].Failure);
        Assert.Equal("b.jsonl:1", read[1].Place.ToString());
    }

    private static (string Place, string Text) Shown(Submission submission) => (submission.Place.ToString(), Encoding.UTF8.GetString(submission.Json.Span));

    private static async Task<List<Submission>> Read(string name, string text)
    {
        using var folder = new TemporaryFolder();
        return await Read(folder.Write(name, text));
    }

    private static Task<List<Submission>> Read(string path, int limit = SubmissionReader.ObjectMaxBytesDefault) =>
        All(new SubmissionReader(limit).Read([new(path, Path.GetFileName(path))], TestContext.Current.CancellationToken));

    private static async Task<List<Submission>> All(IAsyncEnumerable<Submission> submissions)
    {
        var all = new List<Submission>();
        await foreach (var submission in submissions)
        {
            all.Add(submission);
        }

        return all;
    }
}
