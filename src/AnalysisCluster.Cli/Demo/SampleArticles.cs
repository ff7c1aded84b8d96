using System.Reflection;

namespace AnalysisCluster.Cli.Demo;

/// <summary>The articles that come with the command: invented outlets, invented events, in the order in which they were published.</summary>
public static class SampleArticles
{
    private const string Resource = "samples.jsonl";

    /// <summary>Submissions, one JSON object a line.</summary>
    public static Stream Open() =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"The resource {Resource} is not in the command.");
}
