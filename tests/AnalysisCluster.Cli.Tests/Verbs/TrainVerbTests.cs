using System.Text;
using System.Text.Json;

namespace AnalysisCluster.Cli.Tests.Verbs;

public sealed class TrainVerbTests
{
    private const string Article =
        "title: Pier\nsource: The Post\n\n{s1|{p|Ada Fenn}} {c1|said} {t1|the pier was safe}. The rain fell on the town all night.\n---\n1 asserts | Ada Fenn\n";

    private const string Treebank = "1\tRain\t_\tNOUN\t_\t_\t_\t_\t_\t_\n2\tfell\t_\tVERB\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public async Task Train_AnnotatedArticles_WritesAModelThatExtractReadsWith()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/train/a.txt", Article);
        folder.Write("corpus/heldout/b.txt", Article);
        var treebank = folder.Write("t.conllu", Treebank);
        var model = Path.Combine(folder.Path, "a.model");

        var trained = await AnalysisProcess.Run("train", Path.Combine(folder.Path, "corpus"), "--conllu", treebank, "--out", model);
        var read = await AnalysisProcess.Run(
            ["extract", "-", "--attribution", model], Encoding.UTF8.GetBytes("""{"id":"c","text":"Ada Fenn said the pier was safe."}"""));

        Assert.Equal((0, ""), (trained.ExitCode, string.Concat(trained.Lines.Where(line => !line.Contains("content P")))));
        Assert.Equal(1, JsonDocument.Parse(Assert.Single(read.Lines)).RootElement.GetProperty("claims").GetArrayLength());
        Assert.Equal(0, read.ExitCode);
    }

    [Fact]
    public async Task Train_BrokenMarksOrNoCorpus_NamesTheFileAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/train/a.txt", "title: x\n\n{t1|open\n---\n1 asserts | -\n");
        folder.Write("corpus/heldout/b.txt", Article);
        var treebank = folder.Write("t.conllu", Treebank);
        var model = Path.Combine(folder.Path, "a.model");

        var broken = await AnalysisProcess.Run("train", Path.Combine(folder.Path, "corpus"), "--conllu", treebank, "--out", model);
        var missing = await AnalysisProcess.Run("train", Path.Combine(folder.Path, "nowhere"), "--conllu", treebank, "--out", model);

        Assert.Contains("a.txt", broken.Error);
        Assert.Contains("nowhere", missing.Error);
        Assert.Equal((2, 2, false), (broken.ExitCode, missing.ExitCode, File.Exists(model)));
    }

    [Fact]
    public async Task Extract_ModelThatIsNone_SaysSo()
    {
        using var folder = new TemporaryFolder();

        var result = await AnalysisProcess.Run("extract", "-", "--attribution", folder.Write("no.model", "not a model at all"));

        Assert.Contains("no.model", result.Error);
        Assert.Equal(2, result.ExitCode);
    }
}
