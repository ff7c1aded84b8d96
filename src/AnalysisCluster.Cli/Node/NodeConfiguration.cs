using Microsoft.Extensions.Configuration;

namespace AnalysisCluster.Cli.Node;

/// <summary>Where settings come from, the later before the earlier: a file, the environment; flags are put upon them by their verbs.</summary>
internal static class NodeConfiguration
{
    private const string DefaultFile = "analysis.json";

    /// <param name="file">Must exist; where none is named, <c>analysis.json</c> in the current folder or beside the program is taken, if there is one.</param>
    /// <exception cref="NodeStartException">The file is missing or cannot be read; the message names it and what is wrong.</exception>
    public static void AddTo(IConfigurationBuilder configuration, FileInfo? file)
    {
        if ((file?.FullName ?? Found()) is { } path)
        {
            AddFile(configuration, path);
        }

        configuration.AddEnvironmentVariables("ANALYSIS_").AddEnvironmentVariables("ANALYSIS__");
    }

    /// <summary>As a process would see it, for verbs that start none.</summary>
    /// <exception cref="NodeStartException">As of <see cref="AddTo"/>.</exception>
    public static IConfigurationRoot Read(FileInfo? file)
    {
        var configuration = new ConfigurationBuilder();
        AddTo(configuration, file);
        return configuration.Build();
    }

    private static void AddFile(IConfigurationBuilder configuration, string path)
    {
        try
        {
            // Read once, here: so that what is wrong with it is told by its name, and what is watched cannot change under a running process.
            var one = new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: false).Build();
            configuration.AddConfiguration(one);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NodeStartException($"The configuration file '{path}' is not there. Name another one with --config, or leave it out.", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new NodeStartException($"The configuration file '{path}' cannot be read: {(exception.InnerException ?? exception).Message}", exception);
        }
    }

    private static string? Found() => new[] { Path.GetFullPath(DefaultFile), Path.Combine(AppContext.BaseDirectory, DefaultFile) }.FirstOrDefault(File.Exists);
}
