using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Text;
using AnalysisCluster.Models;
using BenchmarkDotNet.Attributes;

namespace AnalysisCluster.Benchmarks;

/// <summary>The whole reading of the sample articles, as a ratio to cutting them into tokens and sentences alone.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ReadingBenchmarks
{
    private readonly Article[] _articles = Samples.Read();
    private readonly ArticleAnalyzer _analyzer = new(ModelFiles.Default);

    [Benchmark(Baseline = true)]
    public int Tokens() => _articles.Sum(article => DocumentReader.Read(article.Text, []).Tokens.Length);

    [Benchmark]
    public int WholeReading() => _articles.Sum(article => _analyzer.Read(article).Findings.Claims.Count);
}
