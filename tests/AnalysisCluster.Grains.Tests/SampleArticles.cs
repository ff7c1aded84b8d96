using System.Text;
using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Models;

namespace AnalysisCluster.Grains.Tests;

/// <summary>The bundled sample articles, edits and a withdrawal included, and what the pure core makes of any set of them.</summary>
public static class SampleArticles
{
    private static readonly DateTimeOffset Today = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<Article> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "samples.jsonl"))
            .Select(line => ArticleReader.Read(Encoding.UTF8.GetBytes(line), Today, AnalysisSettings.Default).Article!),
    ];

    public static CrossReferenceGraph CrossReferenced(IEnumerable<Article> articles)
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        return CrossReference.Of(articles.Select(article => new ReadArticle(article, analyzer.Read(article))), ModelFiles.Default, AnalysisSettings.Default);
    }

    /// <summary>In another order, some of them twice; a function of the seed.</summary>
    public static IReadOnlyList<Article> Shuffled(int seed)
    {
        var random = new Random(seed);
        var repeated = All.Concat(All.Where(_ => random.Next(4) == 0)).ToArray();
        random.Shuffle(repeated);
        return repeated;
    }
}
