using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Articles;
using Orleans.Concurrency;

namespace AnalysisCluster.Grains.Articles;

/// <summary>Reads articles with the pure core. Stateless: as many at once as there are cores, on the caller's silo.</summary>
[Alias("analysis.IReaderGrain")]
[GrainInterfaceType("analysis.readergrain")]
internal interface IReaderGrain : IGrainWithIntegerKey
{
    /// <summary>A pure function of the article; repeating is safe.</summary>
    [Alias("Read")]
    Task<Reading> ReadAsync(Article article);
}

[StatelessWorker]
[GrainType("reader")]
internal sealed class ReaderGrain(ArticleAnalyzer analyzer) : Grain, IReaderGrain
{
    public Task<Reading> ReadAsync(Article article) => Task.FromResult(analyzer.Read(article));
}
