using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Models;

namespace AnalysisCluster.Analysis.Tests.Golden;

/// <summary>
/// What the core makes of the sample articles, reviewed line by line. A deliberate change rewrites the files with ANALYSIS_GOLDEN=write in the environment; the
/// difference is then read before it is committed.
/// </summary>
public sealed class GoldenCorpusTests
{
    private static readonly ArticleAnalyzer Analyzer = new(ModelFiles.Default);

    public static TheoryData<int> Lines { get; } = new(Enumerable.Range(0, SampleCorpus.Articles.Count));

    [Theory]
    [MemberData(nameof(Lines))]
    public void Read_SampleArticle_FindsWhatWasReviewed(int line)
    {
        var article = SampleCorpus.Articles[line];

        AssertGolden($"findings/{line + 1:D2}-{article.Id}.txt", GoldenText.Of(article, Analyzer.Read(article).Findings));
    }

    [Fact]
    public void CrossReference_SampleArticles_IsWhatWasReviewed()
    {
        var graph = CrossReference.Of(
            SampleCorpus.Articles.Select(article => new ReadArticle(article, Analyzer.Read(article))), ModelFiles.Default, AnalysisSettings.Default);

        AssertGolden("crossref.txt", GoldenText.Of(graph, SampleCorpus.Articles));
    }

    private static void AssertGolden(string name, string actual)
    {
        var file = Path.Combine(SampleCorpus.Folder, name);
        if (Environment.GetEnvironmentVariable("ANALYSIS_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{name} is missing: run the test once with ANALYSIS_GOLDEN=write and review the file.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
