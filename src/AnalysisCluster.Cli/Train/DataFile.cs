using System.Text;
using AnalysisCluster.Analysis.Claims.Learned;
using AnalysisCluster.Analysis.Text.Tagging;

namespace AnalysisCluster.Cli.Train;

/// <summary>A treebank to learn from, written on the command line as <c>FILE</c> or <c>FILE=LICENCE</c>.</summary>
public sealed record DataFile(string Path, string? Licence)
{
    public static DataFile Parse(string argument) => argument.Split('=', 2) is [var path, var licence] && !File.Exists(argument)
        ? new(path, licence)
        : new(argument, null);

    public TrainingData Describe() => new(System.IO.Path.GetFileName(Path), Licence, ModelManifest.Sha256(Path));

    /// <exception cref="FormatException">The file is no CoNLL-U; names it.</exception>
    public IReadOnlyList<ConlluSentence> Sentences()
    {
        try
        {
            using var reader = new StreamReader(Path, Encoding.UTF8);
            return [.. ConlluSentence.Read(reader)];
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{Path}: {exception.Message}", exception);
        }
    }
}

/// <summary>A folder with <c>train/</c> and <c>heldout/</c>, each of annotated articles.</summary>
public sealed class AnnotatedCorpus(DirectoryInfo folder)
{
    private const string TrainPart = "train";

    public IReadOnlyList<AnnotatedArticle> Train { get; } = Read(folder, TrainPart);

    public IReadOnlyList<AnnotatedArticle> HeldOut { get; } = Read(folder, "heldout");

    public TrainingData Describe(string? licence)
    {
        var hashes = string.Concat(Files(folder, TrainPart).Select(ModelManifest.Sha256));
        return new($"{folder.Name}/{TrainPart}", licence, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(hashes))));
    }

    private static IEnumerable<string> Files(DirectoryInfo folder, string part) =>
        Directory.EnumerateFiles(Path.Combine(folder.FullName, part), "*.txt").Order(StringComparer.Ordinal);

    private static AnnotatedArticle[] Read(DirectoryInfo folder, string part) => [.. Files(folder, part).Select(Article)];

    private static AnnotatedArticle Article(string file)
    {
        try
        {
            return AnnotatedArticle.Parse(File.ReadAllText(file));
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{file}: {exception.Message}", exception);
        }
    }
}
