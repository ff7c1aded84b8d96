using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>What dashboard, alerts and document speak of is what the code measures.</summary>
public sealed partial class MetricNamesTests(WatchedNode node) : IClassFixture<WatchedNode>
{
    [Fact]
    public void Scrape_OurSeries_AreNamedAsTheRuleSays()
    {
        var ours = node.Scraped.Where(name => name.StartsWith("analysis_", StringComparison.Ordinal)).ToHashSet();

        Assert.Subset(node.Instruments.SelectMany(instrument => instrument.Series).ToHashSet(), ours);
        Assert.Contains("analysis_articles_stage_duration_seconds_bucket", ours);
        Assert.Contains("analysis_store_commit_duration_seconds_bucket", ours);
    }

    [Fact]
    public void Dashboard_EveryMetric_IsMeasured()
    {
        using var dashboard = JsonDocument.Parse(DeployFiles.Read("grafana/analysis-cluster.json"));
        var queries = dashboard.RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)
            .ToArray();

        Assert.True(queries.SelectMany(query => Name().Matches(query)).DistinctBy(match => match.Value).Count() > 30, "the names are found in the queries");
        Assert.Empty(queries.SelectMany(Unmeasured));
    }

    [Fact]
    public void Alerts_EveryMetric_IsMeasured() =>
        Assert.Empty(Alerts().SelectMany(alert => Unmeasured(((YamlScalarNode)alert["expr"]).Value!)));

    [Fact]
    public void Alerts_Each_HasSeverityWordsAndARunbook()
    {
        var names = Alerts().Select(alert => ((YamlScalarNode)alert["alert"]).Value!).ToArray();

        Assert.Equal(names.Order(StringComparer.Ordinal), DeployFiles.All("runbooks/*.md").Select(path => Path.GetFileNameWithoutExtension(path)!));
        Assert.All(Alerts(), alert =>
        {
            Assert.Contains(((YamlScalarNode)alert["labels"]["severity"]).Value, new[] { "page", "ticket" });
            Assert.NotEmpty(((YamlScalarNode)alert["annotations"]["summary"]).Value!);
            Assert.True(File.Exists(Path.Combine(DeployFiles.Folder, ((YamlScalarNode)alert["annotations"]["runbook"]).Value!)));
        });
    }

    [Fact]
    public void Alerts_Each_HasATest()
    {
        var tests = DeployFiles.Read("prometheus/alerts.test.yaml");
        Assert.All(Alerts(), alert => Assert.Contains($"{{alertname=\"{((YamlScalarNode)alert["alert"]).Value}\"}}", tests, StringComparison.Ordinal));
    }

    /// <summary>Rows of TELEMETRY.md: name, kind, unit, meaning, under a heading that names the meter.</summary>
    [Fact]
    public void Document_ListsEveryInstrumentAsItIs()
    {
        var documented = new List<(string, string, string, string)>();
        var meter = "";
        foreach (var line in File.ReadLines(Path.Combine(DeployFiles.Root, "src/docs/TELEMETRY.md")))
        {
            meter = Heading().Match(line) is { Success: true } heading ? heading.Groups[1].Value : meter;
            if (Row().Match(line) is { Success: true } row)
            {
                documented.Add((row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value, meter));
            }
        }

        Assert.Equal(
            node.Instruments.Select(instrument => (instrument.Name, instrument.Kind, instrument.Unit, instrument.Meter)).Order(),
            documented.Order());
    }

    private static IEnumerable<YamlMappingNode> Alerts()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(DeployFiles.Read("prometheus/alerts.yaml")));
        return ((YamlSequenceNode)stream.Documents[0].RootNode["groups"]).SelectMany(group => (YamlSequenceNode)group["rules"]).Cast<YamlMappingNode>();
    }

    private IEnumerable<string> Unmeasured(string query)
    {
        var known = node.Instruments.SelectMany(instrument => instrument.Series).Concat(node.Scraped).ToHashSet();
        return Name().Matches(query).Select(match => match.Value).Where(name => !known.Contains(name));
    }

    [GeneratedRegex("""\b(?:analysis|http_server|dotnet|orleans|kestrel)_[a-z0-9_]+(?=[\[{\s),]|$)(?!\s*=)""")]
    private static partial Regex Name();

    [GeneratedRegex("^### .*meter `([^`]+)`")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(analysis\.[a-z.]+)` \| ([a-z -]+) \| `([^`]+)` \|")]
    private static partial Regex Row();
}
