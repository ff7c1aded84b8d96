using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace AnalysisCluster.Deploy.Tests;

public sealed class ParsingTests
{
    public static TheoryData<string> Yaml { get; } = new(DeployFiles.All("*.yaml"));

    public static TheoryData<string> Json { get; } = new(DeployFiles.All("*.json"));

    public static TheoryData<string> Scripts { get; } = new(DeployFiles.All("*.sh"));

    /// <summary>The reader refuses keys that stand twice, which most programs take silently.</summary>
    [Theory]
    [MemberData(nameof(Yaml))]
    public void Yaml_File_Parses(string path)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(DeployFiles.Read(path)));
        Assert.NotEmpty(stream.Documents);
    }

    [Theory]
    [MemberData(nameof(Json))]
    public void Json_File_Parses(string path) => JsonDocument.Parse(DeployFiles.Read(path)).Dispose();

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_Syntax_IsSound(string path)
    {
        var (exitCode, said) = await DeployFiles.RunAsync("bash", "bash", "-n", path);
        Assert.True(exitCode == 0, said);
    }
}
