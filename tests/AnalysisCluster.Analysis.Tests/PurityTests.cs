using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace AnalysisCluster.Analysis.Tests;

/// <summary>The arrows of the architecture, as the built assemblies and the project files have them.</summary>
public sealed class PurityTests
{
    private static readonly string Sources = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "../../src"));

    [Fact]
    public void Analysis_Built_ReferencesTheBaseLibraryAlone()
    {
        var others = typeof(ArticleAnalyzer).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void Analysis_Built_TouchesNoFilesNetworkOrProcesses()
    {
        string[] edges = ["System.Net.", "System.IO.FileSystem", "System.Diagnostics.Process", "System.Data"];
        var touched = typeof(ArticleAnalyzer).Assembly.GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => edges.Any(edge => name.StartsWith(edge, StringComparison.Ordinal)));

        Assert.Empty(touched);
    }

    [Theory]
    [InlineData("Analysis", "")]
    [InlineData("Models", "Analysis")]
    [InlineData("Contracts", "Analysis")]
    [InlineData("Grains", "Contracts")]
    [InlineData("Storage", "Grains")]
    [InlineData("Silo", "Models Storage")]
    [InlineData("Gateway", "Contracts")]
    [InlineData("Cli", "Gateway Silo")]
    public void Project_References_FollowTheArrows(string project, string allowed)
    {
        var file = XDocument.Load(Path.Combine(Sources, $"AnalysisCluster.{project}", $"AnalysisCluster.{project}.csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Select(name => name["AnalysisCluster.".Length..])
            .Order(StringComparer.Ordinal);

        Assert.Equal(allowed, string.Join(' ', references));
    }

    [Fact]
    public void Contracts_Built_CarryNoDataFiles()
    {
        var contracts = XDocument.Load(Path.Combine(Sources, "AnalysisCluster.Contracts", "AnalysisCluster.Contracts.csproj"));

        Assert.Empty(contracts.Descendants("EmbeddedResource"));
        Assert.True(typeof(ArticleAnalyzer).Assembly.GetManifestResourceNames().Sum(ResourceSize) < 256 * 1024);
    }

    private static long ResourceSize(string name)
    {
        using var stream = typeof(ArticleAnalyzer).Assembly.GetManifestResourceStream(name)!;
        return stream.Length;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
