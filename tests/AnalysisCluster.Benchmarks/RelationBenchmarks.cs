using AnalysisCluster.Analysis;
using AnalysisCluster.Analysis.Relations;
using AnalysisCluster.Models;
using BenchmarkDotNet.Attributes;

namespace AnalysisCluster.Benchmarks;

/// <summary>Deciding every pair of the sample articles' statements, as a ratio to the plainest comparison: the common words of two sorted lists.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class RelationBenchmarks
{
    private readonly PreparedStatement[] _prepared;
    private readonly string[][] _words;

    public RelationBenchmarks()
    {
        var analyzer = new ArticleAnalyzer(ModelFiles.Default);
        var statements = Samples.Read().SelectMany(article => analyzer.Read(article).Statements).DistinctBy(statement => statement.Id).ToArray();
        _prepared = [.. statements.Select(statement => PreparedStatement.Of(statement, ModelFiles.Default.Stems))];
        _words = [.. statements.Select(statement => statement.Text.Split(' ').Distinct().Order(StringComparer.Ordinal).ToArray())];
    }

    [Benchmark(Baseline = true)]
    public int CommonWords()
    {
        var common = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var j = i + 1; j < _words.Length; j++)
            {
                common += Common(_words[i], _words[j]);
            }
        }

        return common;
    }

    [Benchmark]
    public int Decide()
    {
        var links = 0;
        for (var i = 0; i < _prepared.Length; i++)
        {
            for (var j = i + 1; j < _prepared.Length; j++)
            {
                links += ClaimRelation.Decide(_prepared[i], _prepared[j]).IsLink ? 1 : 0;
            }
        }

        return links;
    }

    private static int Common(string[] left, string[] right)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < left.Length && j < right.Length)
        {
            var order = string.CompareOrdinal(left[i], right[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return common;
    }
}
