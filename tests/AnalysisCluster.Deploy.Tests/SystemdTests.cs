using System.Text.RegularExpressions;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>systemd's own checkers, over the units with a program that is there in place of ours.</summary>
public sealed partial class SystemdTests
{
    public static TheoryData<string> Units { get; } = new(DeployFiles.All("*.service"));

    [Theory]
    [MemberData(nameof(Units))]
    public async Task Unit_Verifier_HasNothingToSay(string unit)
    {
        using var folder = new TemporaryFolder();
        var (exitCode, said) = await DeployFiles.RunAsync("systemd", "systemd-analyze", "verify", "--man=no", Installed(unit, folder));
        Assert.True(exitCode == 0 && said.Length == 0, said);
    }

    /// <summary>Of 10; a unit without any protection has 9.6.</summary>
    [Theory]
    [MemberData(nameof(Units))]
    public async Task Unit_Exposure_IsSmall(string unit)
    {
        using var folder = new TemporaryFolder();
        var (_, said) = await DeployFiles.RunAsync("systemd", "systemd-analyze", "security", "--offline=true", "--no-pager", Installed(unit, folder));
        Assert.True(double.Parse(Exposure().Match(said).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) < 2, said);
    }

    /// <summary>Every variable that a command line takes stands in an example of an environment file that the unit reads.</summary>
    [Theory]
    [MemberData(nameof(Units))]
    public void Unit_Variables_StandInTheExamples(string unit)
    {
        var text = DeployFiles.Read(unit);
        var examples = EnvironmentFile().Matches(text).Select(match => DeployFiles.Read($"systemd/etc/{match.Groups[1].Value}.env.example"));
        var given = string.Join('\n', examples.Append("STATE_DIRECTORY="));
        Assert.All(Variable().Matches(text), match => Assert.Contains($"{match.Groups[1].Value}=", given, StringComparison.Ordinal));
    }

    private static string Installed(string unit, TemporaryFolder folder)
    {
        var path = Path.Combine(folder.Path, Path.GetFileName(unit).Replace("@.", "@1.", StringComparison.Ordinal));
        File.WriteAllText(path, DeployFiles.Read(unit).Replace("/opt/analysis/analysis", "/usr/bin/true", StringComparison.Ordinal));
        return path;
    }

    [GeneratedRegex(@"exposure level for \S+: ([\d.]+)")]
    private static partial Regex Exposure();

    [GeneratedRegex(@"^EnvironmentFile=/etc/analysis/([a-z]+)", RegexOptions.Multiline)]
    private static partial Regex EnvironmentFile();

    [GeneratedRegex(@"\$\{([A-Z_]+)\}")]
    private static partial Regex Variable();
}
