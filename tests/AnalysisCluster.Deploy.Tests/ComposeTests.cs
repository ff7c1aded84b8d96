using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>The compose file refers to nothing that is not there, and the image to nothing that the repository lacks.</summary>
public sealed partial class ComposeTests
{
    private static readonly Dictionary<object, object> Compose = Read();

    private static Dictionary<object, object> Services => (Dictionary<object, object>)Compose["services"];

    [Fact]
    public void Services_AreThoseOfACluster() => Assert.Equal(
        ["gateway", "grafana", "migrate", "postgres", "prometheus", "silo-1", "silo-2", "silo-3"], Services.Keys.Cast<string>().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("networks")]
    [InlineData("secrets")]
    public void Services_References_AreDefined(string kind)
    {
        var defined = ((Dictionary<object, object>)Compose[kind]).Keys;
        Assert.All(Services.Values.Cast<Dictionary<object, object>>(), service => Assert.All(Names(service.GetValueOrDefault(kind)), name => Assert.Contains(name, defined)));
    }

    [Fact]
    public void Services_Volumes_AreDefinedOrInTheRepository()
    {
        var defined = ((Dictionary<object, object>)Compose["volumes"]).Keys;
        foreach (var source in Services.Values.Cast<Dictionary<object, object>>()
            .SelectMany(service => Names(service.GetValueOrDefault("volumes"))).Select(volume => ((string)volume).Split(':')[0]))
        {
            Assert.True(defined.Contains(source) || Path.Exists(Path.Combine(DeployFiles.Folder, source)), source);
        }
    }

    [Fact]
    public void Services_Dependencies_AreServicesThatCanBeWaitedFor()
    {
        foreach (var (name, condition) in Services.Values.Cast<Dictionary<object, object>>()
            .Select(service => service.GetValueOrDefault("depends_on")).OfType<Dictionary<object, object>>().SelectMany(dependencies => dependencies))
        {
            var on = (Dictionary<object, object>)Services[name];
            Assert.True(((Dictionary<object, object>)condition)["condition"] as string != "service_healthy" || on.ContainsKey("healthcheck"), $"{name} has no health check");
        }
    }

    /// <summary>With the secrets that the script makes. Debian's checker is of the first generation, which does not know a project's name yet.</summary>
    [Fact]
    public async Task Compose_Checker_HasNothingToSay()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(
            Path.Combine(folder.Path, "compose.yaml"),
            DeployFiles.Read("compose.yaml").Replace("\nname: analysis\n", "\n", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(DeployFiles.Folder, "compose-secrets.sh"), Path.Combine(folder.Path, "compose-secrets.sh"));
        var made = await DeployFiles.RunAsync("bash", "bash", Path.Combine(folder.Path, "compose-secrets.sh"));
        Assert.True(made.ExitCode == 0, made.Said);

        var (exitCode, said) = await DeployFiles.RunAsync(
            "docker-compose", "docker-compose", "--project-name", "analysis", "--file", Path.Combine(folder.Path, "compose.yaml"), "config", "--quiet");

        Assert.True(exitCode == 0, said);
    }

    [Fact]
    public void Ports_AreOfThisMachineOnly() => Assert.All(
        Services.Values.Cast<Dictionary<object, object>>().SelectMany(service => Names(service.GetValueOrDefault("ports"))),
        port => Assert.StartsWith("127.0.0.1:", (string)port, StringComparison.Ordinal));

    [Fact]
    public void Scraped_Targets_AreServices()
    {
        var targets = Target().Matches(DeployFiles.Read("prometheus/prometheus.yaml")).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(4, targets.Length);
        Assert.All(targets, target => Assert.Contains(target, Services.Keys));
    }

    [Fact]
    public void Image_CopiesWhatIsThere_AndRunsWithoutRights()
    {
        var dockerfile = DeployFiles.Read("Dockerfile");
        Assert.All(Copied().Matches(dockerfile), match => Assert.True(Path.Exists(Path.Combine(DeployFiles.Root, match.Groups[1].Value)), match.Value));
        var last = dockerfile[dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
        Assert.Contains("chiseled", last, StringComparison.Ordinal);
        Assert.Contains("USER $APP_UID", last, StringComparison.Ordinal);
    }

    private static IEnumerable<object> Names(object? list) => list switch
    {
        null => [],
        Dictionary<object, object> map => map.Keys,
        var many => (List<object>)many,
    };

    private static Dictionary<object, object> Read() =>
        new Deserializer().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(new StringReader(DeployFiles.Read("compose.yaml")))));

    [GeneratedRegex("\"([a-z0-9-]+):\\d+\"")]
    private static partial Regex Target();

    [GeneratedRegex(@"^COPY (?!--from)(\S+)", RegexOptions.Multiline)]
    private static partial Regex Copied();
}
