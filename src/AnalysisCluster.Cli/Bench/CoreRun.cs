using System.Diagnostics;
using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Assertions;
using AnalysisCluster.Analysis.Models;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Bench;

/// <summary>How fast the pure core alone does the work, on all cores and in memory: the reference for everything else.</summary>
/// <param name="Reading">Reading every article, in parallel.</param>
/// <param name="CrossReferencing">Comparing and judging what was read, in the plain loop.</param>
internal sealed record CoreRun(int Articles, int Claims, TimeSpan Reading, TimeSpan CrossReferencing)
{
    public double ReadPerSecond => Articles / Reading.TotalSeconds;

    public double DonePerSecond => Articles / (Reading + CrossReferencing).TotalSeconds;

    public static CoreRun Measure(IReadOnlyList<Article> articles)
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        var readings = new ReadArticle[articles.Count];
        var began = Stopwatch.GetTimestamp();
        Parallel.For(0, articles.Count, i => readings[i] = new ReadArticle(articles[i], analyzer.Read(articles[i])));
        var read = Stopwatch.GetElapsedTime(began);
        CrossReference.Of(readings, ModelFiles.Default, AnalysisSettings.Default);
        var all = Stopwatch.GetElapsedTime(began);
        return new CoreRun(articles.Count, readings.Sum(reading => reading.Reading.Findings.Claims.Count), read, all - read);
    }
}
