namespace AnalysisCluster.Deploy.Tests;

/// <summary>Prometheus' own checker, over rules, what makes them fire, and the configuration.</summary>
public sealed class PrometheusTests
{
    [Theory]
    [InlineData("check", "rules", "prometheus/alerts.yaml")]
    [InlineData("test", "rules", "prometheus/alerts.test.yaml")]
    [InlineData("check", "config", "--syntax-only", "prometheus/prometheus.yaml")]
    public async Task Promtool_File_HasNothingToSay(params string[] arguments)
    {
        var (exitCode, said) = await DeployFiles.RunAsync("prometheus", "promtool", arguments);
        Assert.True(exitCode == 0, said);
    }
}
