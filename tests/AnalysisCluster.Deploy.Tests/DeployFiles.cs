using System.Diagnostics;

namespace AnalysisCluster.Deploy.Tests;

/// <summary>The files under test, and the checkers of other projects that look at them.</summary>
internal static class DeployFiles
{
    public static string Root { get; } = FindRoot();

    public static string Folder { get; } = Path.Combine(Root, "deploy");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Paths from <see cref="Folder"/> on, with forward slashes, in order.</summary>
    public static IEnumerable<string> All(string pattern) => Directory.EnumerateFiles(Folder, pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>Runs a program that this machine may lack: then the test is skipped and says which package has it.</summary>
    public static async Task<(int ExitCode, string Said)> RunAsync(string package, string program, params IEnumerable<string> arguments)
    {
        var found = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        Assert.SkipUnless(found == true, $"{program} is not installed (Debian: {package}).");
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await error);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AnalysisCluster.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("analysis-deploy-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
