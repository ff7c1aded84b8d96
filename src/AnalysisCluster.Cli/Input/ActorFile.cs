using System.CommandLine;
using System.IO.Pipelines;
using AnalysisCluster.Analysis.Actors;
using AnalysisCluster.Analysis.Actors.Exchange;
using AnalysisCluster.Cli.Output;
using AnalysisCluster.Gateway;
using AnalysisCluster.Models;

namespace AnalysisCluster.Cli.Input;

/// <summary>Reads an operator's actor file; see <c>docs/ACTORS.md</c> for its form.</summary>
public static class ActorFile
{
    public static Option<FileInfo?> Option() => new("--actors")
    {
        Description = "JSON lines of actors that extend or replace the shipped base; the reading, and the digest with it, depends on them.",
    };

    /// <summary>The shipped base where no file is named. Lines that cannot be read are refused one by one; the rest is kept.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<ActorBase> ReadAsync(FileInfo? file, Complaints complaints, CancellationToken cancellation)
    {
        if (file is null)
        {
            return ModelFiles.Default.Actors;
        }

        var actors = new ActorBaseFile(ModelFiles.Default.Actors);
        await ForEachLine(file, ActorLine.LineMaxBytes, complaints, bytes => actors.Add(bytes.Span), cancellation);
        return actors.ToBase();
    }

    /// <summary>Hands over every line that is not too long; what the reader refuses is told with its place.</summary>
    internal static async Task ForEachLine(FileInfo file, int lineMaxBytes, Complaints complaints, Action<ReadOnlyMemory<byte>> read, CancellationToken cancellation)
    {
        await using var stream = file.OpenRead();
        await foreach (var line in LineReader.ReadAsync(PipeReader.Create(stream), lineMaxBytes, cancellation))
        {
            try
            {
                read(line.TooLong ? throw new FormatException($"the line has {line.Length:N0} bytes; at most {lineMaxBytes:N0} are read") : line.Bytes);
            }
            catch (FormatException exception)
            {
                complaints.Refuse(new InputPlace(file.Name, line.Number), exception.Message);
            }
        }
    }
}
