using System.Text;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Benchmarks;

/// <summary>The bundled sample articles.</summary>
internal static class Samples
{
    public static Article[] Read() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "samples.jsonl"))
            .Select(line => ArticleReader.Read(Encoding.UTF8.GetBytes(line), DateTimeOffset.MaxValue.AddDays(-2), AnalysisSettings.Default).Article)
            .OfType<Article>()
            .Where(article => !article.IsCanceled),
    ];
}
