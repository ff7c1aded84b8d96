using System.Text.Json;
using AnalysisCluster.Gateway.Access;

namespace AnalysisCluster.Cli.Tests.Verbs;

public sealed class KeyVerbTests
{
    [Fact]
    public async Task New_Json_TheKeyAndTheEntryThatKnowsIt()
    {
        var made = await AnalysisProcess.Run("key", "new", "--role", "writer", "--name", "crawler", "--expires", "2031-01-31T00:00:00Z", "--json");

        Assert.Equal(ExitCode.Ok, made.ExitCode);
        var line = JsonSerializer.Deserialize<JsonElement>(made.Output);
        Assert.Equal(ApiKey.HashOf(line.GetProperty("key").GetString()!), line.GetProperty("hash").GetString());
        Assert.Equal(("crawler", "writer"), (line.GetProperty("name").GetString(), line.GetProperty("role").GetString()));
        Assert.Equal(new DateTimeOffset(2031, 1, 31, 0, 0, 0, TimeSpan.Zero), line.GetProperty("expires").GetDateTimeOffset());
    }

    [Fact]
    public async Task New_ForPeople_TheEntryGoesIntoTheConfigurationAsItIs()
    {
        var made = await AnalysisProcess.Run("key", "new", "--role", "operator", "--name", "ops");

        var key = made.Lines.Single(line => line.TrimStart().StartsWith("ak_", StringComparison.Ordinal)).Trim();
        var entry = JsonSerializer.Deserialize<JsonElement>(made.Lines[^1]);
        Assert.Equal(ApiKey.HashOf(key), entry.GetProperty("Hash").GetString());
        Assert.Equal("operator", entry.GetProperty("Role").GetString());
    }

    [Theory]
    [InlineData("--role", "root", "--name", "x")]
    [InlineData("--role", "reader")]
    [InlineData("--role", "reader", "--name", "two words")]
    public async Task New_NoSense_SaysSo(params string[] arguments)
    {
        var refused = await AnalysisProcess.Run(["key", "new", .. arguments]);

        Assert.Equal(ExitCode.Usage, refused.ExitCode);
        Assert.Empty(refused.Output);
        Assert.NotEmpty(refused.Error);
    }
}
