using AnalysisCluster.Cli.Input;

namespace AnalysisCluster.Cli.Tests.Input;

public sealed class InputFilesTests
{
    [Fact]
    public void Expand_Folder_GivesItsArticlesInOrdinalOrderWithRelativeNames()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", "x");
        folder.Write("a/c.html", "x");
        folder.Write("a/picture.jpg", "x");
        folder.Write("B.jsonl", "x");
        var problems = new List<string>();

        var files = InputFiles.Expand([folder.Path], problems);

        Assert.Equal(["B.jsonl", "a/c.html", "b.txt"], files.Select(file => file.Name));
        Assert.Empty(problems);
    }

    [Fact]
    public void Expand_FolderWithLinkToItself_Ends()
    {
        using var folder = new TemporaryFolder();
        folder.Write("deep/a.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "deep", "again"), folder.Path);

        Assert.Equal(["deep/a.txt"], InputFiles.Expand([folder.Path], []).Select(file => file.Name));
    }

    [Fact]
    public void Expand_NothingThere_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var problems = new List<string>();

        InputFiles.Expand([Path.Combine(folder.Path, "missing.jsonl"), folder.Path], problems);

        Assert.Equal(2, problems.Count);
        Assert.Contains("no such file or folder", problems[0]);
        Assert.Contains("holds no file", problems[1]);
    }

    [Theory]
    [InlineData("-", InputForm.JsonLines)]
    [InlineData("a.jsonl", InputForm.JsonLines)]
    [InlineData("a", InputForm.JsonLines)]
    [InlineData("a.JSON", InputForm.Json)]
    [InlineData("a.txt", InputForm.Text)]
    [InlineData("a.htm", InputForm.Html)]
    public void Form_IsToldByTheName(string path, InputForm form) => Assert.Equal(form, new InputFile(path, path).Form);
}
