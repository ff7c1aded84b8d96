using System.Text;
using System.Text.Json;

namespace AnalysisCluster.Cli.Tests.Verbs;

public sealed class OfflineVerbTests
{
    private const string Dam =
        "KORVA (Ilmen Agency) - The dam above Korva is safe, minister Ada Brandt said on Monday. \"No one has to leave the valley,\" Brandt told reporters.";

    [Fact]
    public async Task Extract_GoodAndBadLines_WritesTheGoodInOrderAndTellsOfTheBad()
    {
        var input = $"\uFEFF{Article("one", Dam)}\r\nnot json\r\n\r\n{Article("two", "Nothing was said.")}\r\n{{\"id\":\"three\"}}\r\n";

        var result = await AnalysisProcess.Run(["extract", "-"], Encoding.UTF8.GetBytes(input));

        Assert.Equal(["one", "two"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        Assert.Contains("standard input:2: Not JSON", result.Error);
        Assert.Contains("standard input:5: text: There is no text.", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Extract_EverySpan_LiesInsideTheText()
    {
        var result = await AnalysisProcess.Run(["extract"], Encoding.UTF8.GetBytes(Article("one", Dam)));

        var spans = Spans(JsonDocument.Parse(Assert.Single(result.Lines)).RootElement).ToList();
        Assert.All(spans, span => Assert.InRange(span.Start, 0, span.End - 1));
        Assert.All(spans, span => Assert.InRange(span.End, 1, Dam.Length));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Extract_UnknownFields_AreNamedOnce()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.jsonl", """{"id":"a","text":"x","mood":1}""" + "\n" + """{"id":"b","text":"x","mood":1}""" + "\n");

        var result = await AnalysisProcess.Run("extract", file);

        Assert.Contains("\"mood\" (2)", result.Error);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Extract_SameIdWithOtherUrl_RefusesTheSecond()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(
            "a.json", """[{"id":"a","text":"x","url":"https://o.example/1"},{"id":"a","text":"y","url":"https://o.example/2"},{"id":"a","text":"z"}]""");

        var result = await AnalysisProcess.Run("extract", file);

        Assert.Equal(2, result.Lines.Length);
        Assert.Contains("a.json:2: url: The id \"a\" came before with another URL.", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Extract_Folder_ReadsEveryForm()
    {
        using var folder = new TemporaryFolder();
        folder.Write("1.txt", Dam);
        folder.Write("2.jsonl", Article("two", Dam));
        folder.Write("sub/3.txt", Dam);

        var result = await AnalysisProcess.Run("extract", folder.Path);

        Assert.Equal(["1.txt", "two", "sub/3.txt"], result.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Relate_Pairs_KeepsIdsAndOrderAndTellsOfTheBad()
    {
        var input =
            """
            {"id":"p1","a":"The dam is safe.","b":"The dam is safe."}
            {"id":"p2","a":"The dam is safe."}
            {"id":3,"a":"The dam is safe.","b":"Ships left the harbour.","aPublished":"2026-04-14"}
            {"id":"p4","a":"x","b":"y","bPublished":"14 April"}
            """;

        var result = await AnalysisProcess.Run(["relate"], Encoding.UTF8.GetBytes(input));

        var lines = result.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal([("p1", "same"), ("3", "unrelated")], lines.Select(line => (line.GetProperty("id").GetString(), line.GetProperty("relation").GetString())));
        Assert.All(lines, line => Assert.InRange(line.GetProperty("score").GetDouble(), 0, 1));
        Assert.Contains("standard input:2: b: There is no statement.", result.Error);
        Assert.Contains("standard input:4: bPublished: This is no date", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Crossref_AnyOrderAndRepeats_EndsWithTheSameDigest()
    {
        string[] articles = [Article("one", Dam), Article("two", Dam.Replace("safe", "unsafe", StringComparison.Ordinal)), Article("three", Dam)];

        var straight = await AnalysisProcess.Run(["crossref"], Encoding.UTF8.GetBytes(string.Join('\n', articles)));
        var shuffled = await AnalysisProcess.Run(["crossref"], Encoding.UTF8.GetBytes(string.Join('\n', articles.Reverse().Append(articles[1]))));

        Assert.Matches("""^\{"type":"digest","sha256":"[0-9a-f]{64}"\}$""", straight.Lines[^1]);
        Assert.Equal(straight.Lines, shuffled.Lines);
        Assert.Equal(3, straight.Lines.Count(line => line.StartsWith("""{"type":"article",""", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("extract", "no-such-file.jsonl")]
    [InlineData("extract", "--jobs", "0")]
    [InlineData("crossref", "--unknown")]
    [InlineData("nonsense")]
    [InlineData("submit", "-", "--gateway", "not a url")]
    [InlineData("watch", "--relation", "sideways")]
    public async Task AnyVerb_WrongUse_ExitsWithTwoAndSaysWhy(params string[] arguments)
    {
        var result = await AnalysisProcess.Run(arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.NotEqual("", result.Error);
        Assert.Equal("", result.Output);
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("serve")]
    [InlineData("bench")]
    [InlineData("extract")]
    [InlineData("relate")]
    [InlineData("crossref")]
    [InlineData("submit")]
    [InlineData("watch")]
    [InlineData("show")]
    [InlineData("digest")]
    public async Task AnyVerb_Help_ShowsExamplesAndExitCodes(string verb)
    {
        var result = await AnalysisProcess.Run(verb, "--help");

        Assert.Contains($"analysis {verb}", result.Output);
        Assert.Contains("Examples:", result.Output);
        Assert.Contains("130  stopped by Ctrl-C", result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task Submit_NoGateway_ExitsWithThreeAndSaysWhatToDo()
    {
        var result = await AnalysisProcess.Run(["digest", "--gateway", "http://127.0.0.1:1"], null);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains("analysis serve", result.Error);
    }

    private static string Article(string id, string text) => JsonSerializer.Serialize(new { id, text, source = id + " Post", published = "2026-04-14" });

    private static IEnumerable<(int Start, int End)> Spans(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object when json.TryGetProperty("start", out var start) => [(start.GetInt32(), json.GetProperty("end").GetInt32())],
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Spans(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Spans),
        _ => [],
    };
}
