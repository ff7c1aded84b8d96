using System.Security.Cryptography;
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
        var models = Path.Combine(folder.Path, "models");

        var trained = await AnalysisProcess.Run("train", Path.Combine(folder.Path, "corpus"), "--conllu", treebank + "=CC BY 4.0", "--out", models);
        var read = await AnalysisProcess.Run(
            ["extract", "-", "--attribution", Path.Combine(models, "attribution.model")], Encoding.UTF8.GetBytes("""{"id":"c","text":"Ada Fenn said the pier was safe."}"""));

        Assert.Equal((0, 4), (trained.ExitCode, trained.Lines.Count(line => line.Contains("held out"))));
        Assert.Equal(1, JsonDocument.Parse(Assert.Single(read.Lines)).RootElement.GetProperty("claims").GetArrayLength());
        Assert.Equal(0, read.ExitCode);
    }

    [Fact]
    public async Task Train_SameSeedTwice_WritesTheSameFilesAndAManifestOfThem()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/train/a.txt", Article);
        folder.Write("corpus/heldout/b.txt", Article);
        string[] outputs = [Path.Combine(folder.Path, "first"), Path.Combine(folder.Path, "second")];

        foreach (var output in outputs)
        {
            await AnalysisProcess.Run("train", Path.Combine(folder.Path, "corpus"), "--licence", "ours", "--seed", "5", "--out", output);
        }

        var (first, second) = (File.ReadAllBytes(Path.Combine(outputs[0], "names.model")), File.ReadAllBytes(Path.Combine(outputs[1], "names.model")));
        var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(outputs[0], "models.json"))).RootElement.GetProperty("models")[0];
        Assert.Equal(first, second);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(first)), manifest.GetProperty("sha256").GetString());
        Assert.Equal(5, manifest.GetProperty("seed").GetInt32());
        Assert.Equal("ours", manifest.GetProperty("data")[0].GetProperty("licence").GetString());
    }

    [Fact]
    public async Task Train_BrokenMarksOrNoCorpus_NamesTheFileAndWritesNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("corpus/train/a.txt", "title: x\n\n{t1|open\n---\n1 asserts | -\n");
        folder.Write("corpus/heldout/b.txt", Article);
        var treebank = folder.Write("t.conllu", Treebank);

        var broken = await AnalysisProcess.Run("train", Path.Combine(folder.Path, "corpus"), "--conllu", treebank, "--out", folder.Path);
        var missing = await AnalysisProcess.Run("train", Path.Combine(folder.Path, "nowhere"), "--conllu", treebank, "--out", folder.Path);

        Assert.Contains("a.txt", broken.Error);
        Assert.Contains("nowhere", missing.Error);
        Assert.Equal((2, 2, false), (broken.ExitCode, missing.ExitCode, File.Exists(Path.Combine(folder.Path, "names.model"))));
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
