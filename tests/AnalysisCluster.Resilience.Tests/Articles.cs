using System.Text;
using System.Text.Json.Nodes;
using AnalysisCluster.Cli;

namespace AnalysisCluster.Resilience.Tests;

/// <summary>What is streamed in: the sample articles in several editions of the same world under other names, or a file of the runner's choice.</summary>
internal static class Articles
{
    /// <summary>Names a file of articles, one JSON object a line, to run with instead: the long run.</summary>
    public const string Variable = "ANALYSIS_RESILIENCE_ARTICLES";

    private static readonly string[] Names = ["Calder", "Kestrova", "Skerrow", "Meridian", "Aldersgate", "Harbour"];

    /// <summary>A long run, which needs no pauses to last.</summary>
    public static bool IsOwnFile => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };

    /// <summary>JSON lines, each an article.</summary>
    public static IReadOnlyList<string> Load(int editions) =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file
            ? [.. File.ReadLines(file).Where(line => line.Length > 0)]
            : [.. Enumerable.Range(0, editions).SelectMany(edition => Samples().Select(line => Edition(line, edition)))];

    private static IEnumerable<string> Samples()
    {
        using var stream = typeof(CommandLine).Assembly.GetManifestResourceStream("samples.jsonl")
            ?? throw new InvalidOperationException("The samples are missing from the command's assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }

    private static string Edition(string line, int edition)
    {
        if (edition == 0)
        {
            return line;
        }

        var text = Names.Aggregate(line, (all, name) => all.Replace(name, $"{name}{(char)('a' + edition)}en", StringComparison.Ordinal));
        var article = JsonNode.Parse(text)!.AsObject();
        article["id"] = $"{article["id"]}-{edition}";
        if (article["url"] is { } url)
        {
            article["url"] = $"{url}?edition={edition}";
        }

        return article.ToJsonString();
    }
}
