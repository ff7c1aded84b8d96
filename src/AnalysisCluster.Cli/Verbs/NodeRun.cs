using AnalysisCluster.Cli.Node;

namespace AnalysisCluster.Cli.Verbs;

/// <summary>Runs a process of the cluster until it is told to stop.</summary>
internal static class NodeRun
{
    /// <param name="announce">Says that it runs, and where.</param>
    /// <param name="farewell">Said when it has ended in order.</param>
    public static async Task<int> RunAsync(NodeSettings settings, Action<EmbeddedNode> announce, string farewell, CancellationToken cancellation)
    {
        try
        {
            await using (var node = await EmbeddedNode.StartAsync(settings))
            {
                announce(node);
                await node.RunAsync(cancellation);
            }

            await Console.Error.WriteLineAsync(farewell);
            return ExitCode.Ok;
        }
        catch (NodeStartException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.Unavailable;
        }
    }
}
