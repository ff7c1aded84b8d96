using System.Runtime.CompilerServices;
using System.Text;
using AnalysisCluster.Analysis.Articles;
using AnalysisCluster.Analysis.Models;

namespace AnalysisCluster.Analysis.Tests.Golden;

/// <summary>The bundled sample articles, in the order in which they are told.</summary>
internal static class SampleCorpus
{
    private static readonly DateTimeOffset Today = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Folder { get; } = Path.GetDirectoryName(Here())!;

    public static IReadOnlyList<Article> Articles { get; } =
    [
        .. File.ReadLines(Path.Combine(Folder, "../../../src/AnalysisCluster.Cli/Samples/articles.jsonl"))
            .Select(line => ArticleReader.Read(Encoding.UTF8.GetBytes(line), Today, AnalysisSettings.Default).Article!),
    ];

    private static string Here([CallerFilePath] string path = "") => path;
}
