using System.Text;

namespace AnalysisCluster.Cli.Tests.Verbs;

public sealed class ActorsVerbTests
{
    private static readonly byte[] Article = Encoding.UTF8.GetBytes("""{"id":"a","text":"Fenn said the pier was safe."}""");

    [Fact]
    public async Task Import_OneBadLine_NamesItAndKeepsTheRestForExtract()
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("s.jsonl", "{\"id\":\"1\",\"schema\":\"Person\",\"caption\":\"Ada Fenn\",\"properties\":{\"alias\":[\"Fenn\"]}}\n{\"id\":\n");

        var imported = await AnalysisProcess.Run("actors", "import", source, "--from", "ftm");
        var actors = folder.Write("actors.jsonl", string.Join('\n', imported.Lines));
        var read = await AnalysisProcess.Run(["extract", "-", "--actors", actors], Article);

        Assert.Equal(1, imported.ExitCode);
        Assert.Contains("s.jsonl:2: not JSON", imported.Error, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"person:ada-fenn\"", Assert.Single(read.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crossref_AnotherBase_GivesAnotherDigest()
    {
        using var folder = new TemporaryFolder();
        var actors = folder.Write("actors.jsonl", "{\"id\":\"person:nobody-named\",\"name\":\"Nobody Named\"}\n");

        var shipped = await AnalysisProcess.Run(["crossref", "-"], Article);
        var extended = await AnalysisProcess.Run(["crossref", "-", "--actors", actors], Article);

        Assert.Equal(shipped.Lines[..^1], extended.Lines[..^1]);
        Assert.NotEqual(shipped.Lines[^1], extended.Lines[^1]);
    }

    [Fact]
    public async Task Extract_BadActorLine_IsRefusedAndTheRestRead()
    {
        using var folder = new TemporaryFolder();
        var actors = folder.Write("actors.jsonl", "{\"id\":\"x\",\"name\":\"X\"}\n{\"id\":\"person:ada-fenn\",\"name\":\"Ada Fenn\",\"aliases\":[\"Fenn\"]}\n");

        var read = await AnalysisProcess.Run(["extract", "-", "--actors", actors], Article);

        Assert.Equal(1, read.ExitCode);
        Assert.Contains("actors.jsonl:1: id 'x' must start with", read.Error, StringComparison.Ordinal);
        Assert.Contains("person:ada-fenn", Assert.Single(read.Lines), StringComparison.Ordinal);
    }
}
